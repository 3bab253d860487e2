import type { Layout } from '#shared/contract/layout.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { unpackRows } from './packed-rows.ts'
import { BrokenFile, type Difference } from './proof/broken-file.ts'
import { compareSecondReading } from './proof/second-reading.ts'
import { readSharedStrings, type SharedStrings } from './proof/shared-strings.ts'
import { readSheetRows, type SheetCell, type SheetRow } from './proof/sheet-rows.ts'
import { readWorkbookParts } from './proof/workbook-parts.ts'
import { listParts, partText } from './proof/zip-parts.ts'
import { columnName, type PackedSheet } from './sheet.ts'

export type { Difference } from './proof/broken-file.ts'

export type Comparison = {
  /** Cells of header and rows that were looked at. */
  readonly cellsCompared: number
  readonly differences: readonly Difference[]
}

/** More than these help nobody: the file is wrong. */
const enough = 50

export type CompareOptions = { readonly onRow?: (done: number) => void }

/**
 * Compares a finished file with what should be in it: nothing but one plain sheet of that name, the headers, the rows in their order, and for
 * each cell its text and that it is text, whatever the number of rows. Two readers that share no code with the writer look at it: one of
 * our own that lets nothing through that it does not know, and a library (for up to 20,000 rows, see second-reading.ts).
 * Never throws for a bad file; a file that cannot be read is a difference too. Differences name places, never what stands there.
 */
export async function compareWithRows(
  bytes: Uint8Array,
  expected: PackedSheet,
  options: CompareOptions = {},
): Promise<Comparison> {
  const noted = differences()
  let cellsCompared = 0
  try {
    cellsCompared = await compareStrictly(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      expected,
      noted,
      options,
    )
    if (noted.found.length === 0) for (const one of await compareSecondReading(bytes, expected)) noted.note(one)
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    noted.note({ kind: 'unreadable', cell: '' })
  }
  return { cellsCompared, differences: noted.found }
}

/** The comparison for a caller that wants it to hold. Fails: roundTripFailed. */
export async function requireSame(
  bytes: Uint8Array,
  expected: PackedSheet,
  options: CompareOptions = {},
): Promise<number> {
  const { cellsCompared, differences: found } = await compareWithRows(bytes, expected, options)
  if (found.length === 0) return cellsCompared
  const cells = found
    .slice(0, 5)
    .map((difference) => difference.cell)
    .filter((cell) => cell !== '')
  throw roundTripFailed(cells)
}

/** What is said when a file does not hold what it should; `cells` says where, as Excel names them. */
export function roundTripFailed(cells: readonly string[] = []): AppError {
  const where = cells.length > 0 ? ` (sel ${cells.join(', ')})` : ''
  return new AppError(
    'roundTripFailed',
    `Isi berkas Excel tidak sama dengan data${where}, jadi berkas tidak disimpan dan batch tidak disegel. Coba sekali lagi.`,
  )
}

type Noted = { readonly found: readonly Difference[]; readonly note: (one: Difference) => void }

function differences(): Noted {
  const found: Difference[] = []
  return { found, note: (one) => void (found.length < enough && found.push(one)) }
}

async function compareStrictly(
  file: Buffer,
  expected: PackedSheet,
  { note }: Noted,
  { onRow }: CompareOptions,
): Promise<number> {
  const { layout, rows } = expected
  const { workbook, differences: around } = await readWorkbookParts(file, listParts(file), layout.sheetName)
  around.forEach(note)
  const strings = await readSharedStrings(partText(file, workbook.strings))
  const used = new Uint8Array(strings.length)
  const known = { layout, strings, used, textStyles: workbook.textStyles, note }
  const wanted = wantedRows(expected)
  let number = 0
  let beyond = false
  const nextUpTo = (until: number, row?: SheetRow) => {
    while (number < until) {
      number += 1
      const { value, done } = wanted.next()
      if (done) {
        beyond = true
        return
      }
      compareRow(known, number, value, number === row?.number ? row : undefined)
      onRow?.(number - 1)
    }
  }
  for await (const piece of readSheetRows(partText(file, workbook.sheet))) {
    if ('odd' in piece) note({ kind: 'structure', cell: '' })
    else if (!(piece.row.number > number) || !piece.row.plain) note({ kind: 'structure', cell: '' })
    else nextUpTo(piece.row.number, piece.row)
  }
  if (beyond || number !== rows.count + 1) note({ kind: 'rows', cell: '' })
  nextUpTo(rows.count + 1)
  // A text that no cell shows is somebody's all the same.
  if (!used.every((one) => one === 1)) note({ kind: 'structure', cell: '' })
  return layout.columns.length * (rows.count + 1)
}

function* wantedRows({ layout, rows }: PackedSheet): Generator<readonly string[]> {
  yield layout.columns.map((column) => column.header)
  yield* unpackRows(rows)
}

type Known = {
  readonly layout: Layout
  readonly strings: SharedStrings
  readonly used: Uint8Array
  readonly textStyles: readonly boolean[]
  readonly note: (one: Difference) => void
}

function compareRow(known: Known, number: number, wanted: readonly string[], row: SheetRow | undefined): void {
  const cells = row?.cells ?? []
  let next = 0
  for (const [column, { format }] of known.layout.columns.entries()) {
    const name = columnName(column)
    const cell = cells[next]?.column === name ? cells[next] : undefined
    if (cell !== undefined) next += 1
    const text = wanted[column] ?? ''
    const digits = number > 1 && format === 'digits16' && text !== '' && !/^\d{16}$/.test(text)
    const kind = digits ? 'value' : compareCell(known, number, cell, text)
    if (kind) known.note({ kind, cell: `${name}${number}` })
  }
  // What is left stands beside the columns, or twice, or out of order.
  for (const cell of cells.slice(next)) known.note({ kind: 'columns', cell: `${cell.column}${number}` })
}

function compareCell(
  { strings, used, textStyles }: Known,
  number: number,
  cell: SheetCell | undefined,
  wanted: string,
): Difference['kind'] | null {
  const wrong = number === 1 ? 'header' : 'value'
  if (cell === undefined) return wanted === '' ? null : wrong
  if (cell.row !== number) return 'structure'
  if (cell.kind === 'other') return 'type'
  if (cell.kind === 'blank') return wanted !== '' ? wrong : isText(textStyles, cell) ? null : 'format'
  const text = strings[cell.text]
  if (text === null || text === '') return 'type'
  if (text === undefined || text !== wanted) return wrong
  used[cell.text] = 1
  return isText(textStyles, cell) ? null : 'format'
}

function isText(textStyles: readonly boolean[], { style }: SheetCell): boolean {
  return textStyles[style] === true
}
