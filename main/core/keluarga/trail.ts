import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** What changed a registered family: a list, an accepted form, a determination. */
export type RegisterTrail = {
  readonly at: string
  readonly byId: string | null
  readonly source: 'prelist' | 'formulir' | 'penetapan'
  readonly sourceId: string
  /** JSON, as whoever changed it wrote it. */
  readonly change: string
}

/** Everything that changed a registered family, oldest first. */
export async function registerTrails(db: Kysely<Tables>, keluargaId: string): Promise<RegisterTrail[]> {
  return db
    .selectFrom('keluarga_riwayat')
    .select(['at', 'by_id as byId', 'source', 'source_id as sourceId', 'change'])
    .where('keluarga_id', '=', keluargaId)
    .orderBy('no')
    .execute()
}

/** What stands in the register about a family's determination. */
export async function findDesil(db: Kysely<Tables>, keluargaId: string): Promise<number | null> {
  const found = await db.selectFrom('keluarga').select('desil').where('id', '=', keluargaId).executeTakeFirst()
  return found?.desil ?? null
}
