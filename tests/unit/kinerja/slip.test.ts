import { expect, test } from 'vitest'
import { slipOf } from '#core/kinerja/slip.ts'
import type { Question } from '#shared/instrumen/types.ts'

const nik: Question = { id: 'nik', number: '1', label: 'NIK', kind: 'nik' }
const nama: Question = { id: 'nama', number: '2', label: 'Nama', kind: 'text', maxLength: 40, upper: true }
const lahir: Question = { id: 'lahir', number: '3', label: 'Tanggal lahir', kind: 'date' }
const codes = ['1', '2', '3', '4', '10'].map((code) => ({ code, label: `Pilihan ${code}` }))
const lantai: Question = { id: 'lantai', number: '4', label: 'Lantai', kind: 'code', codes }
const punya: Question = { id: 'punya', number: '5', label: 'Punya', kind: 'yesNo', yes: '3', no: '4' }

test.each([
  [nik, '3509105204900010', '3509105204900001', 'tertukar'],
  [nik, '350910520490001', '3509105204900001', 'kurang'],
  [nik, '35091052049000011', '3509105204900001', 'lebih'],
  [nik, '3509105204900004', '3509105204900001', 'tetangga'],
  [nik, '3509105204900009', '3509105204900001', 'satuTanda'],
  [nik, '3509105204907777', '3509105204900001', 'lain'],
  [nama, 'SITI RAHMATIKA', 'SITI RAHMAWATI', 'lain'],
  [nama, 'SURTO', 'SURYO', 'tetangga'],
  [nama, null, 'SURYO', 'kosong'],
  [nama, 'SURYO', null, 'terisi'],
  [lahir, '1990-04-12', '1990-04-21', 'tertukar'],
  [lantai, '2', '3', 'barisSebelah'],
  [lantai, '4', '10', 'barisSebelah'],
  [lantai, '1', '10', 'barisLain'],
  // A list of two lines has no wrong line beside the right one.
  [punya, true, false, 'barisLain'],
] as const)('%# %o: %s for %s is %s', (question, wrong, right, slip) => {
  expect(slipOf(question, wrong, right)).toBe(slip)
})

test('what the paper says may be unknown', () => {
  expect(slipOf(nik, '3509105204900001', undefined)).toBe('lain')
})
