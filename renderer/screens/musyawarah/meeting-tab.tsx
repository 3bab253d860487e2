import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import { jenisMusyawarahNames, musyawarahText } from '#shared/messages/screens/musyawarah.ts'
import { faultsOf, tidyClock, type Held } from './held.ts'
import { Signatories } from './signatories.tsx'
import type { HeldDraft } from './use-held.ts'
import css from './musyawarah.module.css'

const text = musyawarahText.fields
type TextKey = 'nomor' | 'startsAt' | 'endsAt' | 'place' | 'chairName' | 'notulisName'

/** When, where, by whom, and who signs. Saved by itself. */
export function MeetingTab({ draft, locked }: { readonly draft: HeldDraft; readonly locked: boolean }): ReactNode {
  const { held, change } = draft
  const faults = faultsOf(held)
  const first = useRef<HTMLFieldSetElement>(null)
  useEffect(() => first.current?.querySelector('input')?.focus(), [])
  const textField = (key: TextKey, placeholder = '', onBlur?: () => void): ReactNode => (
    <TextInput
      label={text[key]}
      placeholder={placeholder}
      value={held[key]}
      error={faults[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
      {...(onBlur ? { onBlur } : {})}
    />
  )
  const clockField = (key: 'startsAt' | 'endsAt'): ReactNode =>
    textField(key, '09.00', () => held[key] !== tidyClock(held[key]) && change({ [key]: tidyClock(held[key]) }))
  return (
    <fieldset ref={first} className={css['form']} disabled={locked}>
      <div className={css['four']}>
        <DateField
          label={text.heldOn}
          value={held.heldOn}
          onChange={(heldOn) => change({ heldOn })}
          disabled={locked}
        />
        {clockField('startsAt')}
        {clockField('endsAt')}
        <Select
          label={text.zone}
          data={['WIB', 'WITA', 'WIT']}
          value={held.zone}
          allowDeselect={false}
          disabled={locked}
          onChange={(zone) => zone && change({ zone })}
        />
      </div>
      <div className={css['two']}>
        {textField('place')}
        <Select
          label={text.jenis}
          data={Object.entries(jenisMusyawarahNames).map(([value, label]) => ({ value, label }))}
          value={held.jenis}
          allowDeselect={false}
          disabled={locked}
          onChange={(value) => value && change({ jenis: value as Held['jenis'] })}
        />
        {textField('chairName')}
        {textField('notulisName')}
      </div>
      <div className={css['four']}>
        {textField('nomor', text.nomorHint)}
        <NumberInput
          label={text.invited}
          min={0}
          max={2000}
          allowDecimal={false}
          value={held.invited}
          onChange={(value) => change({ invited: Number(value) || 0 })}
        />
        <NumberInput
          label={text.copies}
          min={1}
          max={9}
          allowDecimal={false}
          value={held.copies}
          onChange={(value) => change({ copies: Math.min(9, Math.max(1, Number(value) || 1)) })}
        />
        <Checkbox
          mt={26}
          label={text.byConsensus}
          checked={held.byConsensus}
          onChange={(event) => change({ byConsensus: event.currentTarget.checked })}
        />
      </div>
      <Textarea
        label={text.note}
        rows={2}
        value={held.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Signatories rows={held.signatories} onChange={(signatories) => change({ signatories })} locked={locked} />
    </fieldset>
  )
}
