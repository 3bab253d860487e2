import { describe, expect, test } from 'vitest'
import { nextSuratNumber } from '#core/dukcapil/surat-number.ts'
import { daysWaited, laneOrder, lookAgainDay } from '#core/dukcapil/waiting.ts'
import { correctedSince } from '#shared/domain/dukcapil.ts'

describe('the day to look again', () => {
  test('is in two weeks when nobody says otherwise, over the end of a month too', () => {
    expect(lookAgainDay(undefined, '2026-11-11')).toBe('2026-11-25')
    expect(lookAgainDay(undefined, '2026-12-20')).toBe('2027-01-03')
  })

  test('is today or later', () => {
    expect(lookAgainDay('2026-11-11', '2026-11-11')).toBe('2026-11-11')
    expect(() => lookAgainDay('2026-11-10', '2026-11-11')).toThrow(expect.objectContaining({ code: 'validation' }))
  })
})

test('days are counted by the calendar and never go below none', () => {
  expect(daysWaited('2026-10-30', '2026-11-11')).toBe(12)
  expect(daysWaited('2026-11-11', '2026-11-11')).toBe(0)
  expect(daysWaited('2026-11-12', '2026-11-11')).toBe(0)
})

describe('what was corrected since', () => {
  const seen = { name: 'SUMIATI', nik: '3509165708800001', noKk: '', birthDate: '1980-08-17' }

  test('names each part that differs', () => {
    expect(correctedSince(seen, seen)).toEqual([])
    expect(correctedSince(seen, { ...seen, nik: '3509165708800009', birthDate: '1980-08-18' })).toEqual([
      'NIK',
      'tanggal lahir',
    ])
  })

  test('a number that came is a correction, one that was taken away is none', () => {
    expect(correctedSince(seen, { ...seen, noKk: '3509161201090001' })).toEqual(['No. KK'])
    expect(correctedSince(seen, { ...seen, nik: '' })).toEqual([])
  })
})

test('whoever is due stands first, then the nearest day, then the longest wait', () => {
  const at = (id: string, due: boolean, lookAgainOn: string, since: string) => ({ id, due, lookAgainOn, since })
  const sorted = [
    at('later', false, '2026-11-20', '2026-11-01'),
    at('due', true, '2026-11-11', '2026-11-09'),
    at('older', false, '2026-11-20', '2026-10-01'),
    at('overdue', true, '2026-11-02', '2026-11-09'),
  ].toSorted(laneOrder)
  expect(sorted.map((one) => one.id)).toEqual(['overdue', 'due', 'older', 'later'])
})

describe('the number of a letter', () => {
  test('runs within the year, whatever the month and the other years', () => {
    expect(nextSuratNumber([], '2026-11-11')).toBe('SPD/0001/XI/2026')
    expect(nextSuratNumber(['SPD/0001/XI/2026', 'SPD/0009/I/2025'], '2026-12-01')).toBe('SPD/0002/XII/2026')
    expect(nextSuratNumber(['SPD/0009/XII/2026'], '2027-01-02')).toBe('SPD/0001/I/2027')
    expect(nextSuratNumber(['SPD/9999/XI/2026'], '2026-11-12')).toBe('SPD/10000/XI/2026')
  })
})
