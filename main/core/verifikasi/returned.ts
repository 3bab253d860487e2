import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** A form that was given back to whoever keyed it, and not completed since. */
export type Returned = { readonly reason: string; readonly byId: string; readonly at: string }

/** Which of these forms were given back and are not complete again, by form. */
export async function listReturned(db: Db, formulirIds: readonly string[]): Promise<ReadonlyMap<string, Returned>> {
  if (formulirIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('pengembalian')
    .selectAll()
    .where('formulir_id', 'in', formulirIds)
    .where('closed_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.formulir_id, { reason: row.reason, byId: row.by_id, at: row.at }]))
}

/** Notes that a form is given back; one that is given back already gets the new reason. */
export async function putReturn(db: Db, id: string, formulirId: string, { reason, byId, at }: Returned): Promise<void> {
  await closeReturn(db, formulirId, at)
  await db
    .insertInto('pengembalian')
    .values({ id, formulir_id: formulirId, reason, by_id: byId, at, closed_at: null })
    .execute()
}

/** The form is complete again: nothing waits for whoever keyed it. */
export async function closeReturn(db: Db, formulirId: string, at: string): Promise<void> {
  await db
    .updateTable('pengembalian')
    .set({ closed_at: at })
    .where('formulir_id', '=', formulirId)
    .where('closed_at', 'is', null)
    .execute()
}
