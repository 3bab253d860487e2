import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** True when rows of this form went out in a sealed batch. */
export async function hasSealedRows(db: Db, formulirId: string): Promise<boolean> {
  const found = await db
    .selectFrom('batch_baris')
    .select('batch_id')
    .where('formulir_id', '=', formulirId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Of these forms, the ones with rows in a sealed batch. */
export async function sealedAmong(db: Db, formulirIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (formulirIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('batch_baris')
    .select('formulir_id')
    .distinct()
    .where('formulir_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(formulirIds)}))`)
    .execute()
  return new Set(rows.map((row) => row.formulir_id))
}

/** Of the forms whose papers came in a period, by desa: how many went out, how many SIKS-NG took whole, and how many it refused in part. */
export async function countSentForms(
  db: Db,
  periodeId: string,
): Promise<ReadonlyMap<string, { readonly sealed: number; readonly accepted: number; readonly refused: number }>> {
  // What counts is the newest sending of a form; its parts share all of the key.
  const { rows } = await sql<{ desaCode: string; sealed: number; accepted: number; refused: number }>`
    WITH baris AS (
      SELECT r.batch_id, r.row_number, r.formulir_id, b.desa_code, max(r.batch_id) OVER (PARTITION BY r.formulir_id) AS last
      FROM berkas AS b
      JOIN formulir AS f ON f.berkas_id = b.id
      JOIN batch_baris AS r ON r.formulir_id = f.id AND r.superseded = 0
      WHERE b.periode_id = ${periodeId}
    ), kiriman AS (
      SELECT id, periode_id || ' ' || wilayah_code || ' ' || jenis || ' ' || programme || ' ' || susunan AS sending FROM batch
    ), formulir_terkirim AS (
      SELECT baris.formulir_id, baris.desa_code, min(coalesce(j.outcome = 'diterima', 0)) AS taken,
        max(coalesce(j.outcome IN ('ditolak', 'tidakPadan', 'tidakDitemukan'), 0)) AS no
      FROM baris
      JOIN kiriman AS its ON its.id = baris.batch_id
      JOIN kiriman AS newest ON newest.id = baris.last AND newest.sending = its.sending
      LEFT JOIN jawaban AS j ON j.batch_id = baris.batch_id AND j.row_number = baris.row_number
      GROUP BY baris.formulir_id
    )
    SELECT desa_code AS desaCode, count(*) AS sealed, sum(taken) AS accepted, sum(no) AS refused
    FROM formulir_terkirim GROUP BY desa_code
  `.execute(db)
  return new Map(rows.map(({ desaCode, ...counts }) => [desaCode, counts]))
}

/** How many rows of a period went out in sealed batches, by desa. */
export async function countSealedRows(db: Db, periodeId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('batch_baris')
    .select('desa_code')
    .select((c) => c.fn.countAll<number>().as('rows'))
    .where('periode_id', '=', periodeId)
    .where('superseded', '=', 0)
    .groupBy('desa_code')
    .execute()
  return new Map(rows.map((row) => [row.desa_code, row.rows]))
}
