import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSlip, slipText, slipTextInGroups, withoutSlip, type Slip } from '#shared/domain/slip.ts'

const slips: fc.Arbitrary<Slip> = fc.record({
  kabupatenCode: fc.stringMatching(/^\d{4}$/),
  year: fc.integer({ min: 2024, max: 2099 }),
  month: fc.integer({ min: 1, max: 12 }),
  berkas: fc.integer({ min: 1, max: 9999 }),
  number: fc.integer({ min: 1, max: 9999 }),
  jenis: fc.constantFrom('usulan', 'perubahan', 'penghapusan'),
})

const one: Slip = { kabupatenCode: '3509', year: 2026, month: 11, berkas: 42, number: 17, jenis: 'perubahan' }

test('a slip says the same to the scanner and to the eye', () => {
  expect(slipText(one)).toMatch(/^QZ1350926110042001722?\d+$/)
  expect(slipTextInGroups(one)).toMatch(/^QZ1 3509 2611 0042 0017 2\d\d$/)
  fc.assert(
    fc.property(slips, (slip) => {
      expect(findSlip(slipText(slip))).toEqual(slip)
      expect(findSlip(slipTextInGroups(slip).toLowerCase())).toEqual(slip)
    }),
  )
})

test('a digit misread, two swapped, one lost or one too many: refused, never another paper', () => {
  fc.assert(
    fc.property(slips, fc.nat(19), fc.integer({ min: 1, max: 9 }), (slip, at, add) => {
      const digits = slipText(slip).slice(2)
      const put = (i: number, digit: string): string => `QZ${digits.slice(0, i)}${digit}${digits.slice(i + 1)}`
      expect(findSlip(put(at, String((Number(digits[at]) + add) % 10)))).toBe('wrong')
      expect(findSlip(put(at, ''))).toBe('wrong')
      expect(findSlip(`QZ${digits}${digits[at] ?? ''}`)).toBe('wrong')
      const next = digits[at + 1]
      if (next === undefined || next === digits[at]) return
      expect(findSlip(`QZ${digits.slice(0, at)}${next}${digits[at] ?? ''}${digits.slice(at + 2)}`)).toBe('wrong')
    }),
  )
})

test('what stood in the field before the scan stays; what is no slip is left alone', () => {
  expect(withoutSlip(`SITI${slipText(one)}`)).toBe('SITI')
  expect(findSlip(`SITI${slipText(one)}`)).toEqual(one)
  for (const answer of ['', 'SITI AMINAH', '3509161204820003', 'QOMARIYAH', 'JL KENANGA 14', 'QZ'])
    expect(findSlip(answer), answer).toBeNull()
})
