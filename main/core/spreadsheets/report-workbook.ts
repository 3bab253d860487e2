import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import { groupSpans, type ReportCellKind } from '#shared/domain/report-cell.ts'

type Column = { readonly group: string; readonly head: string; readonly kind: ReportCellKind }
type Cell = string | number | null

/** One sheet of a report. */
export type ReportSheet = {
  readonly title: string
  readonly note: string
  readonly none: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly total: readonly Cell[] | null
}

/** A report as it is written: what it is on a first sheet, then a sheet a table. */
export type ReportBook = {
  readonly title: string
  /** Lines under the title: period, office, who made it when, how things are counted. */
  readonly lines: readonly string[]
  readonly sheets: readonly ReportSheet[]
  readonly creator: string
  /** ISO instant. */
  readonly createdAt: string
}

/** How Excel shows a number of a kind; thousands and decimals by the language of the machine. */
const formats: Readonly<Record<ReportCellKind, string>> = {
  text: '@',
  count: '#,##0',
  perMille: '0.0%',
  difference: '+#,##0;-#,##0;0',
  points: '+0.0;-0.0;0.0',
  decimal: '#,##0.0',
}

/** The workbook as bytes, written row by row. Every number is a number, every text a text: nothing is read as a formula. */
export async function reportBytes(book: ReportBook): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const memory = new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk)
      next()
    },
  })
  await Promise.all([finished(memory), write(memory, book)])
  return Buffer.concat(chunks)
}

async function write(target: Writable, book: ReportBook): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ useSharedStrings: true, useStyles: true, stream: target })
  workbook.creator = book.creator
  workbook.lastModifiedBy = book.creator
  workbook.created = new Date(book.createdAt)
  workbook.modified = new Date(book.createdAt)
  writeAbout(workbook, book)
  book.sheets.forEach((sheet, index) => writeSheet(workbook, sheet, sheetName(sheet.title, index + 1)))
  await workbook.commit()
}

const aboutName = 'Keterangan'

function writeAbout(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { title, lines, sheets }: ReportBook): void {
  const sheet = workbook.addWorksheet(aboutName, { pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } })
  sheet.columns = [{ width: 110 }]
  const all = [title, ...lines, '', 'Lembar:', ...sheets.map((one, index) => `${index + 1}. ${one.title}`)]
  all.forEach((text, index) => {
    const cell = sheet.getRow(index + 1).getCell(1)
    putText(cell, text)
    cell.alignment = { wrapText: true, vertical: 'top' }
    if (index === 0) cell.font = { bold: true, size: 14 }
    sheet.getRow(index + 1).commit()
  })
  sheet.commit()
}

/** Title, note, head (in two rows where columns belong together), rows, total. */
function writeSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, table: ReportSheet, name: string): void {
  const grouped = table.columns.some(({ group }) => group !== '')
  const headAt = 4
  const headRows = grouped ? 2 : 1
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      orientation: table.columns.length > 7 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headAt}:${headAt + headRows - 1}`,
    },
    views: [{ state: 'frozen', xSplit: 1, ySplit: headAt + headRows - 1 }],
  })
  sheet.columns = table.columns.map(({ kind }, index) => ({ width: kind === 'text' ? (index === 0 ? 34 : 24) : 13 }))
  writeLine(sheet, 1, table.title, { bold: true, size: 13 })
  writeLine(sheet, 2, table.rows.length === 0 ? table.none : table.note, { italic: true })
  writeHead(sheet, table.columns, headAt, grouped)
  const first = headAt + headRows
  table.rows.forEach((row, index) => writeRow(sheet, first + index, table.columns, row, false))
  if (table.total !== null) writeRow(sheet, first + table.rows.length, table.columns, table.total, true)
  sheet.commit()
}

function writeLine(sheet: ExcelJS.Worksheet, at: number, text: string, font: Partial<ExcelJS.Font>): void {
  const cell = sheet.getRow(at).getCell(1)
  putText(cell, text)
  cell.font = font
  sheet.getRow(at).commit()
}

function writeHead(sheet: ExcelJS.Worksheet, columns: readonly Column[], at: number, grouped: boolean): void {
  const last = at + (grouped ? 1 : 0)
  if (grouped) {
    for (const { name, from, columns: many } of groupSpans(columns)) {
      if (name === '') sheet.mergeCells(at, from + 1, last, from + 1)
      else if (many > 1) sheet.mergeCells(at, from + 1, at, from + many)
      headCell(sheet.getRow(at).getCell(from + 1), name === '' ? (columns[from]?.head ?? '') : name)
    }
  }
  columns.forEach(({ group, head }, index) => {
    if (!grouped || group !== '') headCell(sheet.getRow(last).getCell(index + 1), head)
  })
  // A head of two words takes two lines; some programs don't make room for them by themselves.
  sheet.getRow(last).height = 32
  for (let row = at; row <= last; row += 1) sheet.getRow(row).commit()
}

function headCell(cell: ExcelJS.Cell, text: string): void {
  putText(cell, text)
  cell.font = { bold: true }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6F4F3' } }
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  at: number,
  columns: readonly Column[],
  cells: readonly Cell[],
  total: boolean,
): void {
  const row = sheet.getRow(at)
  columns.forEach(({ kind }, index) => {
    const cell = row.getCell(index + 1)
    const value = cells[index] ?? null
    if (typeof value === 'number') {
      cell.value = asNumber(kind, value)
      cell.numFmt = formats[kind]
    } else if (value !== null && value !== '') putText(cell, value)
    if (total) cell.font = { bold: true }
  })
  row.commit()
}

/** Shares stand as shares of one, differences of shares in points of a hundred: so that Excel counts on with them. */
function asNumber(kind: ReportCellKind, value: number): number {
  if (kind === 'perMille') return value / 1000
  return kind === 'points' ? value / 10 : value
}

function putText(cell: ExcelJS.Cell, text: string): void {
  // Excel reads '_x0041_' in a text as the letter A; what XML cannot carry at all is left out.
  cell.value = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll(unprintable, '')
  cell.numFmt = '@'
}

const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** '3 Galat per dusun'. Excel takes 31 signs and none of \\ / ? * [ ] : in the name of a sheet; the number makes each its own. */
function sheetName(title: string, number: number): string {
  const plain = title.replaceAll(/[\\/?*[\]:']/g, ' ').replaceAll(/ +/g, ' ')
  const name = `${number} ${plain}`
  if (name.length <= 31) return name.trim()
  const cut = name.slice(0, 32)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).trim()
}
