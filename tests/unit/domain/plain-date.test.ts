import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, ageAt, daysBetween, isPlainDate, plainDateOf, weekdayOf } from '#shared/domain/plain-date.ts'
import { anyDay } from '#tests/builders/arbitraries.ts'

describe('plain dates', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01'])('%s is a day', (date) => {
    expect(isPlainDate(date)).toBe(true)
  })

  test.each(['2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '', '31/12/2026', 'x'])(
    '%s is no day',
    (date) => {
      expect(isPlainDate(date)).toBe(false)
    },
  )

  test('a number or nothing is no day', () => {
    expect(isPlainDate(20_260_101)).toBe(false)
    expect(isPlainDate(undefined)).toBe(false)
    expect(plainDateOf(2026, 1.5, 1)).toBeUndefined()
  })

  test.each([
    ['1990-08-17', '2026-08-16', 35],
    ['1990-08-17', '2026-08-17', 36],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
    ['2026-11-11', '2026-11-11', 0],
  ])('born %s, on %s: %i years', (birth, at, years) => {
    expect(ageAt(birth, at)).toBe(years)
  })

  test('no age before birth or without dates', () => {
    expect(ageAt('2026-11-12', '2026-11-11')).toBeUndefined()
    expect(ageAt('2026-02-30', '2026-11-11')).toBeUndefined()
  })

  test('days agree with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const later = addDays(date, days)
        expect(daysBetween(date, later)).toBe(days)
        expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay())
        expect((weekdayOf(later) - weekdayOf(date) - days) % 7 === 0).toBe(true)
      }),
    )
  })

  test('one grows by one year on the birthday and on no other day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (birth, at) => {
        fc.pre(birth < at)
        const grown = Number(ageAt(birth, at)) - Number(ageAt(birth, addDays(at, -1)))
        const leapling = birth.endsWith('02-29') && at.endsWith('03-01') && !isPlainDate(`${at.slice(0, 4)}-02-29`)
        expect(grown).toBe(birth.slice(5) === at.slice(5) || leapling ? 1 : 0)
      }),
    )
  })
})
