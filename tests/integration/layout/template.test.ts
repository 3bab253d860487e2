import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'

async function bookOf(rows: readonly (readonly (string | number | null)[])[], sheet = 'DATA'): Promise<string> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet(sheet).addRows(rows.map((row) => [...row]))
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
}

test('headers of an example become columns in their order, with the sources that they tell', async () => {
  const at = await office()
  const bytes = await bookOf(
    [
      ['TEMPLATE USULAN BANSOS'],
      [],
      ['NO', 'NIK', 'NAMA', 'TANGGAL LAHIR\n(31/12/2000)', 'Dusun', 'KODE BANK'],
      [1, '3509165708800001', 'SITI', '17/08/1980', 'KRAJAN', '002'],
    ],
    'USULAN 2027',
  )
  const read = await at.must('layout.readTemplate', { jenis: 'usulan', bytes })
  expect(read).toMatchObject({ sheetName: 'USULAN 2027', known: 5 })
  expect(read.columns.map(({ header, key, format, required }) => [header, key, format, required])).toEqual([
    ['NO', 'no', 'nomor', false],
    ['NIK', 'nik', 'digits16', true],
    ['NAMA', 'nama', 'name', true],
    ['TANGGAL LAHIR\n(31/12/2000)', 'tanggalLahir', 'date', true],
    ['Dusun', 'dusun', 'text', false],
    ['KODE BANK', '', 'text', false],
  ])
})

test('an example in the layout that ships is that layout', async () => {
  const at = await office()
  const { layout } = await at.must('layout.get', { id: 'siksng-usulan-2022' })
  const bytes = await bookOf([layout.columns.map(({ header }) => header)])
  const read = await at.must('layout.readTemplate', { jenis: 'usulan', bytes })
  expect(read.columns).toEqual(layout.columns)
})

test.each([
  ['an empty sheet', async () => bookOf([[]]), 'tidak ada baris judul'],
  ['numbers alone', async () => bookOf([[1, 2, 3]]), 'tidak ada baris judul'],
  ['an empty file', async () => '', 'kosong'],
  ['text', async () => Buffer.from('NIK;NAMA').toString('base64'), 'harus Excel'],
  ['half a file', async () => (await bookOf([['NIK']])).slice(0, 400), ''],
])('%s is refused in words', async (_, made, words) => {
  const at = await office()
  const reply = await at.call('layout.readTemplate', { jenis: 'usulan', bytes: await made() })
  expect(reply).toMatchObject({ ok: false, error: { code: 'validation', message: expect.stringContaining(words) } })
})

test('more columns than a layout can have are read, so that the editor can say so', async () => {
  const at = await office()
  const bytes = await bookOf([Array.from({ length: 260 }, (_, n) => `KOLOM ${n}`)])
  const { columns } = await at.must('layout.readTemplate', { jenis: 'usulan', bytes })
  expect(columns).toHaveLength(201)
})
