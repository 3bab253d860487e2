import type { z } from 'zod'
import type { Report as ReportShape, ReportCell, ReportTable } from '#shared/contract/laporan.ts'
import { sumCounts, type Counts } from './tally.ts'

export type Report = z.infer<typeof ReportShape>
export type Table = z.infer<typeof ReportTable>
export type Cell = z.infer<typeof ReportCell>

/** One row: what names it, and its numbers. */
export type Line<K extends string> = { readonly labels: readonly string[]; readonly n: Counts<K> }

/** A column of numbers: one of them, or its share of another. */
export type Column<K extends string> = { readonly group?: string; readonly head: string } & (
  { readonly count: K } | { readonly share: K; readonly of: K }
)

export type TableOf<K extends string> = {
  readonly title: string
  readonly note?: string
  /** What would fill it, while it has no rows. */
  readonly none: string
  /** Heads of the columns that name a row. */
  readonly labels: readonly string[]
  readonly columns: readonly Column<K>[]
  readonly lines: readonly Line<K>[]
  /** Every number that a column uses. */
  readonly keys: readonly K[]
  /** The columns that are shown as bars, by the number in them. */
  readonly bars?: readonly K[]
  /** Where the rows don't make up the whole by being summed: a share of the same whole in each row. */
  readonly total?: Counts<K>
}

/** A table with its total: numbers are summed, shares computed from the sums. */
export function tableOf<K extends string>(def: TableOf<K>): Table {
  const { labels, columns, lines, keys } = def
  const cells = (n: Counts<K>): Cell[] => columns.map((column) => cellOf(column, n))
  const total = def.total ?? sumOf(keys, lines)
  const bars = columns.flatMap((column, index) =>
    'count' in column && def.bars?.includes(column.count) === true ? [labels.length + index] : [],
  )
  return {
    title: def.title,
    note: def.note ?? '',
    none: def.none,
    columns: [
      ...labels.map((head) => ({ group: '', head, kind: 'text' as const })),
      ...columns.map((column) => ({
        group: column.group ?? '',
        head: column.head,
        kind: 'count' in column ? ('count' as const) : ('perMille' as const),
      })),
    ],
    rows: lines.map((line) => [...line.labels, ...cells(line.n)]),
    total: lines.length === 0 ? null : ['Jumlah', ...labels.slice(1).map(() => ''), ...cells(total)],
    chart: bars.length === 0 || lines.length === 0 ? null : { label: 0, values: bars },
  }
}

function cellOf<K extends string>(column: Column<K>, n: Counts<K>): Cell {
  return 'count' in column ? n[column.count] : perMille(n[column.share], n[column.of])
}

/** A share in whole thousandths; null for a share of nothing. */
export function perMille(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole)
}

/** Lines that share their first label, as one line each, in the order in which they come. `label`: what names them. */
export function together<K extends string>(
  keys: readonly K[],
  lines: readonly Line<K>[],
  label: (line: Line<K>) => readonly string[],
): Line<K>[] {
  return [...Map.groupBy(lines, (line) => label(line).join('\n')).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [{ labels: label(first), n: sumOf(keys, group) }]
  })
}

/** The numbers of these lines together. */
export function sumOf<K extends string>(keys: readonly K[], lines: readonly Line<K>[]): Counts<K> {
  return sumCounts(
    keys,
    lines.map(({ n }) => n),
  )
}
