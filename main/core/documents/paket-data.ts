import type { ReceiptData } from './receipt-data.ts'

/** A paper that goes with files for SIKS-NG: what it is about, then its tables. Texts as they are to be read. */
export type PaketData = {
  readonly letterhead: ReceiptData['letterhead']
  readonly title: string
  readonly about: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly tables: readonly {
    readonly title: string
    /** Said where there are no rows. */
    readonly none: string
    /** In points, or '*'. */
    readonly widths: readonly (number | '*')[]
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
  readonly foot: string
  /** The instant of making, ISO. */
  readonly asOf: string
}
