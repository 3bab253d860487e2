import type { Layout } from '#shared/contract/layout.ts'
import type { AnswerValue, JenisFormulir } from '#shared/instrumen/types.ts'
import { columnCell } from '../layout/cell.ts'
import type { RowValues } from '../layout/sources/all-sources.ts'
import { cellProblem } from '../spreadsheets/check-cells.ts'

/** One row before it is laid out: its recorded values by the keys that a column can be filled from, and whom it is about. */
export type DraftRow<J extends JenisFormulir = JenisFormulir> = {
  readonly formulirId: string
  /** The roster row that it is about; null for a family as a whole. */
  readonly barisId: string | null
  readonly nik: string
  readonly noKk: string
  /** How many people go with this row. */
  readonly people: number
  readonly values: RowValues<J>
}

/** An answer that is kept as text; '' when there is none. */
export function textOf(value: AnswerValue | undefined): string {
  return value === undefined ? '' : String(value)
}

/** The texts of a row in the order of the layout. A key that the row does not know is a mistake in the layout. */
export function layRow(layout: Layout, row: DraftRow, number: number): string[] {
  return layout.columns.map((column) => columnCell(column, row.values, number).sent)
}

/** Which cells of a row carry something else than what was recorded. */
export function changesOf(layout: Layout, row: DraftRow, number: number) {
  return layout.columns.flatMap((column) => {
    const { sent, recorded } = columnCell(column, row.values, number)
    return sent === recorded ? [] : [{ row: number, header: column.header, recorded, sent }]
  })
}

/** The first thing that keeps a row out of the file, in words; null when nothing does. */
export function rowProblem(layout: Layout, row: DraftRow): string | null {
  for (const column of layout.columns) {
    const problem = cellProblem(column, columnCell(column, row.values, 1).sent)
    if (problem) return problem
  }
  return null
}
