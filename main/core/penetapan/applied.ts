import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Of these forms, those that are in the register by now, each with its family there. */
export async function appliedAmong(db: Db, formulirIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const applied = new Map<string, string>()
  for (let at = 0; at < formulirIds.length; at += 500) {
    const rows = await db
      .selectFrom('formulir_diterapkan')
      .select(['formulir_id', 'keluarga_id'])
      .where('formulir_id', 'in', formulirIds.slice(at, at + 500))
      .execute()
    for (const row of rows) applied.set(row.formulir_id, row.keluarga_id)
  }
  return applied
}

/** So many families of a determination are alike in these. */
export type DesilCount = {
  /** Null: none was given. */
  readonly desil: number | null
  readonly status: 'ditetapkan' | 'dikeluarkan'
  /** Against what the register said before. */
  readonly change: 'masuk' | 'keluar' | 'desil' | 'tetap'
  readonly n: number
}

/** The families of the last determination of a period, by desil; none when it has no determination. */
export async function desilOfPeriode(db: Db, periodeId: string): Promise<readonly DesilCount[]> {
  const last = await db
    .selectFrom('penetapan')
    .select('id')
    .where('periode_id', '=', periodeId)
    .orderBy('decided_on', 'desc')
    .orderBy('applied_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return []
  return db
    .selectFrom('penetapan_baris')
    .select(['desil', 'status', 'change'])
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('penetapan_id', '=', last.id)
    .groupBy(['desil', 'status', 'change'])
    .orderBy('desil')
    .execute()
}
