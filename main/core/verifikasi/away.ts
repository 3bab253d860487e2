import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/**
 * A form is opened again after its second keying began or ended: that proves nothing about it any more and has to be done again. What was found
 * stays, for what it says about the first keying.
 */
export async function putAwayVerifikasi(db: Db, formulirId: string): Promise<void> {
  await db
    .updateTable('verifikasi')
    .set({ status: 'batal' })
    .where('formulir_id', '=', formulirId)
    .where('status', '!=', 'batal')
    .execute()
}

/** Takes away all that a second person did with a form that is taken away itself; the jurnal keeps it. */
export async function dropVerifikasi(db: Db, formulirId: string): Promise<void> {
  const ids = db.selectFrom('verifikasi').select('id').where('formulir_id', '=', formulirId)
  await db.deleteFrom('verifikasi_isian').where('verifikasi_id', 'in', ids).execute()
  await db.deleteFrom('verifikasi').where('formulir_id', '=', formulirId).execute()
  await db.deleteFrom('pengembalian').where('formulir_id', '=', formulirId).execute()
}
