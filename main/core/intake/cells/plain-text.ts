import type { ListCell } from '../../spreadsheets/lists/list-cell.ts'
import { plainDateOf } from '#shared/domain/plain-date.ts'
import { dateOfSerial } from './serial-date.ts'

// oxlint-disable-next-line no-control-regex -- control characters, joiners and marks of direction are no part of any value
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g

/** A text without what cannot be seen, with single blanks. Most are so already, and there are millions. */
export function tidy(text: string): string {
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text
  return text.normalize('NFC').replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim()
}

/** What databases and people write for nothing. */
const nothings = new Set([
  'null',
  '(null)',
  'nan',
  'n/a',
  'none',
  'undefined',
  '-',
  '--',
  '---',
  '.',
  '\\n',
  'nihil',
  'kosong',
])

export function saysNothing(text: string): boolean {
  return text.length <= 9 && (text === '' || nothings.has(text.toLowerCase()))
}

/** A cell as a person reads it; 'dd/mm/yyyy' for a day. */
export function shownCell(cell: ListCell | undefined, date1904: boolean): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  switch (cell.type) {
    case 'number':
      return numberText(cell.raw)
    case 'date':
      return slashed(dateOfSerial(cell.serial, date1904)) ?? String(cell.serial)
    case 'isoDate':
      return slashed(cell.raw.slice(0, 10)) ?? cell.raw
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    case 'error':
      return cell.raw
  }
}

/** The digits of a number cell without the noise of how computers write numbers: '3.0' is 3, '1.6E+15' all its digits. */
export function numberText(raw: string): string {
  if (/^-?\d{1,15}$/.test(raw)) return raw
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)
  // Excel itself shows 15 digits: 0.1 + 0.2 stands in the file as 0.30000000000000004.
  return String(Number(value.toPrecision(15)))
}

function slashed(date: string | undefined): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')
  if (found === null || plainDateOf(Number(found[1]), Number(found[2]), Number(found[3])) === undefined)
    return undefined
  return `${found[3]}/${found[2]}/${found[1]}`
}
