import { expect, test } from 'vitest'
import { barsOf, correctionsPer1000, totalOf, type Day } from '#renderer/screens/kinerja/days.ts'

const day = (date: string, over: Partial<Day> = {}): Day => ({
  date,
  mode: 'entri',
  activeMs: 3_600_000,
  keys: 8000,
  corrections: 2,
  fields: 1000,
  forms: 10,
  ...over,
})

test('bars go from the oldest day to the newest, both kinds of work of a day in one', () => {
  const days = [day('2026-11-12'), day('2026-11-12', { mode: 'verifikasi', forms: 5 }), day('2026-11-11', { forms: 3 })]
  expect(barsOf(days, (one) => one.forms)).toEqual([
    { date: '2026-11-11', value: 3 },
    { date: '2026-11-12', value: 15 },
  ])
  expect(totalOf(days)).toMatchObject({ forms: 18, fields: 3000, keys: 24_000 })
})

test('corrections go by the thousand fields, and say nothing without fields', () => {
  expect(correctionsPer1000(day('2026-11-11', { corrections: 3, fields: 500 }))).toBe(6)
  expect(correctionsPer1000(day('2026-11-11', { fields: 0 }))).toBeNull()
})
