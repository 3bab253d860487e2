import { findDateParts, type DateParts } from '#shared/domain/plain-date.ts'
import { birthDate as chances, type Chance } from './model.ts'

export type DateLikeness = keyof typeof chances

type Born = { readonly birthDate: string; readonly nik: string }

/** How two birth dates compare; undefined when one of them is none. The NIK bears witness where the dates disagree or are missing. */
export function compareDates(a: Born, b: Born): DateLikeness | undefined {
  const [one, other] = [findDateParts(a.birthDate), findDateParts(b.birthDate)]
  if (one === undefined || other === undefined) return numbersAgree(a.nik, b.nik) ? 'numbersOnly' : undefined
  if (a.birthDate === b.birthDate) return isDefault(one) ? 'sameDefault' : 'same'
  const likeness = compareParts(one, other)
  const isUnlike = ['yearDiffers', 'yearOnly', 'yearNear', 'other'].includes(likeness)
  return isUnlike && numbersAgree(a.nik, b.nik) ? 'numbersAgree' : likeness
}

/** Day, month and year stand in a NIK from the seventh digit on. */
function numbersAgree(a: string, b: string): boolean {
  return /^\d{16}$/.test(a) && /^\d{16}$/.test(b) && a.slice(6, 12) === b.slice(6, 12)
}

function compareParts(one: DateParts, other: DateParts): DateLikeness {
  const [day, month, year] = [one.day === other.day, one.month === other.month, one.year === other.year]
  if (year && one.day === other.month && one.month === other.day) return 'swapped'
  if (year && (isDefault(one) || isDefault(other))) return 'yearOfUnknownDay'
  if (year && month) return 'dayDiffers'
  if (year && day) return 'monthDiffers'
  if (day && month) return isSlip(one.year, other.year) ? 'yearSlip' : 'yearDiffers'
  if (year) return 'yearOnly'
  return Math.abs(one.year - other.year) <= 2 ? 'yearNear' : 'other'
}

export function dateChance(likeness: DateLikeness): Chance {
  return chances[likeness]
}

/** 1 January, 1 July, 31 December and the like. */
function isDefault({ day, month }: DateParts): boolean {
  return (day === 1 && (month === 1 || month === 7)) || (day === 31 && month === 12) || (day === 30 && month === 6)
}

/** One digit of the year differs by one or is another, or the last two stand the wrong way round. */
function isSlip(a: number, b: number): boolean {
  if (Math.abs(a - b) === 1) return true
  const [one, other] = [String(a), String(b)]
  const different = [...one].filter((digit, index) => digit !== other.charAt(index)).length
  return different === 1 || one.slice(0, 2) + one.charAt(3) + one.charAt(2) === other
}
