import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { rowKey, type Settlement } from './settle.ts'

/**
 * True when an answer names rows that stood in an earlier edition of a cumulative file, and none of those that only the later edition has:
 * it may have been given before that one was sent, and then says nothing about them.
 */
export async function looksEarlier(db: Kysely<Tables>, { batches, settled }: Settlement): Promise<boolean> {
  const { rows } = await sql<{ batchId: string; row: number }>`
    SELECT r.batch_id AS batchId, r.row_number AS row FROM batch_baris AS r
    WHERE r.batch_id IN (SELECT value FROM json_each(${JSON.stringify(batches.map(({ batchId }) => batchId))}))
      AND r.superseded = 0 AND EXISTS (SELECT 1 FROM batch AS b WHERE b.superseded_by = r.batch_id)
      AND NOT EXISTS (
        SELECT 1 FROM batch AS b JOIN batch_baris AS e ON e.batch_id = b.id
        WHERE b.superseded_by = r.batch_id AND e.formulir_id = r.formulir_id
      )
  `.execute(db)
  const named = new Set(settled.filter(({ how }) => how !== 'tidakAda').map(rowKey))
  return rows.length > 0 && !rows.some((row) => named.has(rowKey(row)))
}
