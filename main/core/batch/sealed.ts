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

export type SentForms = { readonly sealed: number; readonly accepted: number; readonly refused: number }

/** Of the forms whose papers came in a period, by desa: how many went out, how many SIKS-NG took whole, and how many it refused in part. */
export async function countSentForms(db: Db, periodeId: string): Promise<ReadonlyMap<string, SentForms>> {
  const { rows } = await sql<SentForms & { readonly desaCode: string; readonly formulirId: string | null }>`
    WITH terkirim AS MATERIALIZED (
      SELECT b.desa_code AS desaCode, f.id, min(r.batch_id) = max(r.batch_id) AS once, ${takenAndRefused}
      FROM berkas AS b
      JOIN formulir AS f ON f.berkas_id = b.id
      JOIN batch_baris AS r ON r.formulir_id = f.id AND r.superseded = 0
      LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
      WHERE b.periode_id = ${periodeId}
      GROUP BY f.id
    )
    SELECT desaCode, NULL AS formulirId, count(*) AS sealed, sum(accepted) AS accepted, sum(refused) AS refused
    FROM terkirim WHERE once GROUP BY desaCode
    UNION ALL SELECT desaCode, id, 1, 0, 0 FROM terkirim WHERE NOT once
  `.execute(db)
  // Few forms are in more than one file: sent again, or cut in two by the limit of rows.
  const newest = await newestSending(
    db,
    rows.flatMap(({ formulirId }) => (formulirId === null ? [] : [formulirId])),
  )
  const found = new Map<string, SentForms>()
  for (const { desaCode, formulirId, ...counts } of rows) {
    const one = formulirId === null ? counts : { ...counts, ...newest.get(formulirId) }
    const before = found.get(desaCode) ?? { sealed: 0, accepted: 0, refused: 0 }
    found.set(desaCode, {
      sealed: before.sealed + one.sealed,
      accepted: before.accepted + one.accepted,
      refused: before.refused + one.refused,
    })
  }
  return found
}

const takenAndRefused = sql`min(coalesce(j.outcome = 'diterima', 0)) AS accepted,
  max(coalesce(j.outcome IN ('ditolak', 'tidakPadan', 'tidakDitemukan'), 0)) AS refused`

/** How the rows of the newest sending of each form ended; the parts of one sending share its whole key. */
async function newestSending(
  db: Db,
  formulirIds: readonly string[],
): Promise<ReadonlyMap<string, Omit<SentForms, 'sealed'>>> {
  if (formulirIds.length === 0) return new Map()
  const { rows } = await sql<Omit<SentForms, 'sealed'> & { readonly id: string }>`
    WITH terkirim AS (
      SELECT r.formulir_id AS id, r.batch_id, r.row_number, max(r.batch_id) OVER (PARTITION BY r.formulir_id) AS last
      FROM json_each(${JSON.stringify(formulirIds)}) AS e
      JOIN batch_baris AS r ON r.formulir_id = e.value AND r.superseded = 0
    )
    SELECT t.id, ${takenAndRefused}
    FROM terkirim AS t
    JOIN batch AS its ON its.id = t.batch_id
    JOIN batch AS newest ON newest.id = t.last
      AND (newest.periode_id, newest.wilayah_code, newest.jenis, newest.programme, newest.susunan)
        = (its.periode_id, its.wilayah_code, its.jenis, its.programme, its.susunan)
    LEFT JOIN jawaban AS j ON j.batch_id = t.batch_id AND j.row_number = t.row_number
    GROUP BY t.id
  `.execute(db)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** Desa of a period with forms that may go out (agreed to for good, or complete on a statement of responsibility) and never did. */
export async function countDesaToSeal(db: Db, periodeId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM (
      SELECT m.desa_code FROM musyawarah AS m
      JOIN keputusan AS k ON k.musyawarah_id = m.id AND k.putusan = 'setuju'
      WHERE m.periode_id = ${periodeId} AND m.status = 'final'
        AND NOT EXISTS (SELECT 1 FROM batch_baris AS r WHERE r.formulir_id = k.formulir_id)
      UNION
      SELECT b.desa_code FROM berkas AS b
      JOIN formulir AS f ON f.berkas_id = b.id AND f.status = 'lengkap'
      WHERE b.periode_id = ${periodeId} AND b.dasar = 'sptjm'
        AND NOT EXISTS (SELECT 1 FROM batch_baris AS r WHERE r.formulir_id = f.id)
    )
  `.execute(db)
  return rows[0]?.n ?? 0
}
