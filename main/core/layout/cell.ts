import type { LayoutColumn } from '#shared/contract/layout.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import { excelDateText, excelUpperText } from '#shared/domain/excel-text.ts'
import { nameForSiks } from '#shared/domain/names.ts'
import { threeDigits } from '#shared/domain/rt-rw.ts'

/** What goes into a cell, and what was recorded; they differ only where a rule of the target changed the text. */
export type Cell = { readonly sent: string; readonly recorded: string }

/**
 * A recorded value in the format of its column. What the format can't write stays as it is, for the check of the cell to find. Capitals
 * and the notation of a date are the target's way of writing and no change worth showing; signs and titles taken from a name are.
 */
export function cellFor(format: LayoutColumn['format'], value: string): Cell {
  switch (format) {
    case 'text':
    case 'digits16':
    case 'nomor':
      return plain(value)
    case 'name':
      return { sent: nameForSiks(value).sent, recorded: value }
    case 'address':
      return upper(value)
    case 'rtRw':
      return plain(threeDigits(value) ?? value)
    case 'date':
      return plain(excelDateText(value) || value)
    case 'dateDash':
      return plain(withDashes(value) || value)
    case 'dateIso':
      return plain(value)
  }
}

/** What a column holds in one row of these values. A key that the row does not know is a mistake in the layout. */
export function columnCell(column: LayoutColumn, values: Readonly<Record<string, string>>, number: number): Cell {
  const value = recordedOf(column, values, number)
  if (value === undefined) throw new Error(`no value for column key ${column.key}`)
  return cellFor(column.format, value)
}

function recordedOf(column: LayoutColumn, values: Readonly<Record<string, string>>, number: number) {
  switch (column.key) {
    case 'no':
      return String(number)
    case 'tetap':
      return column.fixed ?? ''
    case 'kosong':
      return ''
    default:
      return values[column.key]
  }
}

function plain(text: string): Cell {
  return { sent: text, recorded: text }
}

function upper(text: string): Cell {
  const sent = excelUpperText(text)
  return { sent, recorded: sent === text.toUpperCase() ? sent : text }
}
