import { Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { startText } from '#shared/messages/screens/start.ts'
import type { StepProps } from './draft.ts'
import { StepActions } from './step-actions.tsx'
import css from './wizard.module.css'

/** The office's name and letterhead, filled in from the kabupaten, with the letterhead as it will print. */
export function OfficeStep({ draft, change, onBack, onNext }: StepProps): ReactNode {
  const ready = draft.officeName.trim().length >= 3 && draft.line1.trim() !== '' && draft.line2.trim() !== ''
  const field = (key: 'officeName' | 'line1' | 'line2' | 'address' | 'contact', label: string, focus = false) => (
    <TextInput
      label={label}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
      autoFocus={focus}
    />
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onNext()
      }}
    >
      <Stack gap={12}>
        {field('officeName', startText.officeName, true)}
        <div className={css['legend']}>
          {startText.letterhead}
          <span>{startText.letterheadHelp}</span>
        </div>
        <div className={css['two']}>
          {field('line1', startText.line1)}
          {field('line2', startText.line2)}
          {field('address', startText.address)}
          {field('contact', startText.contact)}
        </div>
        <div className={css['kop']} aria-hidden>
          {draft.line1}
          <strong>{draft.line2}</strong>
          <small>
            {[draft.address, draft.contact].filter((part) => part !== '').join(' · ') || startText.addressHint}
          </small>
        </div>
        <StepActions onBack={onBack} ready={ready} />
      </Stack>
    </form>
  )
}
