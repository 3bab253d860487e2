import { parseDateText } from '#shared/domain/date-text.ts'
import type { CellFormat, LayoutColumn } from '#shared/contract/layout.ts'

/**
 * What is wrong with a text for its column, in the clerk's words; null when it may be sent.
 * Rules of form-and-siksng.md §2.1 (16 digits as text, dd/mm/yyyy) and Excel's own limit of 32,767 characters a cell.
 */
export function cellProblem(column: LayoutColumn, text: string): string | null {
  if (text === '') return column.required ? `${titleOf(column)} kosong` : null
  if (text.length > column.maxLength) return `${titleOf(column)} lebih dari ${column.maxLength} huruf`
  if (unwritable(text)) return `${titleOf(column)} berisi tanda yang tidak dapat ditulis ke Excel`
  return formatProblem(column, text)
}

/** True when a text holds what no workbook can carry. */
export function unwritable(text: string): boolean {
  return unprintable.test(text)
}

// XML cannot carry these at all.
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const patterns: Readonly<Partial<Record<CellFormat, readonly [pattern: RegExp, words: string]>>> = {
  digits16: [/^\d{16}$/, 'harus 16 angka'],
  date: [/^\d{2}\/\d{2}\/\d{4}$/, 'bukan tanggal hh/bb/tttt'],
  dateDash: [/^\d{2}-\d{2}-\d{4}$/, 'bukan tanggal hh-bb-tttt'],
  dateIso: [/^\d{4}-\d{2}-\d{2}$/, 'bukan tanggal tttt-bb-hh'],
  rtRw: [/^\d{3}$/, 'harus 3 angka'],
  nomor: [/^[1-9]\d*$/, 'harus nomor urut'],
}

const dates: ReadonlySet<CellFormat> = new Set(['date', 'dateDash', 'dateIso'])

function formatProblem(column: LayoutColumn, text: string): string | null {
  if (dates.has(column.format) && parseDateText(text) === undefined) return `${titleOf(column)} bukan tanggal yang ada`
  const rule = patterns[column.format]
  return rule === undefined || rule[0].test(text) ? null : `${titleOf(column)} ${rule[1]}`
}

/** The header without its example line. */
export function titleOf(column: LayoutColumn): string {
  return (column.header.split('\n')[0] ?? '').replace(/ \(\d.*\)$/, '')
}
