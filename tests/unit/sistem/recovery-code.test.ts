import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from '#core/sistem/keys/recovery-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a new code is eight groups of five unambiguous characters, and no two are alike', () => {
  const codes = Array.from({ length: 500 }, newRecoveryCode)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/)
  expect(new Set(codes).size).toBe(codes.length)
})

test('a code is read in the way people type it: small letters, blanks, O for 0, I and L for 1', () => {
  const code = newRecoveryCode()
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect(readRecoveryCode(`  ${typed} `)).toBe(code.replaceAll('-', ''))
  // What a word processor or a telephone makes of a dash.
  for (const dash of ['–', '—', '\u2010', '.', '']) {
    expect(readRecoveryCode(code.replaceAll('-', dash)), dash).toBe(code.replaceAll('-', ''))
  }
})

test('any one wrong character is noticed', () => {
  fc.assert(
    fc.property(fc.nat(39), fc.integer({ min: 1, max: 31 }), (at, shift) => {
      const code = readRecoveryCode(newRecoveryCode()) ?? ''
      const other = alphabet.charAt((alphabet.indexOf(code.charAt(at)) + shift) % 32)
      expect(readRecoveryCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull()
    }),
  )
})

test('two neighbours that were swapped are noticed, but for the one pair that the check cannot tell', () => {
  fc.assert(
    fc.property(fc.nat(38), (at) => {
      const code = readRecoveryCode(newRecoveryCode()) ?? ''
      const [a, b] = [code.charAt(at), code.charAt(at + 1)]
      fc.pre(a !== b && !(`${a}${b}` === '0Z' || `${a}${b}` === 'Z0'))
      expect(readRecoveryCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeNull()
    }),
  )
})

test.each(['', 'ABC', 'U'.repeat(40), '0'.repeat(41)])('%j is no code', (typed) => {
  expect(readRecoveryCode(typed)).toBeNull()
})
