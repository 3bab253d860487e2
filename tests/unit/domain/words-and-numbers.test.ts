import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, parseNumberText } from '#shared/domain/numbers.ts'
import { roman } from '#shared/domain/roman.ts'
import { countInWords, terbilang, terbilangTitle } from '#shared/domain/terbilang.ts'

describe('terbilang', () => {
  test.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1360, 'seribu tiga ratus enam puluh'],
    [1945, 'seribu sembilan ratus empat puluh lima'],
    [2010, 'dua ribu sepuluh'],
    [2019, 'dua ribu sembilan belas'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [34_034, 'tiga puluh empat ribu tiga puluh empat'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [306_093, 'tiga ratus enam ribu sembilan puluh tiga'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
  ])('%i', (number, words) => {
    expect(terbilang(number)).toBe(words)
  })

  test('Title Case and counts', () => {
    expect(terbilangTitle(2026)).toBe('Dua Ribu Dua Puluh Enam')
    expect(countInWords(12)).toBe('12 (dua belas)')
    expect(countInWords(1360)).toBe('1.360 (seribu tiga ratus enam puluh)')
  })

  test('no two numbers have the same words, and no word is left empty', () => {
    const words = Array.from({ length: 20_000 }, (_, number) => terbilang(number))
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((text) => / {2}|^ | $|undefined/.test(text))).toEqual([])
  })

  test.each([-1, 1.5, 1e15, Number.NaN])('%d has no words', (number) => {
    expect(() => terbilang(number)).toThrow(RangeError)
  })
})

describe('numbers', () => {
  test.each([
    [306_093, '306.093'],
    [999, '999'],
    [-1234.5, '-1.234,5'],
    [0, '0'],
    [1_000_000, '1.000.000'],
  ])('%d is written %s', (number, text) => {
    expect(formatNumber(number)).toBe(text)
  })

  test('with a fixed number of decimals', () => {
    expect(formatNumber(300_000, 2)).toBe('300.000,00')
    expect(formatNumber(11.14, 1)).toBe('11,1')
  })

  test.each([
    ['36,5', 2, 36.5],
    ['36.5', 2, 36.5],
    ['1.360', 0, 1360],
    ['1.360,25', 2, 1360.25],
    ['007', 0, 7],
  ])('%s with %i decimals is %d', (typed, decimals, number) => {
    expect(parseNumberText(typed, decimals)).toBe(number)
  })

  test.each(['36,5', '1.36', '', 'x', '1,2,3', '--1', '99999999999999999999'])('%s is no whole number', (typed) => {
    expect(parseNumberText(typed, 0)).toBeUndefined()
  })

  test('what is written can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(parseNumberText(formatNumber(number), 0)).toBe(number)
      }),
    )
  })
})

describe('roman numerals', () => {
  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [11, 'XI'],
    [12, 'XII'],
    [49, 'XLIX'],
    [2026, 'MMXXVI'],
    [3999, 'MMMCMXCIX'],
  ])('%i is %s', (number, text) => {
    expect(roman(number)).toBe(text)
  })

  test.each([0, 4000, 1.5])('%d has none', (number) => {
    expect(() => roman(number)).toThrow(RangeError)
  })
})
