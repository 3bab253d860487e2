import Papa from 'papaparse'
import { AppError } from '#shared/errors/app-error.ts'
import { delimiterOf, type Delimiter } from './delimiter.ts'
import type { ListRow, ListSource } from './list-cell.ts'
import { encodingOf, textPieces } from './text-encoding.ts'

/** No row of a list is longer; a quote that is never closed would swallow the rest of the file as one cell. */
const longestRow = 1_000_000

/** Opens a text file (CSV and its kin) for reading row by row. Every cell is a text; a row is what a spreadsheet would show as one. */
export function openText(bytes: Uint8Array): ListSource {
  const encoding = encodingOf(bytes)
  const pieces = () => textPieces(bytes, encoding)
  const { value: first } = pieces().next()
  const start = first ?? ''
  const delimiter = delimiterOf(start)
  return {
    sheets: [
      {
        name: '',
        rows: Math.round((start.split('\n').length * bytes.length) / Math.max(1, Math.min(bytes.length, 1 << 18))),
      },
    ],
    date1904: false,
    async *rows() {
      yield* rowsOf(pieces(), delimiter)
    },
  }
}

function* rowsOf(pieces: Generator<string>, delimiter: Delimiter): Generator<readonly ListRow[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', header: false })
  let rest = ''
  let last = 0
  let next = pieces.next()
  while (!next.done) {
    const text = rest + next.value
    next = pieces.next()
    const { data, errors, meta } = parser.parse(text, 0, !next.done) as Papa.ParseResult<string[]>
    refuseOpenQuote(errors, last)
    rest = next.done ? '' : text.slice(meta.cursor)
    if (rest.length > longestRow) throw openQuote(last + data.length + 1)
    const rows = data.map((cells, index) => ({ number: last + index + 1, cells: cells.map(plain) }))
    last += rows.length
    // The end of the last line is no row.
    const whole = next.done && isEmptyEnd(rows.at(-1)) ? rows.slice(0, -1) : rows
    yield last === rows.length && /^sep=.$/i.test(data[0]?.join('') ?? '') ? whole.slice(1) : whole
  }
}

const isEmptyEnd = (row: ListRow | undefined): boolean => row?.cells.length === 1 && row.cells[0] === ''

/** ="3509112304900001" is how a text file tells Excel that a number is a text. */
function plain(cell: string): string {
  return /^="[^"]*"$/.test(cell) ? cell.slice(2, -1) : cell
}

function refuseOpenQuote(errors: readonly Papa.ParseError[], before: number): void {
  const open = errors.find((error) => error.code === 'MissingQuotes')
  if (open !== undefined) throw openQuote(before + (open.row ?? 0) + 1)
}

function openQuote(row: number): AppError {
  return new AppError(
    'validation',
    `Tanda kutip (") pada baris ${row} dibuka tetapi tidak ditutup, jadi baris sesudahnya tidak terbaca. Perbaiki baris itu atau simpan ulang sebagai .xlsx.`,
  )
}
