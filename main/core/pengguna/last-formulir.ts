import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Remembers the form that a person has open, so that a restart opens there; null when there is none. */
export async function rememberFormulir(
  db: Kysely<Tables>,
  penggunaId: string,
  formulirId: string | null,
): Promise<void> {
  await db
    .updateTable('pengguna')
    .set({ last_formulir_id: formulirId })
    .where('id', '=', penggunaId)
    // Asked for with each keyed field: what is remembered already is not written again.
    .where('last_formulir_id', 'is not', formulirId)
    .execute()
}

/** Forgets a form that a person is done with; another one that they opened since stays remembered. */
export async function forgetFormulir(db: Kysely<Tables>, penggunaId: string, formulirId: string): Promise<void> {
  await db
    .updateTable('pengguna')
    .set({ last_formulir_id: null })
    .where('id', '=', penggunaId)
    .where('last_formulir_id', '=', formulirId)
    .execute()
}

/** Forgets a form that is there no longer, whoever had it open. */
export async function forgetEverywhere(db: Kysely<Tables>, formulirId: string): Promise<void> {
  await db.updateTable('pengguna').set({ last_formulir_id: null }).where('last_formulir_id', '=', formulirId).execute()
}

/** The form that a person worked on last; null when they are done with it. */
export async function lastFormulirOf(db: Kysely<Tables>, penggunaId: string): Promise<string | null> {
  const row = await db.selectFrom('pengguna').select('last_formulir_id').where('id', '=', penggunaId).executeTakeFirst()
  return row?.last_formulir_id ?? null
}
