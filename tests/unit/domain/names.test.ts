import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excelUpperText, longestCell } from '#shared/domain/excel-text.ts'
import { nameForSiks, nameKey } from '#shared/domain/names.ts'
import { threeDigits } from '#shared/domain/rt-rw.ts'

describe('names on their way to SIKS-NG', () => {
  test.each([
    ['SITI AMINAH', 'SITI AMINAH', []],
    ['siti aminah', 'SITI AMINAH', ['upper']],
    ["NUR'AINI", 'NURAINI', ['sign']],
    ['MOH. ALI', 'MOH ALI', ['sign']],
    ['ALI/BUDI', 'ALI BUDI', ['sign']],
    ['H. AHMAD', 'AHMAD', ['title']],
    ['HJ MARYAM', 'MARYAM', ['title']],
    ['DRS. H. SUKIRMAN, M.SI.', 'SUKIRMAN M SI', ['title', 'sign']],
    ['H AHMAD', 'H AHMAD', []],
    ['R', 'R', []],
    ['DR.', 'DR', ['sign']],
    ['  SITI   AMINAH ', 'SITI AMINAH', ['blanks']],
  ])('%s is sent as %s', (typed, sent, changes) => {
    const name = nameForSiks(typed)
    expect(name.sent).toBe(sent)
    expect(name.changes.map(({ what }) => what)).toEqual(changes)
    expect(name.typed).toBe(typed)
  })

  test('what is sent has nothing that the template refuses, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const { sent } = nameForSiks(typed)
        expect(sent).not.toMatch(/["',./]/)
        expect(sent).toBe(sent.toUpperCase())
        expect(sent).not.toMatch(/^\s|\s$|\s{2}/)
      }),
    )
  })

  test('names are compared without signs and titles', () => {
    expect(nameKey("H. Nur'aini")).toBe(nameKey('NURAINI'))
  })
})

describe('RT and RW', () => {
  test.each([
    ['3', '003'],
    ['012', '012'],
    ['100', '100'],
    ['0', '000'],
  ])('%s is %s', (typed, text) => {
    expect(threeDigits(typed)).toBe(text)
  })

  test.each(['1000', '', 'A', '1a', '-1'])('%s is none', (typed) => {
    expect(threeDigits(typed)).toBeUndefined()
  })
})

describe('text for a workbook', () => {
  test('is upper case, without control characters, and fits a cell', () => {
    expect(excelUpperText('jl. mawar\n12\u0000')).toBe('JL. MAWAR 12')
    expect(excelUpperText('x'.repeat(40_000))).toHaveLength(longestCell)
  })
})
