import { sql, type Kysely, type Selectable } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { Ref } from './orang.ts'

type Db = Kysely<Tables>

export type StoredVerdict = {
  readonly verdict: 'sama' | 'berbeda'
  readonly note: string
  readonly byId: string
  readonly at: string
}

type Pair = { readonly a: Ref; readonly b: Ref }

/** Two people in the order in which a pair is stored, whichever was named first. */
export function ordered(a: Ref, b: Ref): Pair {
  return keyOf(a) <= keyOf(b) ? { a, b } : { a: b, b: a }
}

export async function putVerdict(db: Db, a: Ref, b: Ref, said: StoredVerdict): Promise<void> {
  const row = { verdict: said.verdict, note: said.note, by_id: said.byId, at: said.at }
  await db
    .insertInto('ganda_putusan')
    .values({ ...columnsOf(a, b), ...row })
    .onConflict((c) => c.columns(['a_kind', 'a_id', 'b_kind', 'b_id']).doUpdateSet(row))
    .execute()
}

/** Takes back what was said about a pair, under whichever names it was said. */
export async function dropVerdicts(db: Db, as: readonly Ref[], bs: readonly Ref[]): Promise<void> {
  for (const a of as) {
    for (const b of bs) {
      const { a_kind, a_id, b_kind, b_id } = columnsOf(a, b)
      await db
        .deleteFrom('ganda_putusan')
        .where('a_kind', '=', a_kind)
        .where('a_id', '=', a_id)
        .where('b_kind', '=', b_kind)
        .where('b_id', '=', b_id)
        .execute()
    }
  }
}

/** What was said about pairs that one of these people is in; asked for a pair by all names of both, the newest counts. */
export async function loadVerdicts(
  db: Db,
  people: readonly Ref[],
): Promise<(as: readonly Ref[], bs: readonly Ref[]) => StoredVerdict | undefined> {
  const ids = JSON.stringify(people.map(({ id }) => id))
  const { rows } = await sql<Selectable<Tables['ganda_putusan']>>`
    SELECT * FROM ganda_putusan WHERE a_id IN (SELECT value FROM json_each(${ids}))
    UNION SELECT * FROM ganda_putusan WHERE b_id IN (SELECT value FROM json_each(${ids}))
  `.execute(db)
  const byPair = new Map(
    rows.map((row) => [
      pairKey({ kind: row.a_kind, id: row.a_id }, { kind: row.b_kind, id: row.b_id }),
      { verdict: row.verdict, note: row.note, byId: row.by_id, at: row.at },
    ]),
  )
  return (as, bs) =>
    as
      .flatMap((a) => bs.map((b) => byPair.get(pairKey(a, b))))
      .filter((said) => said !== undefined)
      .toSorted((one, other) => other.at.localeCompare(one.at))[0]
}

function columnsOf(one: Ref, other: Ref) {
  const { a, b } = ordered(one, other)
  return { a_kind: a.kind, a_id: a.id, b_kind: b.kind, b_id: b.id }
}

function pairKey(one: Ref, other: Ref): string {
  const { a, b } = ordered(one, other)
  return `${keyOf(a)}|${keyOf(b)}`
}

function keyOf({ kind, id }: Ref): string {
  return `${kind}/${id}`
}
