import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { number16Words, readNumber16 } from '#core/intake/cells/number16.ts'
import type { ListCell } from '#core/spreadsheets/lists/list-cell.ts'

const nik = '3509112304900001'
const number = (raw: string): ListCell => ({ type: 'number', raw })

describe('a NIK as Excel leaves it', () => {
  test.each([
    ['a plain text', nik, nik, undefined],
    ['a text that ends in 0', '3509112304900010', '3509112304900010', undefined],
    ['blanks', ' 3509 1123 0490 0001 ', nik, number16Words.signs],
    ['dots and dashes', '350911.230490-0001', nik, number16Words.signs],
    ['an apostrophe', `'${nik}`, nik, number16Words.signs],
    ['a backtick', `\`${nik}`, nik, number16Words.signs],
    ['no-break blanks', `3509112304\u00a0900001`, nik, number16Words.signs],
    ['wide digits', '３５０９１１２３０４９００００１', nik, number16Words.signs],
    ['.0 behind', `${nik}.0`, nik, number16Words.signs],
    ['O for 0', '35O91123049OOOO1', nik, number16Words.twins],
    ['I and l for 1', '3509I1230490000l', nik, number16Words.twins],
  ])('%s', (_name, cell, value, message) => {
    expect(readNumber16(cell)).toEqual(
      message === undefined ? { value } : { value, told: { level: 'diperbaiki', message } },
    )
  })

  test.each([
    ['a number whose 16th digit is 0', number('3509112304900000'), number16Words.lost],
    ['the same with a power', number('3.5091123049E15'), number16Words.lost],
    ['a number beyond what is exact', number('9209112304900001'), number16Words.tooLarge],
    ['15 digits', '509112304900001', number16Words.short15],
    ['a number of 15 digits', number('509112304900001'), number16Words.short15],
    ['17 digits', '35091123049000011', number16Words.long17],
    ['a power as text', '3,50911E+15', number16Words.power],
    ['a short power as text', '1.6E+15', number16Words.power],
    ['a name', 'SITI AMINAH', number16Words.letters],
    ['a zero in front', '0509112304900001', number16Words.zero],
    ['a day', { type: 'date', serial: 33000 } as const, number16Words.day],
    ['#N/A', { type: 'error', raw: '#N/A' } as const, number16Words.error],
    ['a fraction', number('350911230.5'), number16Words.fraction],
  ])('%s is refused', (_name, cell, message) => {
    expect(readNumber16(cell)).toEqual({ value: '', told: { level: 'ditolak', message } })
  })

  test('a number that a program wrote whole is taken and told', () => {
    for (const raw of [nik, '3.509112304900001E15']) {
      expect(readNumber16(number(raw))).toEqual({
        value: nik,
        told: { level: 'diperbaiki', message: number16Words.whole },
      })
    }
  })

  test.each(['-', '0', 'NULL', '0000000000000000'])('%s says that there is none', (cell) => {
    expect(readNumber16(cell)).toMatchObject({ value: '', told: { level: 'peringatan' } })
  })

  const digits16 = fc.stringMatching(/^[1-9]\d{15}$/)

  test('signs between the digits never change them', () => {
    const sign = fc.constantFrom(' ', '.', '-', "'", '\u00a0', '\u200b', '')
    fc.assert(
      fc.property(digits16, fc.array(sign, { minLength: 17, maxLength: 17 }), (digits, signs) => {
        const dirty = [...digits].map((digit, at) => `${signs[at]}${digit}`).join('') + (signs[16] ?? '')
        expect(readNumber16(dirty).value).toBe(digits)
      }),
    )
  })

  test('a number is taken only with the digits that were meant, or not at all', () => {
    fc.assert(
      fc.property(digits16, (digits) => {
        // What Excel keeps of 16 typed digits: fifteen, and a 0.
        const typed = `${digits.slice(0, 15)}0`
        expect(readNumber16(number(typed)).value).toBe('')
        const written = readNumber16(number(String(Number(digits)))).value
        expect(['', digits]).toContain(written)
      }),
    )
  })

  test('nothing that comes out is other than 16 digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dOIl .'-]{0,24}$/)), (text) => {
        const { value, told } = readNumber16(text)
        expect(value === '' || /^[1-9]\d{15}$/.test(value)).toBe(true)
        // Whatever is not taken as it stands is told.
        expect(told !== undefined || value === text || text.trim() === '').toBe(true)
      }),
    )
  })
})
