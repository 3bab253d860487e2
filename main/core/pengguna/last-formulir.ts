import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Remembers the form that a person works on, so that a restart opens there. Writes only when it is another one. */
export async function rememberFormulir(db: Kysely<Tables>, penggunaId: string, formulirId: string): Promise<void> {
  await db
    .updateTable('pengguna')
    .set({ last_formulir_id: formulirId })
    .where('id', '=', penggunaId)
    .where((c) => c.or([c('last_formulir_id', 'is', null), c('last_formulir_id', '!=', formulirId)]))
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
