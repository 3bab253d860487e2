import type { LayoutDraft } from '#shared/contract/layout.ts'
import { columnCell } from './cell.ts'
import { sources } from './sources/all-sources.ts'
import type { Sources } from './sources/declare.ts'
import { wordFor } from './sources/vocabularies.ts'

/** How three invented rows would stand in a layout, and what was recorded where a format changes more than the way of writing. */
export function exampleRows(draft: LayoutDraft): { readonly rows: string[][]; readonly recorded: string[][] } {
  const cells = [0, 1, 2].map((row) => {
    const values = exampleValues(draft, row)
    // A source that is not chosen yet, or that is not known, leaves its column empty.
    return draft.columns.map((column) =>
      columnCell(column, { ...values, [column.key]: values[column.key] ?? '' }, row + 1),
    )
  })
  return {
    rows: cells.map((row) => row.map(({ sent }) => sent)),
    recorded: cells.map((row) => row.map(({ sent, recorded }) => (sent === recorded ? '' : recorded))),
  }
}

function exampleValues(draft: LayoutDraft, row: number): Readonly<Record<string, string>> {
  const declared: Sources = sources[draft.jenis]
  return Object.fromEntries(
    Object.entries(declared).map(([key, { examples, words }]) => {
      const example = examples[row] ?? ''
      return [key, words === undefined || example === '' ? example : wordFor(draft, words, example)]
    }),
  )
}
