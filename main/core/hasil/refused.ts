import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { correctedSince } from './correction.ts'

type Db = Kysely<Tables>

/** A row that SIKS-NG did not take. */
type RefusedRow = {
  readonly formulirId: string
  readonly batchId: string
  readonly rowNumber: number
  readonly barisId: string | null
  readonly nik: string
  readonly programme: string
  readonly periodeId: string
  readonly outcome: 'ditolak' | 'tidakPadan' | 'tidakDitemukan'
  readonly at: string
}

/** A form with refused rows. */
export type RefusedForm = {
  readonly formulirId: string
  /** 'menunggu': as it was sent · 'diperbaiki': opened for correction since, goes into the next batch · 'dikirim': is in a later batch. */
  readonly state: 'menunggu' | 'diperbaiki' | 'dikirim'
  /** Those of the batch that it was in last; of the last that refused it, where it was sent again. */
  readonly rows: readonly RefusedRow[]
  readonly since: string
  /** When it was opened for correction; null unless 'diperbaiki'. */
  readonly correctedSince: string | null
}

/** The forms with rows that were refused, are not padan, or that an answer did not know; those refused last come first. */
export async function refusedForms(db: Db, only: { readonly formulirId?: string } = {}): Promise<RefusedForm[]> {
  const rows = await listRefused(db, only.formulirId ?? null)
  const byForm = Map.groupBy(rows, ({ formulirId }) => formulirId)
  const corrected = await correctedSince(db, [...byForm.keys()])
  return [...byForm].map(([formulirId, all]) => {
    const last = all.filter(({ isNewest }) => isNewest === 1)
    const since = corrected.get(formulirId) ?? null
    const shown = last.length > 0 ? last : all.filter(({ batchId }) => batchId === all[0]?.batchId)
    return {
      formulirId,
      state: last.length === 0 ? 'dikirim' : since === null ? 'menunggu' : 'diperbaiki',
      rows: shown.map(({ isNewest: _isNewest, ...row }) => row),
      since: shown.map(({ at }) => at).toSorted()[0] ?? '',
      correctedSince: last.length === 0 ? null : since,
    }
  })
}

/** How many forms SIKS-NG refused that nobody has opened for correction yet. */
export async function countRefusedWaiting(db: Db): Promise<number> {
  return (await refusedForms(db)).filter(({ state }) => state === 'menunggu').length
}

/** Newest batch first. `isNewest`: no row of that form was sealed after it was refused. */
async function listRefused(db: Db, formulirId: string | null): Promise<readonly (RefusedRow & { isNewest: 0 | 1 })[]> {
  const { rows } = await sql<RefusedRow & { isNewest: 0 | 1 }>`
    WITH ditolak AS (
      SELECT r.*, j.outcome, j.at, b.sealed_at, b.wilayah_code, b.susunan FROM jawaban AS j
      JOIN batch_baris AS r ON r.batch_id = j.batch_id AND r.row_number = j.row_number
      JOIN batch AS b ON b.id = r.batch_id
      WHERE j.outcome IN ('ditolak', 'tidakPadan', 'tidakDitemukan') AND (${formulirId} IS NULL OR r.formulir_id = ${formulirId})
    )
    SELECT formulir_id AS formulirId, batch_id AS batchId, row_number AS rowNumber, baris_id AS barisId, nik, programme,
      periode_id AS periodeId, outcome, at,
      NOT EXISTS (
        SELECT 1 FROM batch_baris AS r2 JOIN batch AS b2 ON b2.id = r2.batch_id
        WHERE r2.formulir_id = d.formulir_id AND (b2.sealed_at, b2.id) > (d.sealed_at, d.batch_id)
          -- Refused only after that one was sealed, a row still waits, unless it went out again itself.
          AND (r2.baris_id IS d.baris_id OR b2.sealed_at >= d.at)
          -- Another part of the same sending is not a later one.
          AND (b2.periode_id, b2.wilayah_code, b2.jenis, b2.programme, b2.susunan)
            IS NOT (d.periode_id, d.wilayah_code, d.jenis, d.programme, d.susunan)
      ) AS isNewest
    FROM ditolak AS d
    ORDER BY at DESC, sealed_at DESC, batch_id DESC, row_number
  `.execute(db)
  return rows
}
