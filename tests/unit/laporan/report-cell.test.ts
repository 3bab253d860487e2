import { expect, test } from 'vitest'
import { groupSpans, reportCell } from '#shared/domain/report-cell.ts'

test.each([
  ['count', 306_093, '306.093'],
  ['perMille', 111, '11,1 %'],
  ['perMille', 0, '0,0 %'],
  ['perMille', -505, '−50,5 %'],
  ['difference', 1_200, '+1.200'],
  ['difference', -3, '−3'],
  ['difference', 0, '0'],
  ['points', 12, '+1,2'],
  ['decimal', 42.25, '42,3'],
  ['text', 'Jatisari', 'Jatisari'],
  ['count', null, '–'],
] as const)('%s %s reads %s', (kind, value, text) => {
  expect(reportCell(kind, value)).toBe(text)
})

test('neighbours of one group make one span; a column without a group stands alone', () => {
  const columns = ['', 'a', 'a', '', '', 'b', 'a'].map((group) => ({ group }))
  expect(groupSpans(columns).map(({ name, from, columns: many }) => [name, from, many])).toEqual([
    ['', 0, 1],
    ['a', 1, 2],
    ['', 3, 1],
    ['', 4, 1],
    ['b', 5, 1],
    ['a', 6, 1],
  ])
})
