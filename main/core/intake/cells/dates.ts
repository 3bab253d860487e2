import { agreesWithBirthDate, parseNik } from '#shared/domain/nik.ts'
import { ageAt, plainDateOf, type PlainDate } from '#shared/domain/plain-date.ts'
import type { ListCell } from '../../spreadsheets/lists/list-cell.ts'
import { twoNumbers, type DayPlace } from './date-order.ts'
import { monthOfName } from './month-names.ts'
import { doubted, empty, kept, refused, repaired, type Outcome } from './outcome.ts'
import { saysNothing } from './plain-text.ts'
import { dateOfSerial } from './serial-date.ts'

export const dateWords = {
  none: 'Bukan tanggal yang dikenali. Tulis sebagai hh/bb/tttt.',
  impossible: 'Tanggal ini tidak ada di kalender.',
  future: 'Tanggal ini di masa depan.',
  old: 'Tanggal ini lebih dari 120 tahun yang lalu.',
  error: 'Berisi galat rumus Excel (seperti #N/A), bukan tanggal.',
  other: 'Berisi TRUE/FALSE, bukan tanggal.',
  serial: 'Nomor seri Excel dibaca sebagai tanggal.',
  joined: 'Delapan angka tanpa pemisah dibaca sebagai tanggal.',
  shortYear: 'Tahun dua angka dilengkapi menjadi yang paling mungkin.',
  either:
    'Hari dan bulan dapat tertukar: tidak ada tanggal di kolom ini yang memastikan urutannya. Dibaca hari/bulan/tahun.',
  mixed: 'Di kolom ini ada tanggal hari/bulan dan bulan/hari, dan yang ini dapat dibaca keduanya. Tulis nama bulannya.',
  byNik: 'Urutan hari dan bulan dipastikan dari NIK.',
  monthFirst: 'Kolom ini berurutan bulan/hari/tahun; dibaca demikian.',
  nothing: 'Tertulis tanda kosong (seperti 0000-00-00); dibaca tidak ada.',
} as const

export type DateContext = {
  readonly date1904: boolean
  readonly today: PlainDate
  readonly place: DayPlace
  /** The NIK of the same row, when this is a date of birth: it knows day and month. '' without one. */
  readonly nik: string
}

const oldest = 120

/** Reads a day in any of the ways that lists have it. A day that the calendar, the future or 120 years rule out is refused, never moved. */
export function readDate(cell: ListCell | undefined, context: DateContext): Outcome {
  if (cell === undefined) return empty
  if (typeof cell === 'string') return plausible(readText(cell.trim(), context), context)
  switch (cell.type) {
    case 'date':
      return plausible(fromSerial(cell.serial, context), context)
    case 'isoDate':
      return plausible(readText(cell.raw, context), context)
    case 'number':
      return plausible(fromNumber(cell.raw, context), context)
    case 'error':
      return refused(dateWords.error)
    case 'boolean':
      return refused(dateWords.other)
  }
}

function fromSerial(serial: number, { date1904 }: DateContext, message?: string): Outcome {
  if (serial === 0) return doubted('', dateWords.nothing)
  const date = dateOfSerial(serial, date1904)
  if (date === undefined) return refused(dateWords.impossible)
  return message === undefined ? kept(date) : repaired(date, message)
}

function fromNumber(raw: string, context: DateContext): Outcome {
  const value = Number(raw)
  if (value === 0) return doubted('', dateWords.nothing)
  // 1,000 is in 1902, 99,999 in 2173: what is longer is a date without its slashes.
  if (value >= 1_000 && value < 100_000) return fromSerial(value, context, dateWords.serial)
  return Number.isInteger(value) ? joined(String(value).padStart(8, '0')) : refused(dateWords.none)
}

const yearFirst = /^(\d{4})[/\-. ](\d{1,2})[/\-. ](\d{1,2})(?:[ T].*)?$/
const dayMonthName = /^(\d{1,2})[ \-./]*([A-Za-z]+)\.?[ \-./,]*(\d{4}|\d{2})$/
const monthNameDay = /^([A-Za-z]+)\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?[ ,-]+(\d{4})$/

function readText(text: string, context: DateContext): Outcome {
  if (saysNothing(text)) return empty
  if (/^0{1,4}[-/]0{1,2}[-/]0{1,4}|^1900-01-00|^0+$/.test(text)) return doubted('', dateWords.nothing)
  const iso = yearFirst.exec(text)
  if (iso !== null) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = twoNumbers.exec(text)
  if (numbers !== null) return ordered(Number(numbers[1]), Number(numbers[2]), numbers[3] ?? '', context)
  if (/^\d{8}$/.test(text)) return joined(text)
  if (/^\d{4,5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')), context, dateWords.serial)
  const words = withoutWeekday(text)
  const named = dayMonthName.exec(words)
  if (named !== null) return withMonth(named[3] ?? '', named[2] ?? '', Number(named[1]), context)
  const turned = monthNameDay.exec(words)
  return turned === null
    ? refused(dateWords.none)
    : withMonth(turned[3] ?? '', turned[1] ?? '', Number(turned[2]), context)
}

const withoutWeekday = (text: string): string =>
  text.replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[, ]+/i, '')

function withMonth(year: string, name: string, day: number, context: DateContext): Outcome {
  const month = monthOfName(name)
  return month === undefined ? refused(dateWords.none) : withYear(year, month, day, context)
}

/** Two numbers before the year: which is the day, the column says; where it does not, the NIK may. */
function ordered(first: number, second: number, year: string, context: DateContext): Outcome {
  const dayFirst = withYear(year, second, first, context)
  const monthFirst = withYear(year, first, second, context)
  if (first === second || monthFirst.value === '')
    return first === second || context.place !== 'monthFirst' ? dayFirst : monthFirst
  if (context.place === 'monthFirst') return retold(monthFirst, dateWords.monthFirst)
  if (dayFirst.value === '') return context.place === 'mixed' ? retold(monthFirst, dateWords.monthFirst) : dayFirst
  if (context.place === 'dayFirst') return dayFirst
  const known = byNik(dayFirst, monthFirst, context.nik)
  if (known !== undefined) return known
  return context.place === 'mixed' ? refused(dateWords.mixed) : doubted(dayFirst.value, dateWords.either)
}

function byNik(dayFirst: Outcome, monthFirst: Outcome, text: string): Outcome | undefined {
  const nik = parseNik(text)
  if (nik === undefined) return undefined
  if (agreesWithBirthDate(nik, dayFirst.value)) return dayFirst
  return agreesWithBirthDate(nik, monthFirst.value) ? repaired(monthFirst.value, dateWords.byNik) : undefined
}

function withYear(year: string, month: number, day: number, { today }: DateContext): Outcome {
  if (year.length === 4) return calendar(Number(year), month, day)
  const century = Number(today.slice(0, 2)) * 100
  const [near, far] = [calendar(century + Number(year), month, day), calendar(century - 100 + Number(year), month, day)]
  return retold(near.value !== '' && near.value <= today ? near : far, dateWords.shortYear)
}

/** ddmmyyyy, or yyyymmdd where only that is a day. */
function joined(text: string): Outcome {
  if (text.length !== 8) return refused(dateWords.none)
  const parts = (a: number, b: number, c: number) =>
    plainDateOf(Number(text.slice(a, a + 4)), Number(text.slice(b, b + 2)), Number(text.slice(c, c + 2)))
  const date = likely(parts(4, 2, 0)) ?? likely(parts(0, 4, 6))
  return date === undefined ? refused(dateWords.impossible) : repaired(date, dateWords.joined)
}

const likely = (date: PlainDate | undefined): PlainDate | undefined =>
  date !== undefined && date >= '1850' && date < '2150' ? date : undefined

function calendar(year: number, month: number, day: number): Outcome {
  const date = plainDateOf(year, month, day)
  return date === undefined ? refused(dateWords.impossible) : kept(date)
}

function retold(outcome: Outcome, message: string): Outcome {
  return outcome.value === '' ? outcome : repaired(outcome.value, message)
}

function plausible(outcome: Outcome, { today }: DateContext): Outcome {
  if (outcome.value === '') return outcome
  if (outcome.value > today) return refused(dateWords.future)
  return (ageAt(outcome.value, today) ?? 0) > oldest ? refused(dateWords.old) : outcome
}
