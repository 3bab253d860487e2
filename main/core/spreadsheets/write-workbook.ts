import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import type { Layout } from '#shared/contract/layout.ts'
import { caughtUp, streamSharedStrings } from './exceljs-insides.ts'
import { refuseTooManyRows, refuseWrongRow } from './refuse-rows.ts'
import { unpackRows } from './packed-rows.ts'
import { packSheet, type PackedSheet, type SheetContent } from './sheet.ts'

export type WriteOptions = {
  /** Goes into the file's properties: who made it. */
  readonly creator: string
  readonly createdAt: Date
  readonly onRow?: (done: number) => void
}

/**
 * Writes the workbook to a file row by row, in memory that grows only with the texts that differ, and flushes it to disk.
 * `flags` 'w' replaces what a broken try left there; the default never replaces a file. Fails with AppError 'validation' for a text that
 * may not stand in its column; what is there of the file then is the caller's to take away.
 */
export async function writeWorkbook(
  path: string,
  sheet: PackedSheet,
  options: WriteOptions,
  flags: 'w' | 'wx' = 'wx',
): Promise<void> {
  refuseTooManyRows(sheet.layout, sheet.rows.count)
  const file = createWriteStream(path, { flags, mode: 0o600 })
  await once(file, 'open')
  try {
    await Promise.all([finished(file), stream(file, sheet, options)])
  } finally {
    file.destroy()
  }
  await flush(path)
}

/** The workbook as bytes, for what is small. Fails as writeWorkbook. */
export async function workbookBytes(sheet: SheetContent, options: WriteOptions): Promise<Uint8Array> {
  refuseTooManyRows(sheet.layout, sheet.rows.length)
  const chunks: Buffer[] = []
  const memory = new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk)
      next()
    },
  })
  await Promise.all([finished(memory), stream(memory, packSheet(sheet), options)])
  return Buffer.concat(chunks)
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Row by row (exceljs in memory: 4.5 GB for 100,000 × 40 cells). */
async function stream(target: Writable, { layout, rows }: PackedSheet, options: WriteOptions): Promise<void> {
  const failed = failureOf(target)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    // Shared strings are cells of type "s", which every importer takes for text; exceljs' inline variant marks them as formula results.
    useSharedStrings: true,
    useStyles: true,
    stream: target,
  })
  streamSharedStrings(workbook)
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
  let done = 0
  for (const row of unpackRows(rows)) {
    refuseWrongRow(layout, row, done + 2)
    writeRow(sheet, done + 2, row)
    done += 1
    options.onRow?.(done)
    if (done % rowsPerTurn === 0) await Promise.race([caughtUp(sheet), failed])
  }
  sheet.commit()
  await Promise.race([workbook.commit(), failed])
}

const rowsPerTurn = 200

/** Never answers; fails when the target does, since exceljs goes on waiting for a disk that is full. */
function failureOf(target: Writable): Promise<never> {
  const failed = new Promise<never>((_, reject) => target.once('error', reject))
  failed.catch(() => undefined)
  return failed
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
