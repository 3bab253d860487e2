import { ageAt, findDateParts, plainDateOf, type PlainDate } from './plain-date.ts'

/** Days of birth of women stand in the NIK with 40 added. */
const WOMAN = 40
const OLDEST = 110

export type Sex = 'L' | 'P'

/** What the 16 digits of a NIK say. They tell what was recorded first and are never reissued, so they prove nothing about today. */
export type Nik = {
  readonly text: string
  /** Kemendagri code of the kecamatan of first registration. */
  readonly kecamatan: string
  /** 01 to 31, without the 40 of women; what stands there when it is no day. */
  readonly day: number
  readonly month: number
  /** Two digits. */
  readonly year: number
  readonly sex: Sex
  readonly serial: string
  /** Day 01–31 or 41–71 and month 01–12. */
  readonly dayAndMonthPossible: boolean
}

/** Why a text is no NIK: not 16 characters, not only digits, or a leading zero (no provinsi begins with 0). */
export type NikFault = 'length' | 'letters' | 'leadingZero'

/** Digits of a number as typed or pasted, without the gaps and signs that people put between groups. */
export function onlyNumberSigns(typed: string): string {
  return typed.replaceAll(/[\s.\-']/g, '')
}

/** What keeps a text from being a number of 16 digits; undefined when nothing does. Holds for NIK and No. KK alike. */
export function findNumberFault(text: string): NikFault | undefined {
  if (!/^\d*$/.test(text)) return 'letters'
  if (text.length !== 16) return 'length'
  return text.startsWith('0') ? 'leadingZero' : undefined
}

/** Reads a NIK: PPKKCC DDMMYY SSSS. Undefined when it is not 16 digits. A leading zero is read all the same. */
export function parseNik(text: string): Nik | undefined {
  if (!/^\d{16}$/.test(text)) return undefined
  const written = Number(text.slice(6, 8))
  const day = written > WOMAN ? written - WOMAN : written
  const month = Number(text.slice(8, 10))
  return {
    text,
    kecamatan: text.slice(0, 6),
    day,
    month,
    year: Number(text.slice(10, 12)),
    sex: written > WOMAN ? 'P' : 'L',
    serial: text.slice(12),
    dayAndMonthPossible: day >= 1 && day <= 31 && month >= 1 && month <= 12,
  }
}

/**
 * The birth date that the digits stand for. The century is the one that gives an age of 0 to 110 on `at`, and if both do,
 * the one of `known` (the birth date on the form); without one the later. Undefined when no such day exists in either.
 */
export function birthDateOf(nik: Nik, at: PlainDate, known?: PlainDate): PlainDate | undefined {
  const today = findDateParts(at)
  if (today === undefined) return undefined
  const century = Math.floor(today.year / 100) * 100
  const candidates = [century, century - 100, century - 200]
    .map((start) => plainDateOf(start + nik.year, nik.month, nik.day))
    .filter((date): date is PlainDate => date !== undefined && isPlausible(date, at))
  return candidates.find((date) => date === known) ?? candidates[0]
}

/** Whether day, month and year of the NIK are those of a birth date, whatever the century. */
export function agreesWithBirthDate(nik: Nik, birthDate: PlainDate): boolean {
  const parts = findDateParts(birthDate)
  if (parts === undefined) return false
  return parts.day === nik.day && parts.month === nik.month && parts.year % 100 === nik.year
}

/** The 16 digits for a place, birth date, sex and serial number (1 to 9999): for sample people and tests. */
export function composeNik(kecamatan: string, birthDate: PlainDate, sex: Sex, serial: number): string {
  const parts = findDateParts(birthDate)
  if (parts === undefined || !/^\d{6}$/.test(kecamatan)) throw new RangeError('no NIK for this')
  const day = sex === 'P' ? parts.day + WOMAN : parts.day
  return kecamatan + [day, parts.month, parts.year % 100].map(two).join('') + String(serial).padStart(4, '0')
}

/** '350910 520490 0001': three groups for the eye; anything that is not 16 digits stays as it is. */
export function inGroups(number: string): string {
  return /^\d{16}$/.test(number) ? `${number.slice(0, 6)} ${number.slice(6, 12)} ${number.slice(12)}` : number
}

function isPlausible(date: PlainDate, at: PlainDate): boolean {
  const age = ageAt(date, at)
  return age !== undefined && age <= OLDEST
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
