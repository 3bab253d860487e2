import { expect, test } from 'vitest'
import { splitRows } from '#core/batch/parts.ts'

const form = (formulirId: string, rows: number) => Array.from({ length: rows }, (_, n) => ({ formulirId, n }))
const shape = (rows: ReturnType<typeof form>, limit: number) =>
  splitRows(rows, limit).map(({ part, parts, rows: file }) => [part, parts, file.map((row) => row.formulirId).join('')])

test('rows that fit go into one file, even none', () => {
  expect(shape([...form('a', 2), ...form('b', 1)], 3)).toEqual([[1, 1, 'aab']])
  expect(shape([], 3)).toEqual([[1, 1, '']])
})

test('a family never goes out in two files if it fits in one', () => {
  expect(shape([...form('a', 2), ...form('b', 2), ...form('c', 1)], 3)).toEqual([
    [1, 2, 'aa'],
    [2, 2, 'bbc'],
  ])
})

test('a form that is larger than a file is cut, and the next one follows in what is left', () => {
  expect(shape([...form('a', 1), ...form('b', 5), ...form('c', 1)], 3)).toEqual([
    [1, 3, 'a'],
    [2, 3, 'bbb'],
    [3, 3, 'bbc'],
  ])
})

test.each([1, 2, 3, 5, 7])(
  'with a limit of %i no row is lost, doubled or moved before another of its form',
  (limit) => {
    const rows = ['a', 'b', 'c', 'd', 'e'].flatMap((id, index) => form(id, ((index * 7) % 4) + 1))
    const parts = splitRows(rows, limit)
    expect(parts.flatMap((part) => part.rows)).toEqual(rows)
    for (const part of parts) expect(part.rows.length).toBeLessThanOrEqual(limit)
  },
)
