import { findDateParts, getDateParts, plainDateOf, weekdayOf, type PlainDate } from './plain-date.ts'
import { terbilangTitle } from './terbilang.ts'

/** Names of the months, January first. */
export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** Names of the days, Sunday first. */
export const dayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

/** Name of a month, 1 to 12. Throws RangeError for another number. */
export function monthName(month: number): string {
  const name = monthNames[month - 1]
  if (name === undefined) throw new RangeError('not a month')
  return name
}

/** 'Rabu'. Own table and not the locale of the machine: a berita acara must name the same day everywhere. */
export function dayName(date: PlainDate): string {
  return dayNames[weekdayOf(date)] ?? ''
}

/** 'dd/mm/yyyy', as the SIKS-NG files and the keying of dates have it; '' for what is not a date. */
export function withSlashes(date: string): string {
  return joined(date, '/')
}

/** 'dd-mm-yyyy', as screens and tables have it; '' for what is not a date. */
export function withDashes(date: string): string {
  return joined(date, '-')
}

/** '11 November 2026', as letters have it. Throws RangeError for what is not a date. */
export function longDate(date: PlainDate): string {
  const { year, month, day } = getDateParts(date)
  return `${day} ${monthName(month)} ${year}`
}

/**
 * Reads a date as a clerk types it: ddmmyyyy, or day, month and year with slashes, dashes, dots or blanks between them;
 * 'YYYY-MM-DD' too. Undefined when it is not a day of the calendar. Two-digit years are not guessed.
 */
export function parseDateText(typed: string): PlainDate | undefined {
  const text = typed.trim()
  if (findDateParts(text) !== undefined) return text
  const found = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/.exec(text)
  return found === null ? undefined : plainDateOf(Number(found[3]), Number(found[2]), Number(found[1]))
}

/** The parts of the opening of a berita acara, in Title Case words: Rabu · Sebelas · November · Dua Ribu Dua Puluh Enam. */
export type DateInWords = {
  readonly weekday: string
  readonly day: string
  readonly month: string
  readonly year: string
}

/** A date in words. Throws RangeError for what is not a date. */
export function dateInWords(date: PlainDate): DateInWords {
  const { year, month, day } = getDateParts(date)
  return { weekday: dayName(date), day: terbilangTitle(day), month: monthName(month), year: terbilangTitle(year) }
}

function joined(date: string, separator: string): string {
  const parts = findDateParts(date)
  if (parts === undefined) return ''
  return [String(parts.day).padStart(2, '0'), String(parts.month).padStart(2, '0'), String(parts.year)].join(separator)
}
