import { isPlainDate } from '#shared/domain/plain-date.ts'
import { hasContent, type ListCell, type ListRow } from '../../spreadsheets/lists/list-cell.ts'
import { readDate, type DateContext } from '../cells/dates.ts'
import { shownCell, tidy } from '../cells/plain-text.ts'
import { readSex } from '../cells/small.ts'

/** What stands in a column, seen in the rows that were looked at. Shares are of the cells with content. */
export type ColumnFacts = {
  readonly filled: number
  readonly samples: readonly string[]
  /** Cells of 15 to 17 digits, also as numbers or with signs in between. */
  readonly longNumbers: number
  /** Of those, with a day of birth of a woman in the 7th and 8th digit, which no No. KK has. */
  readonly womensDays: number
  readonly dates: number
  readonly sexes: number
  readonly distinct: number
  readonly letters: number
  readonly numbers: number
}

const shown = 5

/** Looks at the cells of one column. */
export function columnFacts(rows: readonly ListRow[], column: number, context: DateContext): ColumnFacts {
  const cells = rows.map((row) => row.cells[column]).filter(hasContent)
  const texts = cells.map((cell) => tidy(shownCell(cell, context.date1904)))
  const digits = texts.map((text) => text.replaceAll(/[\s.'"`-]/g, ''))
  const long = digits.filter((text) => /^\d{15,17}$/.test(text))
  const share = (count: number): number => (cells.length === 0 ? 0 : count / cells.length)
  return {
    filled: cells.length,
    samples: [...new Set(texts)].slice(0, shown),
    longNumbers: share(long.length),
    womensDays: share(long.filter((text) => Number(text.slice(6, 8)) > 40).length),
    dates: share(cells.filter((cell, index) => isDay(cell, texts[index] ?? '', context)).length),
    sexes: share(cells.filter((cell) => readSex(cell, context.date1904).value !== '').length),
    distinct: share(new Set(texts).size),
    letters: share(texts.filter((text) => /\p{L}{2}/u.test(text)).length),
    numbers: share(digits.filter((text) => /^\d+$/.test(text)).length),
  }
}

function isDay(cell: ListCell, text: string, context: DateContext): boolean {
  if (typeof cell !== 'string') return cell.type === 'date' || cell.type === 'isoDate'
  return text.length >= 6 && /[\s/.-]/.test(text) && isPlainDate(readDate(cell, context).value)
}
