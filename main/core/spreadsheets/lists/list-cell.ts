/**
 * A cell of a list as it stands in the file. A text is a plain string; whatever else it is keeps its kind, because a NIK that stands there
 * as a number may have lost digits, and a number may be a day.
 */
export type ListCell =
  | string
  | { readonly type: 'number'; readonly raw: string }
  /** A number that is shown as a day: Excel's serial number. */
  | { readonly type: 'date'; readonly serial: number }
  /** A day written out in the file itself: 'YYYY-MM-DD…'. */
  | { readonly type: 'isoDate'; readonly raw: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly raw: string }

/** One row: its number as Excel shows it, and its cells; what is undefined or '' is empty. */
export type ListRow = { readonly number: number; readonly cells: readonly (ListCell | undefined)[] }

/** A list that is open for reading. */
export type ListSource = {
  /** '' for a text file. `rows`: what the file says of itself, or as many as were seen at a glance. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  /** Whether days are counted from 1904, as Excel for Mac once did. */
  readonly date1904: boolean
  /** The rows from top to bottom, some at a time; rows that the file leaves out are left out. Fails: validation. */
  readonly rows: (sheet: string) => AsyncGenerator<readonly ListRow[]>
}

/** Whether there is something in a cell that a person would see. */
export function hasContent(cell: ListCell | undefined): cell is ListCell {
  if (cell === undefined) return false
  return typeof cell !== 'string' || cell.trim() !== ''
}
