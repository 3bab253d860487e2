import type { Layout } from '#shared/contract/layout.ts'

/** A sheet to write or to compare with: the layout and the texts of its rows, one for each column. */
export type SheetContent = { readonly layout: Layout; readonly rows: readonly (readonly string[])[] }

/** 'A1', 'AB12' for 0-based column and 1-based row, as Excel names them. */
export function cellName(column: number, row: number): string {
  let letters = ''
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters
  }
  return `${letters}${row}`
}
