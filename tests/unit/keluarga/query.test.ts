import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuery } from '#core/keluarga/query.ts'

test.each([
  ['3509 16', { kind: 'number', digits: '350916', from: '350916', before: '350916:' }],
  ['3509.16-57', { kind: 'number', digits: '35091657', from: '35091657', before: '35091657:' }],
  ['siti amin', { kind: 'words', words: ['siti', 'amin'], match: '"siti"* "amin"*' }],
  ['"; DROP', { kind: 'words', words: ['DROP'], match: '"DROP"*' }],
  ['NEAR(a OR b*)', { kind: 'words', words: ['NEAR', 'a', 'OR', 'b'], match: '"NEAR"* "a"* "OR"* "b"*' }],
  ['  ', { kind: 'everything' }],
  ['"*', { kind: 'everything' }],
])('%s', (typed, expected) => {
  expect(readQuery(typed)).toEqual(expected)
})

test('no sign that was typed stands outside quotes, whatever is typed', () => {
  const outside = /^("[\p{L}\p{N}]+"\*)( "[\p{L}\p{N}]+"\*)*$/u
  const isSafe = (typed: string): boolean => {
    const query = readQuery(typed)
    return query.kind !== 'words' || outside.test(query.match)
  }
  const strange = fc.check(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), isSafe))
  expect(strange.counterexample).toBeNull()
})
