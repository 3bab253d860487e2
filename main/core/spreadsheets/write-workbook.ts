import { createWriteStream } from 'node:fs'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import { AppError } from '#shared/errors/app-error.ts'
import { cellProblem } from './check-cells.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { cellName, type SheetContent } from './sheet.ts'

export type WriteOptions = {
  /** Goes into the file's properties: who made it. */
  readonly creator: string
  readonly createdAt: Date
  readonly onRow?: (done: number) => void
}

/** Writes the workbook to a file. Fails with AppError 'validation' for a text that may not stand in its column. */
export async function writeWorkbook(path: string, sheet: SheetContent, options: WriteOptions): Promise<void> {
  refuseWrongCells(sheet)
  const file = createWriteStream(path, { flags: 'wx' })
  await Promise.all([finished(file), stream(file, sheet, options)])
}

/** The workbook as bytes. Fails as writeWorkbook. */
export async function workbookBytes(sheet: SheetContent, options: WriteOptions): Promise<Uint8Array> {
  refuseWrongCells(sheet)
  const chunks: Buffer[] = []
  const memory = new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk)
      next()
    },
  })
  await Promise.all([finished(memory), stream(memory, sheet, options)])
  return Buffer.concat(chunks)
}

/** Row by row, so that the memory does not grow with the sheet (exceljs in memory: 4.5 GB for 100,000 × 40 cells). */
async function stream(target: Writable, { layout, rows }: SheetContent, options: WriteOptions): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    // Shared strings are cells of type "s", which every importer takes for text; exceljs' inline variant marks them as formula results.
    useSharedStrings: true,
    useStyles: true,
    stream: target,
  })
  workbook.creator = options.creator
  workbook.lastModifiedBy = options.creator
  workbook.created = options.createdAt
  workbook.modified = options.createdAt
  const sheet = workbook.addWorksheet(layout.sheetName, {
    pageSetup: {
      orientation: layout.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = layout.columns.map((column) => ({ width: column.width }))
  writeHeader(sheet, layout)
  rows.forEach((row, index) => {
    writeRow(sheet, index + 2, row)
    options.onRow?.(index + 1)
  })
  sheet.commit()
  await workbook.commit()
}

function writeHeader(sheet: ExcelJS.Worksheet, layout: Layout): void {
  const row = sheet.getRow(1)
  const { bold, color, fill } = layout.headerStyle
  layout.columns.forEach((column, index) => {
    const cell = row.getCell(index + 1)
    cell.value = written(column.header)
    cell.numFmt = '@'
    cell.font = { bold, color: { argb: `FF${color}` } }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } }
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
  })
  row.commit()
}

function writeRow(sheet: ExcelJS.Worksheet, number: number, texts: readonly string[]): void {
  const row = sheet.getRow(number)
  texts.forEach((text, index) => {
    const cell = row.getCell(index + 1)
    cell.value = text === '' ? null : written(text)
    cell.numFmt = '@'
  })
  row.commit()
}

/** Excel reads '_x0041_' in a text as the letter A, and XML turns a carriage return into a line feed: both are written escaped. */
function written(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_')
}

function refuseWrongCells({ layout, rows }: SheetContent): void {
  if (rows.length > layout.rowLimit) {
    throw new AppError(
      'validation',
      `Satu berkas Excel paling banyak ${layout.rowLimit} baris; ini ${rows.length} baris.`,
    )
  }
  rows.forEach((row, index) => refuseWrongRow(layout, row, index + 2))
}

function refuseWrongRow(layout: Layout, row: readonly string[], number: number): void {
  if (row.length !== layout.columns.length) {
    throw new Error(`row ${number} has ${row.length} cells, the layout ${layout.columns.length} columns`)
  }
  layout.columns.forEach((column, index) => {
    const problem = cellProblem(column, row[index] ?? '')
    if (problem) throw new AppError('validation', `Sel ${cellName(index, number)}: ${problem}.`)
  })
}
