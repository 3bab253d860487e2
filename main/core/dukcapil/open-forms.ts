import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** How many people of each form wait for the civil registry; a form with nobody is not in the map. */
export async function countOpenByForm(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('menunggu_dukcapil')
    .select('formulir_id as formulirId')
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('closed_at', 'is', null)
    .groupBy('formulir_id')
    .execute()
  return new Map(rows.map(({ formulirId, n }) => [formulirId, n]))
}
