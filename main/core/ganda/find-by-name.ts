import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Forms of any period with somebody whose name has these words, newest first. `match`: an FTS5 expression (readQuery). */
export async function findFormsByName(
  db: Kysely<Tables>,
  match: string,
  limit: number,
): Promise<{ readonly id: string; readonly matched: string }[]> {
  const { rows } = await sql<{ id: string; matched: string }>`
    SELECT r.formulir_id AS id, min(o.name) AS matched
    FROM (SELECT rowid AS no FROM orang_cari WHERE orang_cari MATCH ${match} ORDER BY rowid DESC LIMIT ${limit * 4}) AS c
      CROSS JOIN orang AS o ON o.no = c.no CROSS JOIN formulir_baris AS r ON r.id = o.id
    GROUP BY r.formulir_id ORDER BY max(c.no) DESC LIMIT ${limit}`.execute(db)
  return rows
}
