import { expect, test } from 'vitest'
import { matches } from '#renderer/components/list-table/matches.ts'
import { stepOf } from '#renderer/components/list-table/step-of.ts'

test('arrows stop at the ends of a list', () => {
  expect(stepOf('ArrowDown', 0, 3, 2)).toBe(1)
  expect(stepOf('ArrowDown', 2, 3, 2)).toBe(2)
  expect(stepOf('ArrowUp', 0, 3, 2)).toBe(0)
  expect(stepOf('PageDown', 0, 10, 4)).toBe(4)
  expect(stepOf('PageUp', 1, 10, 4)).toBe(0)
  expect(stepOf('End', 0, 10, 4)).toBe(9)
})

test('other keys do not move, and nothing moves in an empty list', () => {
  expect(stepOf('Enter', 0, 3, 2)).toBeNull()
  expect(stepOf('ArrowDown', 0, 0, 2)).toBeNull()
})

test('a filter wants every word, in any case and order', () => {
  expect(matches('jati 0001', 'Jatisari', '0001')).toBe(true)
  expect(matches('0001 JATI', 'Jatisari', '0001')).toBe(true)
  expect(matches('jati 0002', 'Jatisari', '0001')).toBe(false)
  expect(matches('', 'Jatisari')).toBe(true)
})
