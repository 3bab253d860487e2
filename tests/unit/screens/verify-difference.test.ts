import { expect, test } from 'vitest'
import fc from 'fast-check'
import { alignValues } from '#renderer/screens/verifikasi/keying/difference.ts'

const shown = (first: string, second: string): readonly string[] =>
  alignValues(first, second).map(({ first: a, second: b, same }) => `${a}${same ? '=' : '≠'}${b}`)

test('swapped digits stand in the columns where they differ', () => {
  expect(shown('1234', '1324')).toEqual(['1=1', '2≠3', '3≠2', '4=4'])
})

test('a missing digit leaves one gap, and what follows is the same again', () => {
  expect(shown('3509105', '350915')).toEqual(['3=3', '5=5', '0=0', '9=9', '1=1', '0≠', '5=5'])
  expect(shown('350915', '3509105')).toEqual(['3=3', '5=5', '0=0', '9=9', '1=1', '≠0', '5=5'])
})

test('nothing on one side is all gaps', () => {
  expect(shown('', 'AB')).toEqual(['≠A', '≠B'])
  expect(shown('', '')).toEqual([])
})

test('both sides can be read back whole, and equal texts have no difference', () => {
  const digits = fc.string({ unit: fc.constantFrom('0', '1', '2'), maxLength: 20 })
  fc.assert(
    fc.property(digits, digits, (a, b) => {
      const columns = alignValues(a, b)
      expect(columns.map((column) => column.first).join('')).toBe(a)
      expect(columns.map((column) => column.second).join('')).toBe(b)
      expect(columns.every((column) => column.same === (column.first === column.second))).toBe(true)
      expect(columns.some((column) => !column.same)).toBe(a !== b)
      // Never more differences than setting them one below the other without any gap would show.
      const plain = Math.abs(a.length - b.length) + [...a].filter((one, i) => i < b.length && one !== b[i]).length
      expect(columns.filter((column) => !column.same).length).toBeLessThanOrEqual(plain)
    }),
  )
})
