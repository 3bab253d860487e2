import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { masked } from '#shared/domain/masking.ts'
import {
  agreesWithBirthDate,
  birthDateOf,
  composeNik,
  findNumberFault,
  inGroups,
  onlyNumberSigns,
  parseNik,
  type Nik,
} from '#shared/domain/nik.ts'
import { composeNoKk, issuedOn, parseNoKk, type NoKk } from '#shared/domain/no-kk.ts'
import { addDays } from '#shared/domain/plain-date.ts'

const today = '2026-11-11'
const kecamatan = fc.integer({ min: 110_101, max: 989_999 }).map(String)
const sex = fc.constantFrom<'L' | 'P'>('L', 'P')
const serial = fc.integer({ min: 1, max: 9999 })
/** Born within the last 110 years. */
const birth = fc.integer({ min: 0, max: 40_170 }).map((days) => addDays(today, -days))

function readNik(text: string): Nik {
  const nik = parseNik(text)
  if (nik === undefined) throw new Error('not a NIK')
  return nik
}

function readNoKk(text: string): NoKk {
  const noKk = parseNoKk(text)
  if (noKk === undefined) throw new Error('not a No. KK')
  return noKk
}

describe('NIK', () => {
  test('a woman has 40 added to her day', () => {
    const nik = parseNik('3509106109880002')
    expect(nik).toMatchObject({ kecamatan: '350910', day: 21, month: 9, year: 88, sex: 'P', serial: '0002' })
    expect(parseNik('3509100504840001')).toMatchObject({ day: 5, month: 4, sex: 'L' })
  })

  test('day 40 and 72 are no days', () => {
    expect(parseNik('3509104009880002')?.dayAndMonthPossible).toBe(false)
    expect(parseNik('3509107209880002')?.dayAndMonthPossible).toBe(false)
    expect(parseNik('3509107109880002')?.dayAndMonthPossible).toBe(true)
    expect(parseNik('3509103113880002')?.dayAndMonthPossible).toBe(false)
  })

  test.each([
    ['350910520490000', 'length'],
    ['35091052049000011', 'length'],
    ['', 'length'],
    ['35091052049000O1', 'letters'],
    ['0509105204900001', 'leadingZero'],
    ['3509105204900001', undefined],
  ])('%s: %s', (text, fault) => {
    expect(findNumberFault(text)).toBe(fault)
  })

  test('every generated number is read as it was made', () => {
    fc.assert(
      fc.property(kecamatan, birth, sex, serial, (code, date, who, number) => {
        const nik = readNik(composeNik(code, date, who, number))
        expect(nik).toMatchObject({ kecamatan: code, sex: who, dayAndMonthPossible: true })
        expect(Number(nik.serial)).toBe(number)
        expect(agreesWithBirthDate(nik, date)).toBe(true)
        expect(birthDateOf(nik, today, date)).toBe(date)
      }),
    )
  })

  test('the century follows age and the birth date on the form', () => {
    const nik = readNik(composeNik('350910', '1921-05-20', 'L', 1))
    expect(birthDateOf(nik, today)).toBe('2021-05-20')
    expect(birthDateOf(nik, today, '1921-05-20')).toBe('1921-05-20')
    expect(birthDateOf(readNik('3509102005300001'), today)).toBe('1930-05-20')
    expect(birthDateOf(readNik('3509103002300001'), today)).toBeUndefined()
  })

  test('signs between the groups are no part of it', () => {
    expect(onlyNumberSigns(" 350910 520490.0001'")).toBe('3509105204900001')
    expect(inGroups('3509105204900001')).toBe('350910 520490 0001')
    expect(inGroups('35091')).toBe('35091')
  })
})

describe('No. KK', () => {
  test('has the day of issue, without the 40', () => {
    const noKk = readNoKk('3509101703150042')
    expect(noKk).toMatchObject({ kecamatan: '350910', day: 17, month: 3, year: 15, serial: '0042' })
    expect(issuedOn(noKk)).toBe('2015-03-17')
    expect(parseNoKk('3509105703150042')?.dayAndMonthPossible).toBe(false)
    expect(parseNoKk('350910170315004')).toBeUndefined()
  })

  test('every generated number is read as it was made', () => {
    const issued = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(
      fc.property(kecamatan, issued, serial, (code, date, number) => {
        const noKk = readNoKk(composeNoKk(code, date, number))
        expect(issuedOn(noKk)).toBe(date)
        expect(noKk.kecamatan).toBe(code)
      }),
    )
  })
})

describe('masking', () => {
  test('shows six and two', () => {
    expect(masked('3205330101900001')).toBe('320533********01')
    expect(masked('3205')).toBe('****')
    expect(masked('')).toBe('')
  })

  test('keeps the length and never shows the middle', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,20}$/), (number) => {
        const hidden = masked(number)
        expect(hidden).toHaveLength(number.length)
        expect(hidden.replaceAll('*', '').length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
