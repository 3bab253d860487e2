import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { findCandidates } from './candidates.ts'
import { loadAround, ownNumbers, tellable } from './similar.ts'

type Db = Kysely<Tables>

/** How long one look at the worklist may go on with forms that nobody has looked through yet. */
const patienceMs = 1_500

/** Two lines of the index, the smaller number first, and how probable it is that they are one person. */
export type Finding = { readonly a: number; readonly b: number; readonly score: number }

/** Looks up everyone on a form that was completed and keeps the pairs; what was found about them before is forgotten. */
export async function lookThrough(db: Db, office: object, formulirId: string): Promise<void> {
  const around = await loadAround(db, formulirId)
  const without = await ownNumbers(db, around)
  for (const orang of around.rows) {
    await db
      .deleteFrom('ganda_temuan')
      .where((c) => c.or([c('a', '=', orang.no), c('b', '=', orang.no)]))
      .execute()
    const found = await findCandidates(db, office, { person: orang.facts, typing: false, without })
    for (const { found: other } of await tellable(db, around, found)) {
      await putFinding(db, orang.no, other.orang.no, other.score.score)
    }
  }
  await db
    .insertInto('ganda_periksa')
    .values({ formulir_id: formulirId })
    .onConflict((c) => c.doNothing())
    .execute()
}

async function putFinding(db: Db, one: number, other: number, score: number): Promise<void> {
  await db
    .insertInto('ganda_temuan')
    .values({ a: Math.min(one, other), b: Math.max(one, other), score })
    .onConflict((c) => c.doUpdateSet({ score }))
    .execute()
}

/** Completed forms of a period that were not looked through since they, or those they were like, changed. */
export async function listUnchecked(db: Db, periodeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT f.id FROM berkas AS b JOIN formulir AS f ON f.berkas_id = b.id
    WHERE b.periode_id = ${periodeId} AND f.status = 'lengkap' AND f.id NOT IN (SELECT formulir_id FROM ganda_periksa)
    ORDER BY f.completed_at
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Looks through waiting forms for a moment; answers how many are left. `write`: runs in a transaction. */
export async function catchUp(
  db: Db,
  periodeId: string,
  write: (work: (db: Db) => Promise<void>) => Promise<void>,
): Promise<number> {
  const waiting = await listUnchecked(db, periodeId)
  const until = performance.now() + patienceMs
  let done = 0
  for (const id of waiting) {
    if (performance.now() > until) break
    await write((tx) => lookThrough(tx, db, id))
    done += 1
  }
  return waiting.length - done
}

/** Pairs of which at least one stands on a form of the period, most probable first. */
export async function listFindings(db: Db, periodeId: string): Promise<readonly Finding[]> {
  const { rows } = await sql<Finding>`
    WITH mine AS (
      SELECT o.no FROM berkas AS b JOIN formulir AS f ON f.berkas_id = b.id JOIN formulir_baris AS r ON r.formulir_id = f.id
        JOIN orang AS o ON o.id = r.id WHERE b.periode_id = ${periodeId})
    SELECT a, b, score FROM ganda_temuan WHERE a IN mine
    UNION SELECT a, b, score FROM ganda_temuan WHERE b IN mine
    ORDER BY score DESC, a, b
  `.execute(db)
  return rows
}
