import { afterEach, expect, test } from 'vitest'
import { localDateOf } from '#core/platform/clock.ts'

const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test.each([
  ['Asia/Jakarta', '2026-12-31T16:59:59.999Z', '2026-12-31'],
  ['Asia/Jakarta', '2026-12-31T17:00:00.000Z', '2027-01-01'],
  ['Asia/Makassar', '2026-12-31T15:59:59.999Z', '2026-12-31'],
  ['Asia/Makassar', '2026-12-31T16:00:00.000Z', '2027-01-01'],
  ['Asia/Jayapura', '2028-02-28T15:00:00.000Z', '2028-02-29'],
  ['UTC', '2026-12-31T23:59:59.999Z', '2026-12-31'],
])('%s: %s is %s on the wall', (where, instant, date) => {
  process.env['TZ'] = where
  expect(localDateOf(instant)).toBe(date)
})
