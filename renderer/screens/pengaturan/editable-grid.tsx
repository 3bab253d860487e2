import { Button, CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import css from './pengaturan.module.css'

type Field<T> = {
  readonly key: string
  readonly head: string
  readonly width?: string
  readonly read: (row: T) => string
  readonly write: (row: T, text: string) => T
  /** A closed list of values; free text without. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

type Props<T> = {
  readonly label: string
  readonly rows: readonly T[]
  readonly fields: readonly Field<T>[]
  readonly blank: T
  readonly locked: boolean
  readonly onChange: (rows: T[]) => void
}

/** A short list that the office keeps itself: every cell is typed in place. */
export function EditableGrid<T>({ label, rows, fields, blank, locked, onChange }: Props<T>): ReactNode {
  const put = (index: number, row: T): void => onChange(rows.map((one, i) => (i === index ? row : one)))

  function remove(index: number): void {
    const before = [...rows]
    onChange(rows.filter((_, i) => i !== index))
    showToast(pengaturanText.rowRemoved, { undo: () => onChange(before) })
  }

  return (
    <>
      <table className={css['grid']} aria-label={label}>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.key} style={{ width: field.width }}>
                {field.head}
              </th>
            ))}
            <th aria-label={pengaturanText.removeRow} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- codes may be typed anew, so a row is known by its place
            <tr key={i}>
              {fields.map((field) => (
                <td key={field.key}>
                  <Cell
                    row={row}
                    field={field}
                    locked={locked}
                    name={`${field.head} ${i + 1}`}
                    onWrite={(next) => put(i, next)}
                  />
                </td>
              ))}
              <td>
                {!locked && (
                  <CloseButton
                    size="sm"
                    aria-label={`${pengaturanText.removeRow} ${i + 1}`}
                    onClick={() => remove(i)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!locked && (
        <div className={css['gridFoot']}>
          <Button size="compact-sm" variant="default" onClick={() => onChange([...rows, blank])}>
            {pengaturanText.addRow}
          </Button>
        </div>
      )}
    </>
  )
}

function Cell<T>(props: {
  readonly row: T
  readonly field: Field<T>
  readonly locked: boolean
  readonly name: string
  readonly onWrite: (row: T) => void
}): ReactNode {
  const { row, field, locked, name, onWrite } = props
  if (field.choices && !locked) {
    return (
      <select
        aria-label={name}
        value={field.read(row)}
        onChange={(event) => onWrite(field.write(row, event.currentTarget.value))}
      >
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  const stored = field.read(row)
  const shown = field.choices?.find((choice) => choice.value === stored)?.label ?? stored
  return (
    <input
      aria-label={name}
      readOnly={locked}
      value={shown}
      onChange={(event) => onWrite(field.write(row, event.currentTarget.value))}
    />
  )
}
