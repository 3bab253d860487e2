import { Checkbox, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import type { Facts } from './penetapan-facts.ts'

const text = applyText.penetapan

type Props = { readonly facts: Facts; readonly onChange: (facts: Facts) => void }

/** Which period, number and date; and whether the list is all there is for the desa it names. */
export function PenetapanForm({ facts, onChange }: Props): ReactNode {
  const { all } = usePeriode()
  return (
    <div className={css['form']}>
      <Select
        label={text.periode}
        allowDeselect={false}
        data={all.map(({ id, name }) => ({ value: id, label: name }))}
        value={facts.periodeId === '' ? null : facts.periodeId}
        onChange={(periodeId) => periodeId !== null && onChange({ ...facts, periodeId })}
      />
      <TextInput
        autoFocus
        label={text.number}
        maxLength={120}
        value={facts.number}
        onChange={(event) => onChange({ ...facts, number: event.currentTarget.value })}
      />
      <DateField
        label={text.date}
        value={facts.decidedOn}
        onChange={(decidedOn) => onChange({ ...facts, decidedOn })}
      />
      <Checkbox
        label={text.whole}
        description={text.wholeHelp}
        checked={facts.whole}
        onChange={(event) => onChange({ ...facts, whole: event.currentTarget.checked })}
      />
    </div>
  )
}
