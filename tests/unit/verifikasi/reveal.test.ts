import { expect, test } from 'vitest'
import { gatesOf, revealed } from '#core/verifikasi/reveal.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { isianOf } from './forms.ts'

const instrumen = getInstrumen('pbdt2015')
const open = { outcome: null, second: undefined } as const
const shown = (...isian: readonly ReturnType<typeof isianOf>[]) =>
  revealed(instrumen, isian).map(({ question }) => question)

test('rows wait until their number is proven', () => {
  const name = isianOf('nama', { rowId: 'a', ...open })
  expect(shown(isianOf('jumlah:anggota', open), name, isianOf('rt', open))).toEqual(['jumlah:anggota', 'rt'])
  expect(shown(isianOf('jumlah:anggota'), name)).toEqual(['jumlah:anggota', 'nama'])
  expect(shown(isianOf('jumlah:anggota', { outcome: 'beda' }), name)).toEqual(['jumlah:anggota'])
  expect(shown(isianOf('jumlah:anggota', { outcome: 'beda', chosen: 'pertama' }), name)).toContain('nama')
  expect(shown(isianOf('jumlah:anggota', { outcome: 'beda', chosen: 'kedua' }), name)).toEqual(['jumlah:anggota'])
})

test('a question waits for the answers of its own row that decide whether it is asked', () => {
  const job = isianOf('status_pekerjaan', { rowId: 'a', ...open })
  expect(gatesOf(instrumen, 'status_pekerjaan')).toEqual(expect.arrayContaining(['sta_bekerja', 'umur', 'tgllahir']))
  expect(shown(isianOf('sta_bekerja', { rowId: 'a', ...open }), job)).toEqual(['sta_bekerja'])
  expect(shown(isianOf('tgllahir', { rowId: 'a', ...open }), job)).toEqual(['tgllahir'])
  expect(shown(isianOf('sta_bekerja', { rowId: 'b', ...open }), job)).toContain('status_pekerjaan')
  expect(shown(isianOf('sta_bekerja', { rowId: 'a' }), job)).toContain('status_pekerjaan')
  expect(shown(isianOf('sta_bekerja', { rowId: 'a', outcome: 'beda' }), job)).toEqual(['sta_bekerja'])
})

test('of a removal nothing about the rows shows before its family is proven', () => {
  const penghapusan = getInstrumen('penghapusan-1')
  const isian = [
    isianOf('nik', { rowId: 'a', ...open }),
    isianOf('tingkat', open),
    isianOf('hapus', { rowId: 'b', ...open }),
  ]
  expect(revealed(penghapusan, isian).map(({ question }) => question)).toEqual(['nik', 'tingkat'])
  const proven = isian.map((one) => (one.question === 'hapus' ? one : { ...one, outcome: 'sama' as const }))
  expect(revealed(penghapusan, proven)).toHaveLength(3)
})
