import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Which papers of these berkas have a scan: the number of a paper by its berkas. */
export async function papersWithScan(
  db: Kysely<Tables>,
  berkasIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  if (berkasIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('pindaian_halaman')
    .select(['berkas_id as berkasId', 'number'])
    .distinct()
    .where('berkas_id', 'in', berkasIds)
    .execute()
  const byBerkas = Map.groupBy(rows, ({ berkasId }) => berkasId)
  return new Map([...byBerkas].map(([id, papers]) => [id, new Set(papers.map(({ number }) => number))]))
}
