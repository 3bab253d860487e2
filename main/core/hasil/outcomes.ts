import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { OutcomeCounts } from '#shared/contract/hasil.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>
export type Counts = z.infer<typeof OutcomeCounts>
export type FormOutcome = {
  readonly formulirId: string
  readonly batchId: string
  readonly outcome: Tables['jawaban']['outcome'] | null
  readonly alasan: string
  readonly words: string
  readonly at: string | null
}

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

const chunk = 400

/** What became of each row of these forms in the newest batch that they are in; a form without a sealed row has no line. */
export async function outcomesOfForms(db: Db, formulirIds: readonly string[]): Promise<FormOutcome[]> {
  const found: FormOutcome[] = []
  for (let at = 0; at < formulirIds.length; at += chunk) {
    found.push(
      ...(await db
        .selectFrom('batch_baris as r')
        .innerJoin('batch as b', 'b.id', 'r.batch_id')
        .leftJoin('jawaban as j', (join) =>
          join.onRef('j.batch_id', '=', 'r.batch_id').onRef('j.row_number', '=', 'r.row_number'),
        )
        .select(['r.formulir_id as formulirId', 'r.batch_id as batchId', 'j.outcome as outcome', 'j.at as at'])
        .select([sql<string>`coalesce(j.alasan, '')`.as('alasan'), sql<string>`coalesce(j.words, '')`.as('words')])
        .where('r.formulir_id', 'in', formulirIds.slice(at, at + chunk))
        .where('r.superseded', '=', 0)
        .where('b.sealed_at', '=', (c) =>
          c
            .selectFrom('batch_baris as r2')
            .innerJoin('batch as b2', 'b2.id', 'r2.batch_id')
            .select((n) => n.fn.max('b2.sealed_at').as('newest'))
            .whereRef('r2.formulir_id', '=', 'r.formulir_id')
            .where('r2.superseded', '=', 0),
        )
        .execute()),
    )
  }
  return found
}
