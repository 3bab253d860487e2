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
