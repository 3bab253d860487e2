import type { ReactNode } from 'react'
import { Tag } from '#renderer/components/show/tag.tsx'
import { withDashes } from '#shared/domain/date-text.ts'
import type { Output } from '#shared/contract/index.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'

export type ReadRow = Output<'intake.rows'>['rows'][number]
export type Note = ReadRow['notes'][number]

/** What a cell says, dates as they are written here. */
export function shownValue(value: string): string {
  return withDashes(value) || value
}

/** The gravest first. */
const levels: readonly Note['level'][] = ['ditolak', 'diperbaiki', 'peringatan']
const tones = { baik: 'proven', diperbaiki: 'ask', ditolak: 'block' } as const

/** The notes of a row, what it was refused for first. */
export function sortedNotes(row: ReadRow): readonly Note[] {
  return row.notes.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}

/** The gravest note about a field of a row. */
export function noteOf(row: ReadRow, field: string): Note | undefined {
  return sortedNotes(row).find((note) => note.field === field)
}

/** Where a note belongs, as Excel names it: 'Sel C14 · NIK'. */
export function placeOf(row: ReadRow, note: Note): string {
  return intakeText.check.cell(note.column, row.rowNumber, note.header)
}

/** Good, repaired or refused, in a word. */
export function RowStatus({ row }: { readonly row: ReadRow }): ReactNode {
  return <Tag tone={tones[row.status]}>{intakeText.check.status[row.status]}</Tag>
}
