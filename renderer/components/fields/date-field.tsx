import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { dayName, longDate, parseDateText, withDashes } from '#shared/domain/date-text.ts'
import { fieldText } from '#shared/messages/screens/fields.ts'

type Props = {
  readonly label: string
  /** 'YYYY-MM-DD', or '' while empty. */
  readonly value: string
  /** Hears a whole date, or '' while what stands there is none. */
  readonly onChange: (date: string) => void
  readonly error?: string | null
  readonly autoFocus?: boolean
  readonly disabled?: boolean
}

/** A date as it is typed in the office: 11-11-2026, 11/11/2026 or 11112026; says the weekday to check against the paper. */
export function DateField({ label, value, onChange, error, autoFocus, disabled }: Props): ReactNode {
  const [typed, setTyped] = useState(withDashes(value))
  const [left, setLeft] = useState(false)
  const read = parseDateText(typed) ?? null
  const wrong = left && typed.trim() !== '' && read === null
  return (
    <TextInput
      label={label}
      value={typed}
      placeholder={fieldText.dateHint}
      autoFocus={autoFocus ?? false}
      data-autofocus={autoFocus ? true : undefined}
      disabled={disabled ?? false}
      inputMode="numeric"
      error={wrong ? fieldText.dateWrong : error}
      description={read ? `${dayName(read)}, ${longDate(read)}` : '\u00A0'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setLeft(false)
        onChange(parseDateText(event.currentTarget.value) ?? '')
      }}
      onBlur={() => {
        setLeft(true)
        if (read) setTyped(withDashes(read))
      }}
    />
  )
}
