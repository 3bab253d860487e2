import { jenisInOrder, type Jenis } from './papers.ts'

/** One paper of one berkas, as its slip names it. */
export type Slip = {
  /** Kemendagri code of the office's kabupaten or kota, 4 digits. */
  readonly kabupatenCode: string
  /** Of the period. */
  readonly year: number
  readonly month: number
  /** Running number of the berkas within the period. */
  readonly berkas: number
  /** Running number of the paper within the berkas. */
  readonly number: number
  readonly jenis: Jenis
}

// No Indonesian name, place or code begins with these two letters, and no key of the program is one of them alone.
const prefix = 'QZ'
const version = '1'
const digitsAfterPrefix = 20

/**
 * What the barcode of a slip says and a scanner types: 'QZ', then 20 digits: version, kabupaten, year and month, berkas, form, kind, and
 * two check digits (ISO 7064, MOD 97-10). The letters keep it from ever being an answer, in whatever field the cursor stands.
 */
export function slipText(slip: Slip): string {
  const body = [
    version,
    slip.kabupatenCode,
    padded(slip.year % 100, 2),
    padded(slip.month, 2),
    padded(slip.berkas, 4),
    padded(slip.number, 4),
    jenisInOrder.indexOf(slip.jenis) + 1,
  ].join('')
  return prefix + body + padded(98 - mod97(`${body}00`), 2)
}

/** The same in groups, to be read and typed by a person. */
export function slipTextInGroups(slip: Slip): string {
  const text = slipText(slip)
  return [...text.matchAll(/^QZ\d|\d{4}(?=\d{3})|\d{3}$/g)].map(([group]) => group).join(' ')
}

/** 'wrong': it was a slip, but not read as it was printed. */
type ReadSlip = Slip | 'wrong'

/** The slip at the end of what was typed, in capitals or not and with gaps or without; null when there is none. */
export function findSlip(typed: string): ReadSlip | null {
  const found = /qz([\d ]+)$/i.exec(typed.trim())
  return found?.[1] === undefined ? null : readDigits(found[1].replaceAll(' ', ''))
}

/** What was typed without the slip that a scanner put at its end. */
export function withoutSlip(typed: string): string {
  return typed.replace(/\s*qz[\d ]*$/i, '')
}

function readDigits(digits: string): ReadSlip {
  if (digits.length !== digitsAfterPrefix || !digits.startsWith(version) || mod97(digits) !== 1) return 'wrong'
  const at = (from: number, to: number): number => Number(digits.slice(from, to))
  const jenis = jenisInOrder[at(17, 18) - 1]
  const slip = { year: 2000 + at(5, 7), month: at(7, 9), berkas: at(9, 13), number: at(13, 17) }
  if (jenis === undefined || slip.month < 1 || slip.month > 12 || slip.berkas === 0 || slip.number === 0) return 'wrong'
  return { kabupatenCode: digits.slice(1, 5), ...slip, jenis }
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

/** Digit by digit, since 20 digits are more than a number holds exactly. */
function mod97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}
