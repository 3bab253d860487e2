import { readXlsx, type Cell, type Sheet } from 'hucre/xlsx'

/** A cell as it stands in a file, read without any interpretation that could hide a mistake. */
export type ReadCell = {
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'other'
  /** The text; for other types a rendering to show. */
  readonly text: string
  /** Number format of the cell; '@' is text. */
  readonly format: string
}

/** A sheet as read: rows[0] is the first row of the sheet; null is a cell without a value. */
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly (ReadCell | null)[])[] }

/**
 * Reads every sheet of a workbook with a reader that shares no code with the writer. Throws when the file is not a whole workbook.
 * A NIK that stands in a cell as a number has lost digits already (Excel keeps 15), so the kind of each cell is kept.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const workbook = await readXlsx(bytes, { readStyles: true })
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row, index) => readRow(sheet, row, index)),
  }))
}

function readRow(sheet: Sheet, row: Sheet['rows'][number], rowIndex: number): (ReadCell | null)[] {
  return row.map((value, column) => readCell(value, sheet.cells?.get(`${rowIndex},${column}`)))
}

function readCell(value: Sheet['rows'][number][number], cell: Cell | undefined): ReadCell | null {
  const format = cell?.style?.numFmt ?? ''
  if (cell?.formula !== undefined) return { type: 'formula', text: `=${cell.formula}`, format }
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return { type: cell?.type === 'error' ? 'other' : 'text', text: value, format }
  if (typeof value === 'number') return { type: 'number', text: String(value), format }
  if (typeof value === 'boolean') return { type: 'boolean', text: String(value), format }
  return { type: 'date', text: value.toISOString().slice(0, 10), format }
}
