import { excelDateText, excelUpperText } from '#shared/domain/excel-text.ts'
import { nameForSiks } from '#shared/domain/names.ts'
import { threeDigits } from '#shared/domain/rt-rw.ts'
import type { AnswerValue } from '#shared/instrumen/types.ts'
import { cellProblem } from '../spreadsheets/check-cells.ts'
import type { Layout } from '#shared/contract/layout.ts'

/** What goes into a cell, and what was recorded; they differ only where a rule of the target changed the text. */
export type Cell = { readonly sent: string; readonly recorded: string }

/** One row before it is laid out: its values by the keys of the layout, and whom it is about. */
export type DraftRow = {
  readonly formulirId: string
  /** The roster row that it is about; null for a family as a whole. */
  readonly barisId: string | null
  readonly nik: string
  readonly noKk: string
  /** How many people go with this row. */
  readonly people: number
  readonly cells: Readonly<Record<string, Cell>>
}

/** As it is. */
export function plain(text: string): Cell {
  return { sent: text, recorded: text }
}

/** Capitals are the target's way of writing and no change worth showing. */
export function upper(text: string): Cell {
  const sent = excelUpperText(text)
  const capitals = text.toUpperCase()
  return { sent, recorded: sent === capitals ? sent : text }
}

/** A name after the target's rule: no signs, no title before it. */
export function name(text: string): Cell {
  return { sent: nameForSiks(text).sent, recorded: text }
}

/** RT and RW as three digits; what is no number stays as it is, for the check to find. */
export function rtRw(text: string): Cell {
  return plain(threeDigits(text) ?? text)
}

/** 'dd/mm/yyyy'; what is no date stays as it is, for the check to find. */
export function date(text: string): Cell {
  return plain(excelDateText(text) || text)
}

/** An answer that is kept as text; '' when there is none. */
export function textOf(value: AnswerValue | undefined): string {
  return value === undefined ? '' : String(value)
}

/** The texts of a row in the order of the layout. A key that the row does not know is a mistake in the layout. */
export function layRow(layout: Layout, row: DraftRow, number: number): string[] {
  return layout.columns.map(({ key }) => cellOf(row, key, number).sent)
}

/** Which cells of a row carry something else than what was recorded. */
export function changesOf(layout: Layout, row: DraftRow, number: number) {
  return layout.columns.flatMap((column) => {
    const { sent, recorded } = cellOf(row, column.key, number)
    return sent === recorded ? [] : [{ row: number, header: column.header, recorded, sent }]
  })
}

/** The first thing that keeps a row out of the file, in words; null when nothing does. */
export function rowProblem(layout: Layout, row: DraftRow): string | null {
  for (const column of layout.columns) {
    const problem = cellProblem(column, cellOf(row, column.key, 1).sent)
    if (problem) return problem
  }
  return null
}

function cellOf(row: DraftRow, key: string, number: number): Cell {
  if (key === 'no') return plain(String(number))
  const cell = row.cells[key]
  if (cell === undefined) throw new Error(`no value for column key ${key}`)
  return cell
}
