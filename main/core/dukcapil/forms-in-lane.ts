import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** The forms that an entry of the lane, or a letter to the registry, is about. */
export async function formsInLane(db: Kysely<Tables>, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('menunggu_dukcapil')
    .select('formulir_id as formulirId')
    .where((c) => c.or([c('id', '=', id), c('surat_id', '=', id)]))
    .execute()
  return rows.map(({ formulirId }) => formulirId)
}
