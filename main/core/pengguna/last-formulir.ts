import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Remembers the form that a person has open, so that a restart opens there; null when there is none. */
export async function rememberFormulir(
  db: Kysely<Tables>,
  penggunaId: string,
  formulirId: string | null,
): Promise<void> {
  await db.updateTable('pengguna').set({ last_formulir_id: formulirId }).where('id', '=', penggunaId).execute()
}
