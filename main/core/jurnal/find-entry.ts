import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { hashOf } from './chain.ts'

type What = { readonly action: string; readonly entity: string; readonly entityId: string }

/**
 * What the journal kept when this was done. The entry must still be what it was: its hash fits, and the entry after it (or the end) names that
 * hash, so that whoever altered it would have had to write all that came after it anew. Fails: databaseDamaged.
 */
export async function getKept(db: Kysely<Tables>, { action, entity, entityId }: What): Promise<unknown> {
  const entry = await db
    .selectFrom('jurnal')
    .selectAll()
    .where('entity', '=', entity)
    .where('entity_id', '=', entityId)
    .where('action', '=', action)
    .executeTakeFirst()
  if (entry === undefined || entry.after === null || hashOf(entry) !== entry.hash) throw new AppError('databaseDamaged')
  const next = await db
    .selectFrom('jurnal')
    .select('previous_hash as hash')
    .where('seq', '=', entry.seq + 1)
    .executeTakeFirst()
  const end = next ?? (await db.selectFrom('jurnal_akhir').select('hash').executeTakeFirst())
  if (end?.hash !== entry.hash) throw new AppError('databaseDamaged')
  return JSON.parse(entry.after)
}
