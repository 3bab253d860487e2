import { sql, type Kysely } from 'kysely'
import { desaKey, keyKinds, pairKey, personKeys, soundsOf, type PersonFacts } from '#shared/domain/person-keys.ts'
import { soundOf } from '#shared/domain/name-words.ts'
import type { Tables } from '../database/tables.ts'
import { listOrang, type Orang } from './orang.ts'
import { listBeginning, loadPopulation } from './population.ts'
import { scorePair, type Population, type Score } from './score.ts'

type Db = Kysely<Tables>

/** A key that more people share says too little to look at all of them: other keys find the same person. */
const mostOfKey = 300
/** Most people compared for one question. */
const mostCompared = 800
/** Into how many words of the register the beginning of a word is completed. */
const mostCompletions = 8

export type Found = { readonly orang: Orang; readonly score: Score }

export type Search = {
  readonly person: PersonFacts
  /** The name may end in the beginning of a word. */
  readonly typing: boolean
  /** Numbers of lines that are not looked for. */
  readonly without: ReadonlySet<number>
}

/**
 * Everyone who shares a key with a person, each with the score, best first. `office`: whose counts of names are kept (see
 * loadPopulation).
 */
export async function findCandidates(db: Db, office: object, search: Search): Promise<readonly Found[]> {
  const { person, typing, without } = search
  const beginning = typing ? beginningOf(person) : undefined
  const numbers = await numbersOf(db, [...keysOf(person), ...(await completed(db, person, beginning))])
  const people = await listOrang(
    db,
    numbers.filter((number) => !without.has(number)),
  )
  const population = await populationFor(db, office, [person, ...people.map(({ facts }) => facts)], beginning)
  return people
    .map((orang) => ({ orang, score: scorePair(person, orang.facts, population, { typing }) }))
    .toSorted((a, b) => b.score.score - a.score.score || a.orang.no - b.orang.no)
}

/** The shares of the words and desa of these people. */
export function populationFor(
  db: Db,
  office: object,
  people: readonly PersonFacts[],
  beginning?: string,
): Promise<Population> {
  const words = new Set<string>()
  const desa = new Set<string>()
  for (const person of people) {
    for (const word of person.words.split(' ')) if (word !== '') words.add(word)
    for (const word of person.motherWords.split(' ')) if (word !== '') words.add(word)
    if (person.desaCode !== '') desa.add(person.desaCode)
  }
  return loadPopulation(db, office, { words, desa, ...(beginning === undefined ? {} : { beginning }) })
}

/** Most telling first. */
function keysOf(person: PersonFacts): number[] {
  return personKeys(person)
    .toSorted((a, b) => keyKinds.indexOf(a.kind) - keyKinds.indexOf(b.kind))
    .map(({ key }) => key)
}

function beginningOf(person: PersonFacts): string | undefined {
  const last = person.words.split(' ').at(-1) ?? ''
  return last.length >= 2 ? last : undefined
}

/** Keys of the names that the typed one may become: in the same desa, and with its other words anywhere. */
async function completed(db: Db, person: PersonFacts, beginning: string | undefined): Promise<number[]> {
  if (beginning === undefined) return []
  const words = (await listBeginning(db, beginning)).slice(0, mostCompletions)
  const sounds = [...new Set(words.map(({ kata }) => soundOf(kata)))]
  const others = soundsOf(person.words.split(' ').slice(0, -1).join(' '))
  return sounds.flatMap((sound) => [
    ...others.map((other) => pairKey(sound, other)),
    ...(person.desaCode === '' ? [] : [desaKey(sound, person.desaCode)]),
  ])
}

type Filed = { readonly kunci: number; readonly orang: string }

/** Lines filed under these keys, in their order; keys that too many people share come last, as far as there is room. */
async function numbersOf(db: Db, keys: readonly number[]): Promise<number[]> {
  const wanted = [...new Set(keys)]
  const { rows } = await sql<Filed>`
    SELECT w.value AS kunci, (SELECT json_group_array(k.orang) FROM
      (SELECT orang FROM orang_kunci WHERE kunci = w.value LIMIT ${mostOfKey + 1}) AS k) AS orang
    FROM json_each(${JSON.stringify(wanted)}) AS w
  `.execute(db)
  const byKey = new Map(rows.map(({ kunci, orang }) => [kunci, JSON.parse(orang) as number[]]))
  const lists = wanted.map((key) => byKey.get(key) ?? [])
  const fitting = lists.filter((list) => list.length <= mostOfKey)
  const crowded = lists.filter((list) => list.length > mostOfKey)
  const numbers = new Set<number>()
  for (const number of [...fitting, ...crowded].flat()) {
    if (numbers.size >= mostCompared) break
    numbers.add(number)
  }
  return [...numbers]
}
