import type { IntakeCounts } from '#shared/contract/intake.ts'
import type { z } from 'zod'
import type { ReadValues } from './row-reader.ts'

type Counts = z.output<typeof IntakeCounts>

const separator = '|'

/** Counts rows while they are read, so that every row of the sheet ends in exactly one count. */
export class Tally {
  readonly #above: number
  readonly #by = { baik: 0, diperbaiki: 0, ditolak: 0 }
  readonly #notes = new Map<string, number>()
  #last: number

  /** `above`: number of the last row that is header or stands above it. */
  constructor(above: number) {
    this.#above = above
    this.#last = above
  }

  /** A row came by; rows that the file leaves out count when one below them comes. */
  pass(rowNumber: number): void {
    this.#last = Math.max(this.#last, rowNumber)
  }

  add({ status, notes }: ReadValues): void {
    this.#by[status] += 1
    const kinds = new Set(notes.map((note) => note.level + separator + note.message))
    for (const kind of kinds) this.#notes.set(kind, (this.#notes.get(kind) ?? 0) + 1)
  }

  get counts(): Counts {
    const { baik: good, diperbaiki: repaired, ditolak: refused } = this.#by
    const above = Math.min(this.#above, this.#last)
    return {
      rows: this.#last,
      good,
      repaired,
      refused,
      blank: this.#last - above - good - repaired - refused,
      above,
      notes: [...this.#notes]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 200)
        .map(([kind, rows]) => {
          const at = kind.indexOf(separator)
          return { level: kind.slice(0, at) as Counts['notes'][number]['level'], message: kind.slice(at + 1), rows }
        }),
    }
  }
}
