import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { newestBatches } from './newest-batch.ts'

type Db = Kysely<Tables>

/**
 * Of these forms, the ones that may change although their rows are sealed, with the instant since when: SIKS-NG refused them, somebody opened them
 * for correction, and no row of them was sealed since. Sealing the corrected form ends it by itself.
 */
export async function correctedSince(db: Db, formulirIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (formulirIds.length === 0) return new Map()
  const opened = await openedOnce(db, formulirIds)
  if (opened.length === 0) return new Map()
  const newest = await newestBatches(
    db,
    opened.map(({ formulirId }) => formulirId),
  )
  return new Map(
    opened.flatMap(({ formulirId, batchId, at }): [string, string][] =>
      newest.get(formulirId) === batchId ? [[formulirId, at]] : [],
    ),
  )
}

/** When each form that was ever opened for correction was opened last. */
export async function lastCorrections(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('koreksi')
    .select('formulir_id as id')
    .select((c) => c.fn.max('at').as('at'))
    .groupBy('formulir_id')
    .execute()
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** Notes that a form is open for correction. */
export async function putCorrection(
  db: Db,
  opened: { readonly formulirId: string; readonly batchId: string; readonly at: string; readonly byId: string },
): Promise<void> {
  const { formulirId, batchId, at, byId } = opened
  await db
    .insertInto('koreksi')
    .values({ formulir_id: formulirId, batch_id: batchId, at, by_id: byId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A form that is being corrected stays open when the next edition of its batch is sealed with its rows as they were. */
export async function carryCorrection(
  db: Db,
  form: { readonly formulirId: string; readonly from: string; readonly to: string; readonly byId: string },
): Promise<void> {
  const { formulirId, from, to, byId } = form
  const since = (await openedOnce(db, [formulirId])).find(({ batchId }) => batchId === from)
  if (since !== undefined) await putCorrection(db, { formulirId, batchId: to, at: since.at, byId })
}

async function openedOnce(db: Db, formulirIds: readonly string[]) {
  const found: { formulirId: string; batchId: string; at: string }[] = []
  for (let from = 0; from < formulirIds.length; from += chunk) {
    found.push(
      ...(await db
        .selectFrom('koreksi')
        .select(['formulir_id as formulirId', 'batch_id as batchId', 'at'])
        .where('formulir_id', 'in', formulirIds.slice(from, from + chunk))
        .execute()),
    )
  }
  return found
}

const chunk = 500
