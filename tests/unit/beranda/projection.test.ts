import { expect, test } from 'vitest'
import { isWorkingDay, paceFrom, projectFinish } from '#core/beranda/projection.ts'

// 2026-11-11 is a Wednesday.
const today = '2026-11-11'
const days = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts))

test('Monday to Friday are working days; the pace looks at ten of them before today', () => {
  expect(['2026-11-09', '2026-11-13', '2026-11-14', '2026-11-15'].map(isWorkingDay)).toEqual([true, true, false, false])
  expect(paceFrom(today)).toBe('2026-10-28')
})

test('what remains is divided by the pace; today is the first day of it, weekends are passed over', () => {
  const completed = days({ '2026-11-06': 10, '2026-11-09': 10, '2026-11-10': 10, [today]: 50 })
  // 30 in three working days: ten a day.
  expect(projectFinish(10, completed, today)).toMatchObject({
    state: 'ada',
    finishOn: today,
    forms: 30,
    workingDays: 3,
  })
  expect(projectFinish(11, completed, today).finishOn).toBe('2026-11-12')
  expect(projectFinish(31, completed, today).finishOn).toBe('2026-11-16')
})

test('a day without forms in between slows the pace, a weekend at work speeds it up', () => {
  const idle = days({ '2026-11-05': 10, '2026-11-09': 10, '2026-11-10': 10 })
  expect(projectFinish(40, idle, today)).toMatchObject({ forms: 30, workingDays: 4 })
  const weekend = days({ '2026-11-06': 10, '2026-11-07': 30, '2026-11-09': 10, '2026-11-10': 10 })
  expect(projectFinish(40, weekend, today)).toMatchObject({ forms: 60, workingDays: 3, finishOn: '2026-11-12' })
})

test('too few days or forms are no pace, and nothing that remains needs none', () => {
  expect(projectFinish(5, days({ '2026-11-09': 40, '2026-11-10': 40 }), today)).toMatchObject({
    state: 'belumCukup',
    finishOn: null,
  })
  expect(projectFinish(5, days({ '2026-11-06': 3, '2026-11-10': 3 }), today).state).toBe('belumCukup')
  expect(projectFinish(5, days({}), today)).toMatchObject({ state: 'belumCukup', forms: 0, workingDays: 0 })
  expect(projectFinish(0, days({}), today)).toMatchObject({ state: 'selesai', finishOn: null })
})

test('a pace that would take more than a year is not told as a date', () => {
  const slow = days({ '2026-11-06': 4, '2026-11-09': 3, '2026-11-10': 3 })
  expect(projectFinish(100_000, slow, today)).toMatchObject({ state: 'belumCukup', finishOn: null })
})
