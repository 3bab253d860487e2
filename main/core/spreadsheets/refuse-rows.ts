import type { Layout } from '#shared/contract/layout.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { cellProblem } from './check-cells.ts'
import { cellName } from './sheet.ts'

/** Fails with 'validation' when one file may not hold so many rows. */
export function refuseTooManyRows(layout: Layout, count: number): void {
  if (count > layout.rowLimit) {
    throw new AppError('validation', `Satu berkas Excel paling banyak ${layout.rowLimit} baris; ini ${count} baris.`)
  }
}

/** Fails with 'validation' for the first text of a row that may not stand in its column; `number` is the row as Excel counts. */
export function refuseWrongRow(layout: Layout, row: readonly string[], number: number): void {
  if (row.length !== layout.columns.length) {
    throw new Error(`row ${number} has ${row.length} cells, the layout ${layout.columns.length} columns`)
  }
  layout.columns.forEach((column, index) => {
    const problem = cellProblem(column, row[index] ?? '')
    if (problem) throw new AppError('validation', `Sel ${cellName(index, number)}: ${problem}.`)
  })
}
