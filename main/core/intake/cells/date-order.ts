import { hasContent, type ListCell } from '../../spreadsheets/lists/list-cell.ts'

/** What the cells of a column say about which number is the day: seen so far. */
export type DateOrder = { dayFirst: number; monthFirst: number; either: number }

/** How dates of a column are read. 'unknown': every one could be both, and is read day first with a warning. */
export type DayPlace = 'dayFirst' | 'monthFirst' | 'mixed' | 'unknown'

export const twoNumbers = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4}|\d{2})(?:[ T].*)?$/

/** Takes one more cell of the column into account. */
export function noteOrder(order: DateOrder, cell: ListCell | undefined): void {
  if (!hasContent(cell) || typeof cell !== 'string') return
  const found = twoNumbers.exec(cell.trim())
  if (found === null) return
  const [first, second] = [Number(found[1]), Number(found[2])]
  if (first > 12 && second <= 12) order.dayFirst += 1
  else if (second > 12 && first <= 12) order.monthFirst += 1
  else if (first !== second) order.either += 1
}

/** The column as a whole decides: a single 13 or more in a place says which number cannot be the month. */
export function dayPlaceOf({ dayFirst, monthFirst }: DateOrder): DayPlace {
  if (dayFirst > 0) return monthFirst > 0 ? 'mixed' : 'dayFirst'
  return monthFirst > 0 ? 'monthFirst' : 'unknown'
}
