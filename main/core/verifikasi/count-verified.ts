import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** How many complete forms of a period a second person has verified, by desa. */
export async function countVerified(db: Kysely<Tables>, periodeId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('verifikasi')
    .innerJoin('formulir', 'formulir.id', 'verifikasi.formulir_id')
    .innerJoin('berkas', 'berkas.id', 'formulir.berkas_id')
    .select('berkas.desa_code as desaCode')
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('berkas.periode_id', '=', periodeId)
    .where('verifikasi.status', '=', 'selesai')
    .where('formulir.status', '=', 'lengkap')
    .groupBy('berkas.desa_code')
    .execute()
  return new Map(rows.map((row) => [row.desaCode, row.n]))
}
