import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>
type Tx = Db

/** What a meeting decided about one form. */
export type Decision = {
  readonly formulirId: string
  readonly putusan: 'setuju' | 'tolak' | 'tunda'
  readonly note: string
  readonly final: boolean
}

/** True once the meeting that decided on this form is final. */
export async function isDecisionFinal(db: Db, formulirId: string): Promise<boolean> {
  const found = await db
    .selectFrom('keputusan')
    .innerJoin('musyawarah', 'musyawarah.id', 'keputusan.musyawarah_id')
    .select('keputusan.formulir_id')
    .where('keputusan.formulir_id', '=', formulirId)
    .where('musyawarah.status', '=', 'final')
    .executeTakeFirst()
  return found !== undefined
}

/** What was decided about these forms, by form; a form without a decision is not in the map. */
export async function decisionsOn(db: Db, formulirIds: readonly string[]): Promise<ReadonlyMap<string, Decision>> {
  if (formulirIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('keputusan')
    .innerJoin('musyawarah', 'musyawarah.id', 'keputusan.musyawarah_id')
    .select(['keputusan.formulir_id', 'keputusan.putusan', 'keputusan.note', 'musyawarah.status'])
    .where('keputusan.formulir_id', 'in', formulirIds)
    .execute()
  return new Map(
    rows.map((row) => [
      row.formulir_id,
      { formulirId: row.formulir_id, putusan: row.putusan, note: row.note, final: row.status === 'final' },
    ]),
  )
}

/** Records a decision in place of the one before. */
export async function putDecision(
  db: Tx,
  decision: Omit<Decision, 'final'> & { readonly musyawarahId: string; readonly byId: string; readonly at: string },
): Promise<void> {
  const decided = {
    musyawarah_id: decision.musyawarahId,
    putusan: decision.putusan,
    note: decision.note,
    by_id: decision.byId,
    at: decision.at,
  }
  await db
    .insertInto('keputusan')
    .values({ formulir_id: decision.formulirId, ...decided })
    .onConflict((c) => c.column('formulir_id').doUpdateSet(decided))
    .execute()
}

export async function dropDecision(db: Tx, formulirId: string): Promise<void> {
  await db.deleteFrom('keputusan').where('formulir_id', '=', formulirId).execute()
}
