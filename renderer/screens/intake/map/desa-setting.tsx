import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useSession } from '#renderer/app/session/session.tsx'
import { PlaceSearch, type Place } from '#renderer/components/fields/place-search.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { letterOf, setConstant, type Draft, type Look, type Mapping } from '../draft.ts'
import css from '../intake.module.css'

const text = intakeText.map
/** The field that says which desa a family lives in. */
const desaField = 'kodeDesa'

type Props = {
  readonly look: Look
  readonly draft: Draft
  readonly mapping: Mapping
  readonly onChange: (draft: Draft) => void
}

/** The desa that all rows have in common, where no column says it. */
export function DesaSetting({ look, draft, mapping, onChange }: Props): ReactNode {
  const { kabupatenCode } = useSession()
  const [place, setPlace] = useState<Place | null>(null)
  const column = mapping.columns.find(({ field }) => field === desaField)
  const code = mapping.constants[desaField] ?? ''
  if (column !== undefined) {
    return (
      <div className={css['label']}>
        {text.desaForAll}
        <p className={css['help']}>{text.desaFromColumn(letterOf(column.column))}</p>
      </div>
    )
  }
  return (
    <div>
      <PlaceSearch
        key={code === '' ? 'open' : 'set'}
        label={text.desaForAll}
        description={code === '' ? text.desaHelp : text.constantSet(code)}
        level="desa"
        within={kabupatenCode}
        value={place?.code === code ? place : null}
        onChange={(next) => {
          if (next !== null) setPlace(next)
          if (next !== null) onChange(setConstant(look, draft, desaField, next.code))
        }}
      />
      {code !== '' && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(setConstant(look, draft, desaField, ''))}>
          {text.removeConstant}
        </Button>
      )}
    </div>
  )
}
