import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly description?: string
  readonly value: number
  readonly locked: boolean
  readonly error: string | null
  readonly onChange: (value: number) => void
}

/** A number as it is typed; what is none counts as 0, which no field takes. */
export function WholeNumber({ label, description, value, locked, error, onChange }: Props): ReactNode {
  const [typed, setTyped] = useState(String(value))
  const shown = read(typed) === value ? typed : String(value)
  return (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      value={shown}
      readOnly={locked}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(read(event.currentTarget.value))
      }}
    />
  )
}

/** '1.000.000' is a million, as it is written here. */
function read(typed: string): number {
  const plain = typed.trim().replaceAll('.', '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : 0
}
