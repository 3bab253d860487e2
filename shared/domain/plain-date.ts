/**
 * Dates without a time: 'YYYY-MM-DD' text. Never through the Date object's local time, which moves a birthday by a day
 * when the clock of the machine stands in another zone.
 */
export type PlainDate = string

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/** Whether a year has a 29 February (Gregorian calendar). */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days of a month, 1 to 12; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** The date as text, or undefined if the calendar has no such day. Years 1000 to 9999. */
export function plainDateOf(year: number, month: number, day: number): PlainDate | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  if (!whole || year < 1000 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${pad(month)}-${pad(day)}`
}

/** Whether a text is 'YYYY-MM-DD' and that day exists. */
export function isPlainDate(text: unknown): text is PlainDate {
  return typeof text === 'string' && findDateParts(text) !== undefined
}

/** Year, month and day of a date, or undefined if it is not one. */
export function findDateParts(date: string): DateParts | undefined {
  const found = SHAPE.exec(date)
  if (found === null) return undefined
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return plainDateOf(year, month, day) === undefined ? undefined : { year, month, day }
}

/** Year, month and day of a date. Throws RangeError for a text that is not a date. */
export function getDateParts(date: PlainDate): DateParts {
  const parts = findDateParts(date)
  if (parts === undefined) throw new RangeError('not a plain date')
  return parts
}

/** Whole years of age on a day; undefined when either is not a date or the birth lies after that day. */
export function ageAt(birth: string, at: string): number | undefined {
  const [from, to] = [findDateParts(birth), findDateParts(at)]
  if (from === undefined || to === undefined || birth > at) return undefined
  const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day)
  return to.year - from.year - (hadBirthday ? 0 : 1)
}

/** Days from one date to another; negative when `to` is earlier. Throws RangeError for a text that is not a date. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (toUtc(to) - toUtc(from)) / DAY_MS
}

/** The date some days later (or earlier, when negative). Throws RangeError for a text that is not a date. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date(toUtc(date) + days * DAY_MS)
  const text = plainDateOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
  if (text === undefined) throw new RangeError('outside the calendar')
  return text
}

/** Day of the week, 0 = Minggu to 6 = Sabtu. Throws RangeError for a text that is not a date. */
export function weekdayOf(date: PlainDate): number {
  // UTC in and out, so no zone takes part.
  return new Date(toUtc(date)).getUTCDay()
}

function toUtc(date: PlainDate): number {
  const { year, month, day } = getDateParts(date)
  return Date.UTC(year, month - 1, day)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
