import { SegmentedControl } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { editionName, paperEditions } from '#shared/instrumen/registry.ts'
import css from './edition-field.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (id: string) => void
  readonly help?: string
  readonly readOnly?: boolean
}

/** In which edition of the questionnaire papers are printed; the arrow keys change it. */
export function EditionField({ label, value, onChange, help, readOnly = false }: Props): ReactNode {
  const id = useId()
  return (
    <div>
      <div id={id} className={css['label']}>
        {label}
      </div>
      <SegmentedControl
        fullWidth
        transitionDuration={0}
        aria-labelledby={id}
        value={value}
        readOnly={readOnly}
        onChange={onChange}
        data={paperEditions().map((edition) => ({ value: edition.id, label: editionName(edition.id) }))}
      />
      {help === undefined ? null : <p className={css['help']}>{help}</p>}
    </div>
  )
}
