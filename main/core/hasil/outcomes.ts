import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { OutcomeCounts } from '#shared/contract/hasil.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>
export type Counts = z.infer<typeof OutcomeCounts>

/** Of a batch without rows. */
export const noOutcomes: Counts = {
  total: 0,
  diterima: 0,
  ditolak: 0,
  tidakPadan: 0,
  menunggu: 0,
  tidakDitemukan: 0,
  belumDijawab: 0,
}

/** How the rows of the batches that stand in a period ended, by a column of theirs. Every such row counts once. */
export async function countOutcomes(
  db: Db,
  periodeId: string,
  by: 'batch_id' | 'desa_code' | 'jenis' | 'programme',
): Promise<ReadonlyMap<string, Counts>> {
  const rows = await db
    .selectFrom('batch_baris as r')
    .leftJoin('jawaban as j', (join) =>
      join.onRef('j.batch_id', '=', 'r.batch_id').onRef('j.row_number', '=', 'r.row_number'),
    )
    .select([`r.${by} as key`, sql<keyof Counts>`coalesce(j.outcome, 'belumDijawab')`.as('outcome')])
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('r.periode_id', '=', periodeId)
    .where('r.superseded', '=', 0)
    .groupBy(['key', 'outcome'])
    .execute()
  const counts = new Map<string, Counts>()
  for (const { key, outcome, n } of rows) {
    const before = counts.get(key) ?? noOutcomes
    counts.set(key, { ...before, [outcome]: before[outcome] + n, total: before.total + n })
  }
  return counts
}

/** The sums of several counts. */
export function addOutcomes(counts: readonly Counts[]): Counts {
  return counts.reduce((sum, one) => {
    const keys = Object.keys(sum) as (keyof Counts)[]
    return Object.fromEntries(keys.map((key) => [key, sum[key] + one[key]])) as Counts
  }, noOutcomes)
}
