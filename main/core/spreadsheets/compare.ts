import { AppError } from '#shared/errors/app-error.ts'
import { readWorkbook, type ReadCell, type ReadSheet } from './read-workbook.ts'
import { cellName, type SheetContent } from './sheet.ts'

export type Difference = {
  readonly kind: 'unreadable' | 'sheets' | 'rows' | 'columns' | 'header' | 'type' | 'format' | 'value'
  /** 'E12', or '' for the file as a whole. */
  readonly cell: string
}

export type Comparison = {
  /** Cells of header and rows that were looked at. */
  readonly cellsCompared: number
  readonly differences: readonly Difference[]
}

/** More than these help nobody: the file is wrong. */
const enough = 50

/**
 * Compares a finished file with what should be in it: sheet, headers, number of rows and columns, and for each cell its text and that it is text.
 * Never throws for a bad file; a file that cannot be read is a difference too. Differences name places, never what stands there.
 */
export async function compareWithRows(bytes: Uint8Array, expected: SheetContent): Promise<Comparison> {
  const sheets = await readWorkbook(bytes).catch(() => null)
  if (sheets === null) return { cellsCompared: 0, differences: [{ kind: 'unreadable', cell: '' }] }
  const [sheet] = sheets
  if (sheets.length !== 1 || sheet?.name !== expected.layout.sheetName) {
    return { cellsCompared: 0, differences: [{ kind: 'sheets', cell: '' }] }
  }
  return compareSheet(sheet, expected)
}

/** The comparison for a caller that wants it to hold. Fails: roundTripFailed. */
export async function requireSame(bytes: Uint8Array, expected: SheetContent): Promise<number> {
  const { cellsCompared, differences } = await compareWithRows(bytes, expected)
  if (differences.length === 0) return cellsCompared
  const cells = differences
    .slice(0, 5)
    .map((difference) => difference.cell)
    .filter((cell) => cell !== '')
  const where = cells.length > 0 ? ` (sel ${cells.join(', ')})` : ''
  throw new AppError(
    'roundTripFailed',
    `Isi berkas Excel tidak sama dengan data${where}, jadi berkas tidak disimpan dan batch tidak disegel. Coba sekali lagi.`,
  )
}

function compareSheet(sheet: ReadSheet, { layout, rows }: SheetContent): Comparison {
  const headers = layout.columns.map((column) => column.header)
  const differences: Difference[] = []
  const note = (found: readonly Difference[]) => {
    for (const difference of found) if (differences.length < enough) differences.push(difference)
  }
  if (rowsWithContent(sheet) !== rows.length + 1) note([{ kind: 'rows', cell: '' }])
  note(compareRow(sheet.rows[0] ?? [], headers, 1))
  rows.forEach((row, index) => note(compareRow(sheet.rows[index + 1] ?? [], row, index + 2)))
  return { cellsCompared: headers.length * (rows.length + 1), differences }
}

function rowsWithContent(sheet: ReadSheet): number {
  return sheet.rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1
}

function compareRow(
  actual: readonly (ReadCell | null)[],
  expected: readonly string[],
  rowNumber: number,
): Difference[] {
  const found: Difference[] = []
  const width = Math.max(actual.length, expected.length)
  for (let column = 0; column < width; column += 1) {
    const kind = compareCell(actual[column] ?? null, expected[column], rowNumber === 1)
    if (kind) found.push({ kind, cell: cellName(column, rowNumber) })
  }
  return found
}

/** `expected` undefined: the layout has no such column. */
function compareCell(
  actual: ReadCell | null,
  expected: string | undefined,
  header: boolean,
): Difference['kind'] | null {
  if (expected === undefined) return actual === null ? null : 'columns'
  if (actual === null) return expected === '' ? null : header ? 'header' : 'value'
  if (actual.type !== 'text') return 'type'
  if (actual.text !== expected) return header ? 'header' : 'value'
  return actual.format === '@' ? null : 'format'
}
