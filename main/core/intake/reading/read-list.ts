import type { IntakeMapping } from '#shared/intake/types.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { ListRow, ListSource } from '../../spreadsheets/lists/list-cell.ts'
import { dayPlaceOf, noteOrder, type DateOrder, type DayPlace } from '../cells/date-order.ts'
import { isDateField } from './cell-reader.ts'

/** The rows below the header. */
export async function* rowsBelow(source: ListSource, mapping: IntakeMapping): AsyncGenerator<readonly ListRow[]> {
  const last = lastAbove(mapping)
  for await (const rows of source.rows(mapping.sheet)) {
    if ((rows[0]?.number ?? 0) > last) yield rows
    else {
      const below = rows.filter((row) => row.number > last)
      if (below.length > 0) yield below
    }
  }
}

/** Number of the last row that is header or stands above it. */
export function lastAbove({ headerRow, headerRows }: IntakeMapping): number {
  return headerRow + headerRows - 1
}

/** Rows after which the order of day and month is taken as settled, where a single cell has settled it. */
const glance = 3_000

/**
 * Which number is the day in each column of days. The column as a whole decides; where the first rows leave it open, every row is asked.
 */
export async function dayPlaces(source: ListSource, mapping: IntakeMapping): Promise<ReadonlyMap<number, DayPlace>> {
  const instrumen = getInstrumen(mapping.instrumen)
  const orders = new Map<number, DateOrder>()
  for (const { column, field } of mapping.columns) {
    if (isDateField(field, instrumen)) orders.set(column, { dayFirst: 0, monthFirst: 0, either: 0 })
  }
  if (orders.size === 0) return new Map()
  let seen = 0
  for await (const rows of rowsBelow(source, mapping)) {
    for (const row of rows) for (const [column, order] of orders) noteOrder(order, row.cells[column])
    seen += rows.length
    if (seen >= glance && [...orders.values()].every(isSettled)) break
  }
  return new Map([...orders].map(([column, order]) => [column, dayPlaceOf(order)]))
}

function isSettled({ dayFirst, monthFirst, either }: DateOrder): boolean {
  return either === 0 || dayFirst > 0 || monthFirst > 0
}
