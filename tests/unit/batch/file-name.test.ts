import { join } from 'node:path'
import { expect, test } from 'vitest'
import { batchFileName, pathOfPart } from '#core/batch/file-name.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'

const [shipped] = shippedLayouts()
const named = (fileName: string) => ({ ...(shipped ?? expect.fail('no layout')), fileName })
const facts = { kecamatan: 'JENGGAWAH', kelurahan: 'JATISARI', programme: 'Bpnt', month: 11, year: 2026 }
const full = 'USULAN - {KEC} - {DESA} - {PROGRAM} - {BULAN} {TAHUN}.xlsx'

test('every place of the template is filled', () => {
  expect(batchFileName(named(full), facts)).toBe('USULAN - JENGGAWAH - JATISARI - BPNT - NOVEMBER 2026.xlsx')
})

test('what a wider file does not have goes with its dash', () => {
  const wide = { ...facts, kelurahan: '', programme: '' }
  expect(batchFileName(named(full), wide)).toBe('USULAN - JENGGAWAH - NOVEMBER 2026.xlsx')
  expect(batchFileName(named('USULAN - {DESA}.xlsx'), wide)).toBe('USULAN.xlsx')
})

test('parts are counted where the template says, or else at the end', () => {
  expect(batchFileName(named('USULAN - {DESA} - {BAGIAN}.xlsx'), facts)).toBe('USULAN - JATISARI.xlsx')
  expect(batchFileName(named('USULAN - {DESA} - {BAGIAN}.xlsx'), facts, 2, 3)).toBe('USULAN - JATISARI - 2 dari 3.xlsx')
  expect(batchFileName(named('USULAN - {DESA}.xlsx'), facts, 2, 3)).toBe('USULAN - JATISARI (2 dari 3).xlsx')
  expect(batchFileName(named('USULAN ({BAGIAN}).xlsx'), facts)).toBe('USULAN.xlsx')
})

test('signs that Windows refuses become blanks', () => {
  expect(batchFileName(named('{DESA}.xlsx'), { ...facts, kelurahan: 'BELOK/SIDAN' })).toBe('BELOK SIDAN.xlsx')
})

test('the other parts lie beside the first, under its name', () => {
  const at = (name: string) => join('ekspor', name)
  expect(pathOfPart(at('A (1 dari 3).xlsx'), 1, 3)).toBe(at('A (1 dari 3).xlsx'))
  expect(pathOfPart(at('A (1 dari 3).xlsx'), 3, 3)).toBe(at('A (3 dari 3).xlsx'))
  expect(pathOfPart(at('lain.xlsx'), 2, 3)).toBe(at('lain (2 dari 3).xlsx'))
  expect(pathOfPart(at('lain'), 2, 3)).toBe(at('lain (2 dari 3)'))
})
