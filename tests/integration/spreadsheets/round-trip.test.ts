import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { cellProblem } from '#core/spreadsheets/check-cells.ts'
import { compareWithRows } from '#core/spreadsheets/compare.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'
import { packSheet } from '#core/spreadsheets/sheet.ts'
import { workbookBytes, writeWorkbook } from '#core/spreadsheets/write-workbook.ts'
import { usulanHeaders } from '#tests/builders/siksng.ts'
import { usulanLayout, usulanSheet, written } from './usulan-sheet.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'padan-excel-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const textColumn = { header: 'A', key: 'nama', format: 'text', required: false, maxLength: 255, width: 10 } as const
const columnsOf = (count: number) => Array.from({ length: count }, (_, n) => ({ ...textColumn, header: `KOLOM ${n}` }))

test('the 2022 layout has the 21 headers of the known template, two of them with a real line feed', () => {
  expect(usulanLayout.sheetName).toBe('DATA')
  expect(usulanLayout.columns.map(({ header }) => header)).toEqual(usulanHeaders)
})

test('every layout that ships is one, and the 2021 layout ends at KELURAHAN', () => {
  const columns = new Map(shippedLayouts().map((layout) => [layout.id, layout.columns.map(({ header }) => header)]))
  expect(columns.get('siksng-usulan-2021')).toHaveLength(17)
  expect(columns.get('siksng-usulan-2021')?.[5]).toBe('TANGGAL LAHIR (31/01/2000)')
  expect(columns.get('perubahan-usulan')?.join()).toBe(
    'NO,IDBDT,IDARTBDT,NIK_LAMA,NIK,NOKK,NAMA,KOLOM,NILAI_LAMA,NILAI_BARU,LABEL_BARU,ALASAN,NO_BA,TGL_BA,KELURAHAN,KECAMATAN',
  )
  expect(columns.get('penghapusan-usulan')?.join()).toBe(
    'NO,IDBDT,IDARTBDT,NIK,NOKK,NAMA,ALAMAT,RT,RW,KELURAHAN,KECAMATAN,KODE_ALASAN,ALASAN,TGL_KEJADIAN,NO_DOKUMEN,NO_BA,TGL_BA,TINGKAT',
  )
})

test('a written file reads back the same, cell by cell', async () => {
  const sheet = usulanSheet(20)
  const { cellsCompared, differences } = await compareWithRows(await workbookBytes(sheet, written), packSheet(sheet))
  expect(differences).toEqual([])
  expect(cellsCompared).toBe(21 * 21)
})

test.each([
  ['a formula', '=1+1'],
  ['an Excel escape', '_x0041_ DAN _x000D_'],
  ['quotes and markup', `O'NEIL "A" <b>&amp;</b>`],
  ['blanks at both ends', '  JL MAWAR  '],
  ['a line feed', 'JL MAWAR\nGANG 2'],
  ['a carriage return', 'JL MAWAR\r\nGANG 2'],
  ['zeros in front', '00012'],
  ['a number with an exponent', '1E5'],
  ['a date', '31/01/2000'],
  ['other writing', 'é ✓ 😀 ꦥ'],
  ['255 letters', 'A'.repeat(255)],
])('%s stays the text that it was', async (_, alamat) => {
  const sheet = usulanSheet(2, { alamat })
  const bytes = await workbookBytes(sheet, written)
  expect((await compareWithRows(bytes, packSheet(sheet))).differences).toEqual([])
  expect((await readWorkbook(bytes))[0]?.rows[1]?.[10]).toEqual({ type: 'text', text: alamat, format: '@' })
})

/** Letters that files have trouble with, put together at random. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '_x000D_',
        '_x',
        '_x005F_',
        '&amp;',
        '&#10;',
        '<t>',
        ']]>',
        '"',
        "'",
        '=1+1',
        '\r',
        '\r\n',
        '\n',
        '\t',
        ' ',
        '  ',
      ),
      fc.constantFrom(
        '\u00a0',
        '\ufeff',
        '\u2028',
        '\u0301',
        'ꦥ',
        '😀',
        '\u0085',
        '\u200b',
        '\u202e',
        'Ã©',
        '0001',
        '1E5',
        'TRUE',
        '#N/A',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('').slice(0, 200))
  .filter((text) => cellProblem({ ...textColumn, required: false }, text) === null)

test('no right file is taken for a broken one, whatever stands in its texts', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 1, maxLength: 20 }), async (rows) => {
      const layout = { ...usulanLayout, columns: columnsOf(4), sheetName: 'DATA' }
      const sheet = { layout, rows: rows.map((row) => [...row, 'ADA']) }
      const { differences } = await compareWithRows(await workbookBytes(sheet, written), packSheet(sheet))
      expect(differences).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['a NIK of 15 digits', { nik: '350916170884000' }, 'Sel A2: NIK harus 16 angka.'],
  ['a text that is too long', { alamat: 'A'.repeat(256) }, 'Sel K2: ALAMAT lebih dari 255 huruf.'],
  ['an empty name', { nama: '' }, 'Sel D2: NAMA kosong.'],
  [
    'a sign that XML has none for',
    { nama: 'SI\u0001TI' },
    'Sel D2: NAMA berisi tanda yang tidak dapat ditulis ke Excel.',
  ],
  ['half a letter', { nama: 'SITI \uD83D' }, 'Sel D2: NAMA berisi tanda yang tidak dapat ditulis ke Excel.'],
  ['a date with dashes', { tanggalLahir: '17-08-1984' }, 'Sel F2: TANGGAL LAHIR bukan tanggal hh/bb/tttt.'],
  ['an RT of one digit', { rt: '3' }, 'Sel L2: RT harus 3 angka.'],
])('%s is refused before a file is written', async (_, change, message) => {
  await expect(workbookBytes(usulanSheet(1, change), written)).rejects.toMatchObject({ code: 'validation', message })
})

test('writing to disk never replaces a file that is there', async () => {
  const path = join(folder(), 'batch.xlsx')
  const sheet = usulanSheet(3)
  await writeWorkbook(path, packSheet(sheet), written)
  expect((await compareWithRows(readFileSync(path), packSheet(sheet))).differences).toEqual([])
  await expect(writeWorkbook(path, packSheet(sheet), written)).rejects.toMatchObject({ code: 'EEXIST' })
})

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
})

test.skipIf(soffice === undefined)(
  'LibreOffice shows NIK, No. KK, RT and dates as they were sent',
  { timeout: 90_000 },
  async () => {
    const dir = folder()
    const sheet = usulanSheet(200, { nik: '0000000000000001', alamat: '=1+1' })
    writeFileSync(join(dir, 'batch.xlsx'), await workbookBytes(sheet, written))
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
    execFileSync(soffice ?? '', [
      '--headless',
      `-env:UserInstallation=file://${dir}/profile`,
      '--convert-to',
      csv,
      '--outdir',
      dir,
      join(dir, 'batch.xlsx'),
    ])
    const lines = readFileSync(join(dir, 'batch.csv'), 'utf8').trimEnd().split('\n').slice(3)
    expect(lines).toHaveLength(200)
    lines.forEach((line, index) => expect(line.replaceAll('"', '').split(',')).toEqual(sheet.rows[index]))
  },
)
