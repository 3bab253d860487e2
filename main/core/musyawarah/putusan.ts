import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

const chunk = 500

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
    .where('keputusan.formulir_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(formulirIds)}))`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.formulir_id,
      { formulirId: row.formulir_id, putusan: row.putusan, note: row.note, final: row.status === 'final' },
    ]),
  )
}

/** Records the same decision on these forms, in place of the ones before. */
export async function putDecisions(
  db: Db,
  formulirIds: readonly string[],
  decision: Omit<Decision, 'final' | 'formulirId'> & {
    readonly musyawarahId: string
    readonly byId: string
    readonly at: string
  },
): Promise<void> {
  const decided = {
    musyawarah_id: decision.musyawarahId,
    putusan: decision.putusan,
    note: decision.note,
    by_id: decision.byId,
    at: decision.at,
  }
  for (let at = 0; at < formulirIds.length; at += chunk) {
    await db
      .insertInto('keputusan')
      .values(formulirIds.slice(at, at + chunk).map((id) => ({ formulir_id: id, ...decided })))
      .onConflict((c) => c.column('formulir_id').doUpdateSet(decided))
      .execute()
  }
}

export async function dropDecision(db: Db, formulirId: string): Promise<void> {
  await db.deleteFrom('keputusan').where('formulir_id', '=', formulirId).execute()
}

/** How many forms of each desa were decided on in a period, and how many agreed to. */
export async function countDecided(
  db: Db,
  periodeId: string,
): Promise<ReadonlyMap<string, { readonly decided: number; readonly agreed: number }>> {
  const rows = await db
    .selectFrom('keputusan')
    .innerJoin('musyawarah', 'musyawarah.id', 'keputusan.musyawarah_id')
    .select('musyawarah.desa_code as desaCode')
    .select((c) => c.fn.countAll<number>().as('decided'))
    .select(sql<number>`count(*) filter (where putusan = 'setuju')`.as('agreed'))
    .where('musyawarah.periode_id', '=', periodeId)
    .groupBy('musyawarah.desa_code')
    .execute()
  return new Map(rows.map(({ desaCode, ...counts }) => [desaCode, counts]))
}
