import { hasContent, type ListCell, type ListRow } from '../../spreadsheets/lists/list-cell.ts'
import { shownCell, tidy } from '../cells/plain-text.ts'
import { plainHeader } from './compare-headers.ts'

/** Where the header of a sheet is, numbered as Excel does, and what it says over each column. */
export type Header = { readonly row: number; readonly rows: 1 | 2; readonly titles: readonly string[] }

const looked = 60

/**
 * Finds the header among the first rows: the row with most cells that lists are known to be headed with; titles above it are one or two
 * long texts, rows below it are numbers and names. Where no such word is found, the first row that is filled as widely as those below it.
 */
export function findHeader(rows: readonly ListRow[], known: ReadonlySet<string>): Header | undefined {
  const first = rows.slice(0, looked)
  let best: { readonly index: number; readonly score: number } | undefined
  for (const [index, row] of first.entries()) {
    const score = scoreOf(row, known)
    if (score > 0 && (best === undefined || score > best.score)) best = { index, score }
  }
  const index = best?.index ?? widest(first)
  const row = index === undefined ? undefined : first[index]
  if (row === undefined || index === undefined) return undefined
  const next = first[index + 1]
  const rowsOfHeader = next !== undefined && next.number === row.number + 1 && continues(row, next, known) ? 2 : 1
  return { row: row.number, rows: rowsOfHeader, titles: titlesOf(rows, row.number, rowsOfHeader) }
}

/** What a header at this place says over each column; of two rows, the lower under the upper. */
export function titlesOf(rows: readonly ListRow[], number: number, count: 1 | 2): string[] {
  const upper = rows.find((row) => row.number === number)?.cells ?? []
  const lower = count === 2 ? (rows.find((row) => row.number === number + 1)?.cells ?? []) : []
  const numbering = isNumbering(lower)
  const width = Math.max(upper.length, numbering ? 0 : lower.length)
  const titles: string[] = []
  let group = ''
  for (let column = 0; column < width; column += 1) {
    const over = titleOf(upper[column])
    const under = numbering ? '' : titleOf(lower[column])
    if (over !== '') group = over
    // Of merged cells only the first holds the text: it stands over the others, too.
    titles.push(
      under === ''
        ? over
        : over === '' || over === under
          ? group === under
            ? under
            : `${group} ${under}`.trim()
          : `${over} ${under}`,
    )
  }
  return titles
}

function titleOf(cell: ListCell | undefined): string {
  return tidy(shownCell(cell, false)).slice(0, 300)
}

function scoreOf(row: ListRow, known: ReadonlySet<string>): number {
  const titles = row.cells.map(titleOf).filter((title) => title !== '')
  if (titles.length < 2) return 0
  const hits = titles.filter((title) => known.has(plainHeader(title))).length
  const texts = titles.filter((title) => /[A-Za-z]/.test(title)).length
  return hits >= 2 || hits / titles.length >= 0.5 ? hits + texts / 1000 : 0
}

function widest(rows: readonly ListRow[]): number | undefined {
  const widths = rows.map((row) => row.cells.filter(hasContent).length)
  const most = Math.max(0, ...widths)
  if (most === 0) return undefined
  const at = widths.findIndex((width) => width >= most * 0.7)
  return at === -1 ? undefined : at
}

/** Whether the row below belongs to the header: it numbers the columns, or names what merged cells above it group. */
function continues(row: ListRow, next: ListRow, known: ReadonlySet<string>): boolean {
  if (isNumbering(next.cells)) return true
  const filled = next.cells.filter(hasContent)
  if (filled.length < 2 || filled.some((cell) => typeof cell !== 'string' || /\d{5,}/.test(cell))) return false
  const underGaps = next.cells.some((cell, column) => hasContent(cell) && !hasContent(row.cells[column]))
  const hits = filled.filter((cell) => known.has(plainHeader(titleOf(cell)))).length
  return underGaps && hits >= Math.max(2, filled.length * 0.4)
}

/** 'KOLOM', 1, 2, 3 … or (1), (2), (3) …: the numbers that printed forms put under their headers. */
function isNumbering(cells: readonly (ListCell | undefined)[]): boolean {
  const texts = cells.map(titleOf).filter((text) => text !== '')
  if (texts.length < 2) return false
  if (/^kolom/i.test(texts[0] ?? '')) return true
  const numbers = texts.map((text) => /^\(?(\d{1,3})\)?$/.exec(text)?.[1])
  return numbers.every(
    (number, index) => number !== undefined && (index === 0 || Number(number) === Number(numbers[index - 1]) + 1),
  )
}
