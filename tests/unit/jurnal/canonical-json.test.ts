import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#core/jurnal/canonical-json.ts'

test('the order in which keys were written does not matter', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { y: 1, x: null }], c: undefined } })).toBe(
    '{"a":{"d":[2,{"x":null,"y":1}]},"b":1}',
  )
  expect(canonicalJson(undefined)).toBe('null')
})

test('it says the same as JSON, and says it again the same way', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})
