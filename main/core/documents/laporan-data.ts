import type { ReceiptData } from './receipt-data.ts'

type CellKind = 'text' | 'count' | 'perMille' | 'difference' | 'points' | 'decimal'

/** Everything that a printed report holds: the report itself, and whose it is. */
export type LaporanData = {
  readonly letterhead: ReceiptData['letterhead']
  /** The instant of making, ISO. */
  readonly asOf: string
  /** The day of it, 'YYYY-MM-DD'. */
  readonly printedOn: string
  /** '09.15' on the clock of the office. */
  readonly printedTime: string
  readonly printedBy: string
  readonly title: string
  readonly about: string
  readonly method: readonly string[]
  readonly empty: string
  readonly tables: readonly {
    readonly title: string
    readonly note: string
    readonly none: string
    readonly columns: readonly { readonly group: string; readonly head: string; readonly kind: CellKind }[]
    readonly rows: readonly (readonly (string | number | null)[])[]
    readonly total: readonly (string | number | null)[] | null
  }[]
}
