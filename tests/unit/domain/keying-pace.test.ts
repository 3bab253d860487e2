import { expect, test } from 'vitest'
import { keysPerHour } from '#shared/domain/keying-pace.ts'

test('keys per hour of active time', () => {
  expect(keysPerHour({ keys: 4100, activeMs: 1_800_000 })).toBe(8200)
  expect(keysPerHour({ keys: 1, activeMs: 60_000 })).toBe(60)
})

test('less than a minute tells no pace', () => {
  expect(keysPerHour({ keys: 300, activeMs: 59_999 })).toBeNull()
  expect(keysPerHour({ keys: 0, activeMs: 0 })).toBeNull()
})
