import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialBound, boundPer10000, chanceOfAtLeast, mostWrong } from '#core/verifikasi/bound.ts'

/**
 * Upper limits in percent at 5 % risk, rounded up to a tenth. Source: AICPA, Audit Guide "Audit Sampling", table of results for tests of
 * controls (5 percent risk of overreliance); columns are the errors found, from 0.
 */
const published: readonly (readonly [sample: number, limits: readonly number[]])[] = [
  [25, [11.3, 17.6]],
  [30, [9.5, 14.9, 19.6]],
  [50, [5.9, 9.2, 12.1, 14.8]],
  [60, [4.9, 7.7, 10.2, 12.5]],
  [100, [3.0, 4.7, 6.2, 7.6]],
  [150, [2.0, 3.1, 4.2, 5.1]],
  [200, [1.5, 2.4, 3.2, 3.9]],
]

describe('the binomial bound', () => {
  test.each(published)('of %i fields is the published one', (fields, limits) => {
    const ours = limits.map((_, errors) => Math.ceil(binomialBound(errors, fields) * 1000 - 1e-6) / 10)
    for (const [errors, limit] of limits.entries()) expect(Math.abs((ours[errors] ?? 0) - limit)).toBeLessThan(0.11)
  })

  test('of no error in 3,000 is ten in ten thousand: the rule of three', () => {
    expect(binomialBound(0, 3000) * 10_000).toBeCloseTo(9.98, 2)
    expect(binomialBound(0, 3000)).toBeCloseTo(1 - 0.05 ** (1 / 3000), 10)
  })

  test('of nothing right is everything', () => {
    expect(binomialBound(4, 4)).toBe(1)
    expect(binomialBound(0, 0)).toBe(1)
  })
})

describe('the bound of a sample without replacement', () => {
  test('of no error in 3,000 of very many is ten in ten thousand', () => {
    expect(boundPer10000({ population: 1_000_000, fields: 3000, errors: 0 })).toBeCloseTo(9.97, 1)
  })

  test('is what counting every sample says, in a small population', () => {
    // 10 fields, 4 looked at, none wrong: of 4 wrong ones C(6,4)/C(10,4) = 15/210 of the samples show none (0.071), of 5 wrong ones 5/210.
    expect(mostWrong({ population: 10, fields: 4, errors: 0 })).toBe(4)
    // One wrong of 5 looked at out of 12: 12 choose 5 = 792; with 7 wrong C(5,5) + 7·C(5,4) = 36 (0.045), with 6 wrong 6 + 6·15 = 96.
    expect(mostWrong({ population: 12, fields: 5, errors: 1 })).toBe(6)
  })

  test('is exact when everything was looked at', () => {
    expect(mostWrong({ population: 500, fields: 500, errors: 7 })).toBe(7)
    expect(boundPer10000({ population: 500, fields: 500, errors: 0 })).toBe(0)
  })

  test('is nothing when nothing was looked at, and refuses what can not be', () => {
    expect(boundPer10000({ population: 90, fields: 0, errors: 0 })).toBeNull()
    expect(() => mostWrong({ population: 3, fields: 4, errors: 0 })).toThrow(RangeError)
    expect(() => mostWrong({ population: 9, fields: 4, errors: 5 })).toThrow(RangeError)
  })

  test('never goes beyond the binomial one by more than a field, and never below what was found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), fc.nat(), (population, a, b) => {
        const fields = 1 + (a % population)
        const errors = b % Math.min(fields + 1, 12)
        const most = mostWrong({ population, fields, errors })
        expect(most).toBeGreaterThanOrEqual(errors)
        expect(most / population).toBeLessThanOrEqual(binomialBound(errors, fields) + 1 / population)
      }),
    )
  })

  test('grows with the errors and shrinks with the fields', () => {
    const of = (fields: number, errors: number) => mostWrong({ population: 5000, fields, errors })
    expect(of(300, 1)).toBeGreaterThan(of(300, 0))
    expect(of(300, 1)).toBeGreaterThan(of(900, 1))
  })
})

test('the chance of at least so many errors is that of a fair count', () => {
  expect(chanceOfAtLeast(2, 3, 0.5)).toBeCloseTo(0.5, 12)
  expect(chanceOfAtLeast(0, 9, 0.01)).toBe(1)
  expect(chanceOfAtLeast(1, 100, 0.01)).toBeCloseTo(1 - 0.99 ** 100, 12)
  expect(chanceOfAtLeast(1, 100, 0)).toBe(0)
})
