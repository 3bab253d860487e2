import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * How many rows this connection has changed since it was opened. The office has one connection that writes, so as long as the number
 * stays, everything that was counted before still holds.
 */
export async function changesSoFar(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT total_changes() AS n`.execute(db)
  return rows[0]?.n ?? 0
}
