import { streamXlsxRows } from 'hucre/xlsx'
import { unpackRows } from '../packed-rows.ts'
import { columnName, type PackedSheet } from '../sheet.ts'
import { BrokenFile, type Difference } from './broken-file.ts'

/**
 * Up to so many rows the file is also read by the library. It holds the whole table of texts as a tree (measured: 330 MB more at
 * 100,000 rows × 21), so that a larger file is left to the strict reader, which looks at every cell of any file.
 */
const mostRows = 20_000

/** What an unrelated reader sees in the cells, compared with what should be there. Fails: BrokenFile, when it cannot read the file. */
export async function compareSecondReading(bytes: Uint8Array, { layout, rows }: PackedSheet): Promise<Difference[]> {
  if (rows.count > mostRows) return []
  const found: Difference[] = []
  const wanted = unpackRows(rows)
  let number = 0
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      const texts = number === 0 ? layout.columns.map(({ header }) => header) : wanted.next().value
      number += 1
      if (index !== number - 1 || texts === undefined) return [{ kind: 'rows', cell: '' }]
      const column = differsAt(values, texts)
      if (column >= 0) found.push({ kind: number === 1 ? 'header' : 'value', cell: `${columnName(column)}${number}` })
      if (found.length > 5) return found
    }
  } catch {
    throw new BrokenFile('second reading')
  }
  return number === rows.count + 1 ? found : [{ kind: 'rows', cell: '' }]
}

/** The first column that shows something else; -1 for none. */
function differsAt(values: readonly unknown[], texts: readonly string[]): number {
  for (let column = 0; column < Math.max(values.length, texts.length); column += 1) {
    const value = values[column] ?? ''
    if (typeof value !== 'string' || value !== (texts[column] ?? '')) return column
  }
  return -1
}
