import ExcelJS from 'exceljs'

/** A cell as a list has it: a text, a number, a day (Excel's own), nothing. */
export type Cell = string | number | Date | boolean | null | ExcelJS.CellFormulaValue | ExcelJS.CellErrorValue

/** A list before it is a file: what stands above the header, the header, the rows. */
export type List = {
  readonly sheet: string
  readonly above: readonly (readonly Cell[])[]
  readonly headers: readonly (readonly string[])[]
  readonly rows: readonly (readonly Cell[])[]
}

export type XlsxOptions = {
  /** Merges each row above the header over all columns, as titles are. */
  readonly mergeAbove?: boolean
  /** Rows without content but with borders below the list. */
  readonly styledBelow?: number
  readonly date1904?: boolean
}

/** A workbook of these lists, one sheet each. */
export async function xlsxBytes(lists: readonly List[], options: XlsxOptions = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.properties.date1904 = options.date1904 ?? false
  for (const { sheet, above, headers, rows } of lists) {
    const worksheet = workbook.addWorksheet(sheet)
    for (const row of [...above, ...headers, ...rows]) worksheet.addRow([...row])
    if (options.mergeAbove === true)
      above.forEach((_, at) => worksheet.mergeCells(at + 1, 1, at + 1, headers[0]?.length ?? 1))
    const last = above.length + headers.length + rows.length
    for (let below = 1; below <= (options.styledBelow ?? 0); below += 1) {
      worksheet.getCell(last + below, 1).border = { bottom: { style: 'thin' } }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

export type TextOptions = {
  readonly delimiter?: ',' | ';' | '\t' | '|'
  readonly newline?: '\n' | '\r\n' | '\r'
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'latin1'
}

/** A list as a text file. */
export function textBytes({ above, headers, rows }: List, options: TextOptions = {}): Uint8Array {
  const { delimiter = ',', newline = '\n', encoding = 'utf-8' } = options
  const written = (cell: Cell): string => {
    const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'object' ? '' : String(cell)
    return /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const text = [...above, ...headers, ...rows].map((row) => row.map(written).join(delimiter)).join(newline) + newline
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8')
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8')
    case 'latin1':
      return Buffer.from(text, 'latin1')
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  }
}
