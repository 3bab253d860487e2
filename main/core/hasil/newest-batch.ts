import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** The batch that the rows of each of these forms went out in last; a form that never did has no line. */
export async function newestBatches(db: Db, formulirIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ formulirId: string; batchId: string }>`
    SELECT formulirId, batchId FROM (
      SELECT r.formulir_id AS formulirId, b.id AS batchId,
        row_number() OVER (PARTITION BY r.formulir_id ORDER BY b.sealed_at DESC, b.id DESC) AS place
      FROM batch_baris AS r JOIN batch AS b ON b.id = r.batch_id
      WHERE r.formulir_id IN (SELECT value FROM json_each(${JSON.stringify(formulirIds)}))
    ) WHERE place = 1
  `.execute(db)
  return new Map(rows.map(({ formulirId, batchId }) => [formulirId, batchId]))
}
