import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { compareWithRows, requireSame, type Difference } from '#core/spreadsheets/compare.ts'
import { workbookBytes } from '#core/spreadsheets/write-workbook.ts'
import { usulanLayout, usulanSheet, written } from './usulan-sheet.ts'

type Value = string | number | Date | null | { formula: string; result: string }
type Grid = { name: string; cells: Value[][]; format: string; more: string[] }

const sheet = usulanSheet(6, { nik: '0000000000000012', noKk: '0509161201090001' })
const headers = usulanLayout.columns.map(({ header }) => header)

/** What a right writer would put down, for a broken one to spoil. */
function rightGrid(): Grid {
  const rows = sheet.rows.map((row) => row.map((text) => (text === '' ? null : text)))
  return { name: 'DATA', cells: [[...headers], ...rows], format: '@', more: [] }
}

function put(cells: Value[][], row: number, column: number, value: Value): void {
  cells[row]?.splice(column, 1, value)
}

/** The right text at a place; row 1 is the first below the headers. */
function textAt(row: number, column: number): string {
  return sheet.rows[row - 1]?.[column] ?? ''
}

async function bytesOf(grid: Grid): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const target = workbook.addWorksheet(grid.name)
  grid.cells.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = target.getCell(r + 1, c + 1)
      cell.value = value as ExcelJS.CellValue
      cell.numFmt = grid.format
    }),
  )
  for (const name of grid.more) workbook.addWorksheet(name)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const nik = 0
const noKk = 2
const birth = 5

/** Ways in which a writer can be wrong, and as what each must be noticed. */
const broken: readonly [what: string, spoil: (grid: Grid) => void, kind: Difference['kind']][] = [
  ['shifts a row by one column', ({ cells }) => cells[2]?.unshift('X'), 'value'],
  ['drops a row', ({ cells }) => cells.splice(3, 1), 'rows'],
  ['drops the last row', ({ cells }) => cells.pop(), 'rows'],
  ['writes the NIK as a number', ({ cells }) => put(cells, 2, nik, Number(textAt(2, nik))), 'type'],
  ['trims the zeros of a NIK', ({ cells }) => put(cells, 1, nik, '12'), 'value'],
  ['trims one zero of a No. KK', ({ cells }) => put(cells, 1, noKk, '509161201090001'), 'value'],
  ['rounds the last digits of a NIK', ({ cells }) => put(cells, 2, nik, '3509161708840000'), 'value'],
  [
    'swaps two columns with their headers',
    ({ cells }) => cells.forEach((row) => ([row[3], row[6]] = [row[6] ?? null, row[3] ?? null])),
    'header',
  ],
  [
    'swaps the contents of two columns',
    ({ cells }) => cells.slice(1).forEach((row) => ([row[3], row[6]] = [row[6] ?? null, row[3] ?? null])),
    'value',
  ],
  ['changes a header', ({ cells }) => put(cells, 0, 3, 'NAMA LENGKAP'), 'header'],
  ['leaves a header out', ({ cells }) => put(cells, 0, 3, null), 'header'],
  ['loses the line feed of a header', ({ cells }) => put(cells, 0, birth, 'TANGGAL LAHIR (31/01/2000)'), 'header'],
  ['adds a row', ({ cells }) => cells.push([...(cells[1] ?? [])]), 'rows'],
  ['adds a total under the rows', ({ cells }) => cells.push([], ['JUMLAH']), 'rows'],
  ['doubles a row in place of another', ({ cells }) => (cells[3] = [...(cells[2] ?? [])]), 'value'],
  ['writes a date as a date', ({ cells }) => put(cells, 1, birth, new Date('1984-08-17T00:00:00Z')), 'type'],
  ['writes a date as a serial number', ({ cells }) => put(cells, 1, birth, 30911), 'type'],
  ['turns day and month round', ({ cells }) => put(cells, 1, birth, '08/17/1984'), 'value'],
  ['names the sheet otherwise', (grid) => (grid.name = 'Sheet1'), 'sheets'],
  ['adds a sheet', (grid) => grid.more.push('Sheet2'), 'sheets'],
  ['adds a column', ({ cells }) => cells[0]?.push('CATATAN'), 'columns'],
  ['puts a value beside the last column', ({ cells }) => cells[2]?.push('x'), 'columns'],
  [
    'writes a name as a formula',
    ({ cells }) => put(cells, 2, 3, { formula: 'UPPER("siti")', result: textAt(2, 3) }),
    'type',
  ],
  ['blanks a cell', ({ cells }) => put(cells, 4, 10, null), 'value'],
  ['fills a cell that must be blank', ({ cells }) => put(cells, 4, 18, '0'), 'value'],
  ['leaves the cells in the general format', (grid) => (grid.format = 'General'), 'format'],
  ['adds a blank to a name', ({ cells }) => put(cells, 5, 3, `${textAt(5, 3)} `), 'value'],
  ['moves everything down by a row', ({ cells }) => cells.unshift([]), 'header'],
]

test('a right file by another writer passes', async () => {
  expect(await compareWithRows(await bytesOf(rightGrid()), sheet)).toEqual({ cellsCompared: 147, differences: [] })
})

test.each(broken)('a writer that %s is caught', async (_, spoil, kind) => {
  const grid = rightGrid()
  spoil(grid)
  const { differences } = await compareWithRows(await bytesOf(grid), sheet)
  expect(differences.map((difference) => difference.kind)).toContain(kind)
})

test.each([0.2, 0.5, 0.9, 0.999])('a file that ends after %d of its length is caught', async (part) => {
  const bytes = await workbookBytes(sheet, written)
  const { differences } = await compareWithRows(bytes.slice(0, Math.floor(bytes.length * part)), sheet)
  expect(differences).not.toEqual([])
})

test('a file with a damaged byte in its rows is caught', async () => {
  const bytes = Uint8Array.from(await workbookBytes(usulanSheet(300), written))
  const before = await compareWithRows(bytes, usulanSheet(300))
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  expect(before.differences).toEqual([])
  expect((await compareWithRows(bytes, usulanSheet(300))).differences).not.toEqual([])
})

test('what is no workbook at all is caught', async () => {
  const text = new TextEncoder().encode('NIK,NAMA\n')
  expect((await compareWithRows(text, sheet)).differences).toEqual([{ kind: 'unreadable', cell: '' }])
})

test('the failure names cells and never what stands in them', async () => {
  const grid = rightGrid()
  put(grid.cells, 1, nik, '12')
  const failure = requireSame(await bytesOf(grid), sheet)
  await expect(failure).rejects.toMatchObject({ code: 'roundTripFailed' })
  await expect(failure).rejects.toThrow(/sel A2/)
  await expect(failure).rejects.not.toThrow(/0000000000000012/)
})
