import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { Population } from './score.ts'

type Db = Kysely<Tables>

type Counts = { readonly people: number; readonly words: Map<string, number>; readonly beginnings: Map<string, number> }

/** Counts change little from one keyed name to the next, so they are kept until the number of people has moved by one in a hundred. */
const kept = new WeakMap<object, Counts>()
const keptWords = 200_000

/**
 * A small register knows little of how often a name occurs: as if two thousand people of a usual kabupaten stood beside it, who weigh
 * nothing against a large one.
 */
const imagined = 2_000
const usualWord = 0.0005
const usualWords: Readonly<Record<string, number>> = {
  SITI: 0.08,
  MUHAMAD: 0.08,
  SRI: 0.04,
  NUR: 0.04,
  AHMAD: 0.03,
  ABDUL: 0.03,
}
const usualDesa = 1 / 250

/**
 * How often names, and the desa, occur among everyone who is known. `words` and `desa` are looked up first, so that the shares can be
 * asked for without waiting; a word that was not looked up counts as rare. `office`: the database that the counts are kept for.
 */
export async function loadPopulation(
  db: Db,
  office: object,
  wanted: { readonly words: Iterable<string>; readonly desa: Iterable<string>; readonly beginning?: string },
): Promise<Population> {
  const counts = await countsOf(db, office)
  const { people, words, beginnings } = counts
  const names = [...wanted.words, ...[...wanted.desa].map((code) => `#${code}`)]
  const missing = [...new Set(names)].filter((word) => !words.has(word))
  if (missing.length > 0) {
    const found = new Map((await listCounts(db, missing)).map(({ kata, n }) => [kata, n]))
    for (const word of missing) words.set(word, found.get(word) ?? 0)
  }
  const { beginning } = wanted
  if (beginning !== undefined && !beginnings.has(beginning)) {
    beginnings.set(
      beginning,
      (await listBeginning(db, beginning)).reduce((sum, { n }) => sum + n, 0),
    )
  }
  return populationOf(
    people,
    (word) => words.get(word) ?? 0,
    (letters) => beginnings.get(letters) ?? 0,
  )
}

/**
 * The shares among so many people, from how often each word (and desa, as '#' and its code) was counted; with the people that are imagined beside
 * a small number, so that nothing is taken for rarer than so few can tell.
 */
export function populationOf(
  people: number,
  countOf: (word: string) => number,
  countBeginning: (letters: string) => number = () => 0,
): Population {
  const share = (n: number, usual: number): number => (n + usual * imagined) / (people + imagined)
  return {
    people: people + imagined,
    ofWord: (word) => share(countOf(word), usualWords[word] ?? usualWord),
    ofDesa: (code) => share(countOf(`#${code}`), usualDesa),
    ofBeginning: (letters) => share(countBeginning(letters), 2 * usualWord),
  }
}

/** The words of the register that begin with these letters, the most frequent first. */
export async function listBeginning(db: Db, letters: string): Promise<readonly { kata: string; n: number }[]> {
  const { rows } = await sql<{ kata: string; n: number }>`
    SELECT kata, n FROM orang_kata WHERE kata >= ${letters} AND kata < ${`${letters}[`} AND n > 0 ORDER BY n DESC
  `.execute(db)
  return rows
}

async function countsOf(db: Db, office: object): Promise<Counts> {
  const row = await db.selectFrom('orang_kata').select('n').where('kata', '=', '#').executeTakeFirst()
  const people = row?.n ?? 0
  const known = kept.get(office)
  if (known !== undefined && known.words.size < keptWords && Math.abs(known.people - people) < people / 100)
    return known
  const counts = { people, words: new Map<string, number>(), beginnings: new Map<string, number>() }
  kept.set(office, counts)
  return counts
}

async function listCounts(db: Db, words: readonly string[]): Promise<readonly { kata: string; n: number }[]> {
  const { rows } = await sql<{ kata: string; n: number }>`
    SELECT kata, n FROM orang_kata WHERE kata IN (SELECT value FROM json_each(${JSON.stringify(words)}))
  `.execute(db)
  return rows
}
