import { expect, test } from 'vitest'
import { usualDates } from '#renderer/screens/periode/usual-dates.ts'

test('a period is proposed from the first to the last day of its month', () => {
  expect(usualDates(2026, 11)).toEqual({
    opensOn: '2026-11-01',
    villageCutOffOn: '2026-11-14',
    officeCutOffOn: '2026-11-17',
    closesOn: '2026-11-30',
  })
  expect(usualDates(2028, 2).closesOn).toBe('2028-02-29')
})
