import type { Layout } from '#shared/contract/layout.ts'
import { packRows, type PackedRows } from './packed-rows.ts'

/** A sheet to write or to compare with: the layout and the texts of its rows, one for each column. */
export type SheetContent = { readonly layout: Layout; readonly rows: readonly (readonly string[])[] }

/** The same with its rows packed, as threads get it. */
export type PackedSheet = { readonly layout: Layout; readonly rows: PackedRows }

/** A sheet for a thread. */
export function packSheet({ layout, rows }: SheetContent): PackedSheet {
  return { layout, rows: packRows(rows) }
}

/** 'A1', 'AB12' for 0-based column and 1-based row, as Excel names them. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

/** 'A', 'AB' for a 0-based column. */
export function columnName(column: number): string {
  let letters = ''
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters
  }
  return letters
}
