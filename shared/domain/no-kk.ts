import { findDateParts, plainDateOf, type PlainDate } from './plain-date.ts'

/** What the 16 digits of a No. KK say: place of issue, day of issue (no 40 added), serial number. */
export type NoKk = {
  readonly text: string
  readonly kecamatan: string
  readonly day: number
  readonly month: number
  readonly year: number
  readonly serial: string
  readonly dayAndMonthPossible: boolean
}

/** Reads a No. KK: PPKKCC DDMMYY SSSS. Undefined when it is not 16 digits. */
export function parseNoKk(text: string): NoKk | undefined {
  if (!/^\d{16}$/.test(text)) return undefined
  const day = Number(text.slice(6, 8))
  const month = Number(text.slice(8, 10))
  return {
    text,
    kecamatan: text.slice(0, 6),
    day,
    month,
    year: Number(text.slice(10, 12)),
    serial: text.slice(12),
    dayAndMonthPossible: day >= 1 && day <= 31 && month >= 1 && month <= 12,
  }
}

/** The day of issue. Numbers of this kind exist only since 2000. Undefined when the calendar has no such day. */
export function issuedOn(noKk: NoKk): PlainDate | undefined {
  return plainDateOf(2000 + noKk.year, noKk.month, noKk.day)
}

/** The 16 digits for a place, a day of issue from 2000 on and a serial number (1 to 9999): for sample families and tests. */
export function composeNoKk(kecamatan: string, issued: PlainDate, serial: number): string {
  const parts = findDateParts(issued)
  if (parts === undefined || !/^\d{6}$/.test(kecamatan)) throw new RangeError('no No. KK for this')
  const date = [parts.day, parts.month, parts.year % 100].map((part) => String(part).padStart(2, '0')).join('')
  return kecamatan + date + String(serial).padStart(4, '0')
}
