import { describe, expect, test } from 'vitest'
import { Layout, type LayoutDraft } from '#shared/contract/layout.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'
import { problemsOf } from '#core/layout/problems/problems-of.ts'
import { shipped, withColumn } from './shipped.ts'

const usulan = shipped()
const blocks = (draft: LayoutDraft) =>
  problemsOf(draft).flatMap(({ level, column, part, message }) =>
    level === 'block' ? [{ column, part, message }] : [],
  )
const informs = (draft: LayoutDraft) =>
  problemsOf(draft).flatMap(({ level, message }) => (level === 'inform' ? [message] : []))

test('nothing is wrong with the layouts that ship', () => {
  expect(shippedLayouts().flatMap(blocks)).toEqual([])
  expect(shippedLayouts()).toHaveLength(4)
})

describe('a column', () => {
  const nama = 3
  test.each([
    ['without a header', { header: ' ' }, 'header', 'Judul kolom kosong.'],
    ['with a long header', { header: 'A'.repeat(201) }, 'header', 'Judul lebih dari 200 huruf; ini 201 huruf.'],
    ['with a header that repeats', { header: 'NIK' }, 'header', 'Judul sama dengan kolom 1.'],
    [
      'whose header holds a control sign',
      { header: 'NAMA\u0001' },
      'header',
      'Judul berisi tanda yang tidak dapat ditulis ke Excel.',
    ],
    [
      'that is required and has no source',
      { key: '' },
      'source',
      'Kolom wajib ini belum mempunyai sumber. Pilih dari mana isinya diambil.',
    ],
    [
      'that is required and left empty',
      { key: 'kosong', format: 'text' },
      'source',
      'Kolom wajib ini selalu kosong, jadi tidak ada baris yang dapat dikirim.',
    ],
    [
      'with a key that rows do not have',
      { key: 'nilaiLama' },
      'source',
      'Sumber "nilaiLama" tidak dikenal untuk usulan. Pilih sumber lain.',
    ],
    [
      'with a key that every object has',
      { key: 'constructor' },
      'source',
      'Sumber "constructor" tidak dikenal untuk usulan. Pilih sumber lain.',
    ],
    [
      'whose format does not hold its source',
      { format: 'date' },
      'format',
      'Format Tanggal hh/bb/tttt tidak dapat memuat Nama. Yang dapat: Nama, Huruf besar, Apa adanya.',
    ],
    ['that is too short for any text', { maxLength: 0 }, 'length', 'Panjang paling banyak harus antara 1 dan 32767.'],
    ['that is too wide', { width: 81 }, 'width', 'Lebar kolom harus antara 3 dan 80.'],
    [
      'of a number that it cuts',
      { key: 'nik', format: 'digits16', maxLength: 15 },
      'length',
      'Format 16 angka memerlukan 16 huruf.',
    ],
    [
      'whose fixed text breaks its format',
      { key: 'tetap', fixed: '31/02/2020', format: 'date', maxLength: 10 },
      'source',
      'Teks tetap bukan tanggal yang ada.',
    ],
  ] as const)('%s is refused', (_, part, where, message) => {
    expect(blocks(withColumn(usulan, nama, part))).toEqual([{ column: nama, part: where, message }])
  })

  test('of words is measured by each of them, the layout’s own first', () => {
    const short = withColumn(usulan, 7, { maxLength: 8 })
    expect(blocks(short).map(({ message }) => message)).toEqual([
      '"LAKI-LAKI" lebih dari 8 huruf.',
      '"PEREMPUAN" lebih dari 8 huruf.',
    ])
    expect(blocks({ ...short, values: { sex: { male: 'L', female: 'P' } } })).toEqual([])
  })

  test('may be left without content, or stand in for something else, when nobody requires it', () => {
    expect(blocks(withColumn(usulan, 18, { key: 'kosong', format: 'text' }))).toEqual([])
    expect(blocks(withColumn(usulan, 18, { key: 'tetap', fixed: 'A', format: 'text' }))).toEqual([])
    expect(blocks(withColumn(usulan, 18, { key: '' }))[0]?.part).toBe('source')
  })
})

describe('the file', () => {
  test.each([
    [{ sheetName: '' }, 'sheetName', 'Nama lembar kosong.'],
    [{ sheetName: 'A'.repeat(32) }, 'sheetName', 'Nama lembar paling banyak 31 huruf; ini 32 huruf.'],
    [{ sheetName: 'DATA/1' }, 'sheetName', 'Excel tidak menerima tanda [ ] : * ? / \\ dalam nama lembar.'],
    [{ sheetName: `'DATA` }, 'sheetName', 'Nama lembar tidak boleh diawali atau diakhiri tanda petik.'],
    [{ sheetName: 'history' }, 'sheetName', 'Excel memakai nama History untuk dirinya sendiri.'],
    [{ fileName: 'batch.xls' }, 'fileName', 'Nama berkas harus berakhir dengan .xlsx.'],
    [
      { fileName: '{DESA} {PROGRAM} 1/2.xlsx' },
      'fileName',
      'Windows tidak menerima tanda < > : " / \\ | ? * dalam nama berkas.',
    ],
    [{ fileName: 'con.xlsx' }, 'fileName', 'Windows memakai nama con untuk dirinya sendiri.'],
    [
      { fileName: '{DESA} {PROGRAM} {RT}.xlsx' },
      'fileName',
      '{RT} tidak dikenal. Yang dikenal: {KEC} {DESA} {PROGRAM} {BULAN} {TAHUN} {BAGIAN}.',
    ],
    [{ fileName: '{DESA} {PROGRAM} {.xlsx' }, 'fileName', 'Kurung kurawal pada nama berkas tidak berpasangan.'],
    [{ rowLimit: 0 }, 'rowLimit', 'Batas baris paling sedikit 1.'],
    [{ title: ' ' }, 'title', 'Nama tata letak kosong.'],
    [{ validFrom: '2026-02-30' }, 'validFrom', 'Tanggal mulai berlaku belum diisi atau tidak ada di kalender.'],
    [
      { headerStyle: { bold: true, color: 'merah', fill: '4472C4' } },
      'style',
      'Warna judul ditulis dengan enam angka atau huruf A sampai F, misalnya 4472C4.',
    ],
    [{ values: { zodiak: { leo: 'LEO' } } }, 'words', 'Kumpulan kata "zodiak" tidak dikenal.'],
    [{ values: { sex: { lain: 'X' } } }, 'words', 'Arti "lain" tidak dikenal dalam Jenis kelamin.'],
    [{ columns: [] }, 'columns', 'Belum ada kolom. Tambahkan sedikitnya satu.'],
  ] as const)('%o is refused', (part, where, message) => {
    expect(blocks({ ...usulan, ...part } as LayoutDraft)).toEqual([{ column: null, part: where, message }])
  })

  test('more than 200 columns are refused', () => {
    const columns = Array.from({ length: 201 }, (_, n) =>
      usulan.columns.map((one) => ({ ...one, header: `K${n}` })),
    ).flatMap((many) => many.slice(0, 1))
    expect(blocks({ ...usulan, columns })[0]?.message).toBe('Paling banyak 200 kolom; ini 201 kolom.')
  })

  test('names that two files would share are told, not refused', () => {
    expect(informs({ ...usulan, fileName: 'USULAN {BULAN}.xlsx' })).toEqual(
      expect.arrayContaining([expect.stringContaining('Tanpa {DESA}'), expect.stringContaining('Tanpa {PROGRAM}')]),
    )
    expect(
      informs({ ...usulan, fileName: 'USULAN {BULAN}.xlsx', splitBy: 'kabupaten', splitProgramme: false }),
    ).not.toEqual(expect.arrayContaining([expect.stringContaining('Tanpa')]))
  })

  test('what is not refused is a layout by the contract', () => {
    expect(Layout.parse({ ...usulan, sheetName: 'A'.repeat(31), rowLimit: 1_000_000 })).toBeTruthy()
    expect(blocks({ ...usulan, sheetName: 'A'.repeat(31), rowLimit: 1_000_000 })).toEqual([])
  })
})
