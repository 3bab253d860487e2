import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/**
 * Forms of which SIKS-NG accepted every row, each row in the newest batch that stands with it, in the order of their ids: where one row of a family
 * was sent again, the others count as they were answered before.
 */
export async function acceptedForms(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH dijawab AS (
      SELECT DISTINCT r.formulir_id FROM jawaban AS j
      JOIN batch_baris AS r ON r.batch_id = j.batch_id AND r.row_number = j.row_number
      WHERE j.outcome = 'diterima' AND r.superseded = 0
    )
    SELECT d.formulir_id AS id FROM dijawab AS d
    WHERE NOT EXISTS (
      SELECT 1 FROM batch_baris AS r JOIN batch AS b ON b.id = r.batch_id
      LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
      WHERE r.formulir_id = d.formulir_id AND r.superseded = 0 AND j.outcome IS NOT 'diterima'
        AND NOT EXISTS (
          SELECT 1 FROM batch_baris AS r2 JOIN batch AS b2 ON b2.id = r2.batch_id
          WHERE r2.formulir_id = r.formulir_id AND r2.superseded = 0 AND b2.sealed_at > b.sealed_at
            -- Sent again, or taken off the form after it was refused.
            AND (r2.baris_id IS r.baris_id OR (j.outcome IN ('ditolak', 'tidakPadan', 'tidakDitemukan') AND b2.sealed_at > j.at))
        )
    )
    ORDER BY id
  `.execute(db)
  return rows.map(({ id }) => id)
}
