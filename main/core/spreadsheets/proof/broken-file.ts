/** Thrown inside this folder for a file that is no whole workbook of the plain kind; it never leaves `compare`. */
export class BrokenFile extends Error {}

/** What the proof says is wrong with a file. */
export type Difference = {
  readonly kind:
    'unreadable' | 'parts' | 'sheets' | 'structure' | 'rows' | 'columns' | 'header' | 'type' | 'format' | 'value'
  /** 'E12', or '' for the file as a whole. */
  readonly cell: string
}
