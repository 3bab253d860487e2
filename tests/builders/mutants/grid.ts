import ExcelJS from 'exceljs'
import { written } from '#tests/integration/spreadsheets/usulan-sheet.ts'
import type { Difference } from '#core/spreadsheets/compare.ts'
import { at, mutantHeaders, mutantSheet, textAt } from './sheet.ts'

type Value = ExcelJS.CellValue
export type Grid = {
  name: string
  cells: Value[][]
  format: string
  finish: ((sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void)[]
}

/** What a right writer would put down, for a broken one to spoil. */
export function rightGrid(): Grid {
  const rows = mutantSheet.rows.map((row) => row.map((text) => (text === '' ? null : escaped(text))))
  return { name: 'DATA', cells: [[...mutantHeaders], ...rows], format: '@', finish: [] }
}

/** '_x0041_' is the letter A to Excel. */
const escaped = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

export async function gridBytes(grid: Grid): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = written.createdAt
  const sheet = book.addWorksheet(grid.name)
  grid.cells.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = sheet.getCell(r + 1, c + 1)
      cell.value = value
      cell.numFmt = grid.format
    }),
  )
  for (const finish of grid.finish) finish(sheet, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function put(cells: Value[][], row: number, column: number, value: Value): void {
  cells[row]?.splice(column, 1, value)
}

function swapColumns(rows: Value[][], one: number, other: number): void {
  for (const row of rows) [row[one], row[other]] = [row[other] ?? null, row[one] ?? null]
}

const mojibake = (text: string) => Buffer.from(text).toString('latin1')

/** Ways in which the code around a library can be wrong: what it does, and as what it must be noticed. */
export const brokenGrids: readonly (readonly [
  what: string,
  spoil: (grid: Grid) => unknown,
  kind: Difference['kind'],
])[] = [
  ['shifts a row by one column', ({ cells }) => cells[2]?.unshift('X'), 'value'],
  ['drops a row', ({ cells }) => cells.splice(3, 1), 'rows'],
  ['drops the last row', ({ cells }) => cells.pop(), 'rows'],
  ['adds a row', ({ cells }) => cells.push([...(cells[1] ?? [])]), 'rows'],
  ['adds a total under the rows', ({ cells }) => cells.push([], ['JUMLAH']), 'rows'],
  ['doubles a row in place of another', ({ cells }) => (cells[3] = [...(cells[2] ?? [])]), 'value'],
  ['swaps two rows', ({ cells }) => ([cells[2], cells[3]] = [cells[3] ?? [], cells[2] ?? []]), 'value'],
  ['leaves a blank row between', ({ cells }) => cells.splice(3, 0, []), 'rows'],
  ['moves everything down by a row', ({ cells }) => cells.unshift([]), 'header'],
  ['writes a NIK as a number', ({ cells }) => put(cells, 2, at.nik, Number(textAt(2, at.nik))), 'type'],
  ['trims the zeros of a NIK', ({ cells }) => put(cells, 1, at.nik, '12'), 'value'],
  ['loses the last digit of a NIK', ({ cells }) => put(cells, 2, at.nik, textAt(2, at.nik).slice(0, 15)), 'value'],
  ['makes the last digit of a NIK a zero', ({ cells }) => put(cells, 2, at.nik, '3509161708840000'), 'value'],
  ['writes a No. KK with an exponent', ({ cells }) => put(cells, 2, at.noKk, '3.50916E+15'), 'value'],
  ['puts an apostrophe before a NIK', ({ cells }) => put(cells, 2, at.nik, `'${textAt(2, at.nik)}`), 'value'],
  ['writes a date as a date', ({ cells }) => put(cells, 1, at.birth, new Date('1984-08-17T00:00:00Z')), 'type'],
  ['writes a date as a serial number', ({ cells }) => put(cells, 1, at.birth, 30911), 'type'],
  ['turns day and month round', ({ cells }) => put(cells, 1, at.birth, '08/17/1984'), 'value'],
  ['is a day off', ({ cells }) => put(cells, 1, at.birth, '16/08/1984'), 'value'],
  ['swaps two columns with their headers', ({ cells }) => swapColumns(cells, at.nama, at.mother), 'header'],
  ['swaps the contents of two columns', ({ cells }) => swapColumns(cells.slice(1), at.nama, at.mother), 'value'],
  ['changes a header', ({ cells }) => put(cells, 0, at.nama, 'NAMA LENGKAP'), 'header'],
  ['writes a header in small letters', ({ cells }) => put(cells, 0, at.nama, 'Nama'), 'header'],
  ['adds a blank to a header', ({ cells }) => put(cells, 0, at.nama, 'NAMA '), 'header'],
  ['leaves a header out', ({ cells }) => put(cells, 0, at.nama, null), 'header'],
  ['writes one header twice', ({ cells }) => put(cells, 0, at.mother, 'NAMA'), 'header'],
  ['loses the line feed of a header', ({ cells }) => put(cells, 0, at.birth, 'TANGGAL LAHIR (31/01/2000)'), 'header'],
  ['adds a column', ({ cells }) => cells[0]?.push('CATATAN'), 'columns'],
  ['puts a value beside the last column', ({ cells }) => cells[2]?.push('x'), 'columns'],
  ['blanks a cell', ({ cells }) => put(cells, 4, at.alamat, null), 'value'],
  ['fills a cell that must be blank', ({ cells }) => put(cells, 4, at.blank, '0'), 'value'],
  ['adds a blank to a name', ({ cells }) => put(cells, 5, at.nama, `${textAt(5, at.nama)} `), 'value'],
  ['trims blanks that count', ({ cells }) => put(cells, 1, at.alamat, textAt(1, at.alamat).trim()), 'value'],
  ['writes a name in small letters', ({ cells }) => put(cells, 2, at.nama, 'Siti Rahayu 2'), 'value'],
  ['writes a hard blank', ({ cells }) => put(cells, 2, at.nama, 'SITI\u00a0RAHAYU 2'), 'value'],
  ['takes UTF-8 for cp1252', ({ cells }) => put(cells, 1, at.nama, mojibake('JOSÉ RAHAYU')), 'value'],
  ['takes an accent apart', ({ cells }) => put(cells, 1, at.nama, 'JOSE\u0301 RAHAYU'), 'value'],
  ['lets Excel take a sign for a letter', ({ cells }) => put(cells, 1, at.alamat, textAt(1, at.alamat)), 'value'],
  ['lets an address become a formula', ({ cells }) => put(cells, 1, at.alamat, { formula: '1+1' }), 'type'],
  [
    'writes a name as a formula that gives it',
    ({ cells }) => put(cells, 2, at.nama, { formula: 'UPPER("siti")', result: textAt(2, at.nama) }),
    'type',
  ],
  ['writes yes or no', ({ cells }) => put(cells, 2, at.sex, true), 'type'],
  ['writes an error', ({ cells }) => put(cells, 2, at.sex, { error: '#N/A' }), 'type'],
  [
    'writes a text in two colours',
    ({ cells }) =>
      put(cells, 2, at.nama, { richText: [{ text: 'SITI ' }, { text: 'RAHAYU 2', font: { bold: true } }] }),
    'type',
  ],
  [
    'makes a name a link',
    ({ cells }) => put(cells, 2, at.nama, { text: textAt(2, at.nama), hyperlink: 'https://example.com' }),
    'parts',
  ],
  ['leaves the cells in the general format', (grid) => (grid.format = 'General'), 'format'],
  ['gives the cells a format of numbers', (grid) => (grid.format = '0'), 'format'],
  ['names the sheet otherwise', (grid) => (grid.name = 'Sheet1'), 'sheets'],
  ['adds a sheet', ({ finish }) => finish.push((_, book) => book.addWorksheet('Sheet2')), 'sheets'],
  [
    'adds a hidden sheet',
    ({ finish }) => finish.push((_, book) => book.addWorksheet('Sheet2', { state: 'hidden' })),
    'sheets',
  ],
  ['hides the sheet', ({ finish }) => finish.push((sheet) => (sheet.state = 'veryHidden')), 'sheets'],
  ['merges cells', ({ finish }) => finish.push((sheet) => sheet.mergeCells('S2:S3')), 'structure'],
  ['hides a row', ({ finish }) => finish.push((sheet) => (sheet.getRow(3).hidden = true)), 'structure'],
  ['hides a column', ({ finish }) => finish.push((sheet) => (sheet.getColumn(3).hidden = true)), 'structure'],
  ['leaves a filter on', ({ finish }) => finish.push((sheet) => (sheet.autoFilter = 'A1:U7')), 'structure'],
  ['counts days from 1904', ({ finish }) => finish.push((_, book) => (book.properties.date1904 = true)), 'structure'],
  ['leaves a remark at a cell', ({ finish }) => finish.push((sheet) => (sheet.getCell('A2').note = 'cek')), 'parts'],
]
