import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** How many rows of the batches that stand in a period were uploaded to SIKS-NG, by a column of theirs. */
export async function countUploadedRows(
  db: Kysely<Tables>,
  periodeId: string,
  by: 'desa_code' | 'jenis' | 'programme',
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('batch_baris as r')
    .innerJoin('batch as b', 'b.id', 'r.batch_id')
    .select(`r.${by} as key`)
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('r.periode_id', '=', periodeId)
    .where('r.superseded', '=', 0)
    .where('b.uploaded_on', 'is not', null)
    .groupBy('key')
    .execute()
  return new Map(rows.map(({ key, n }) => [key, n]))
}
