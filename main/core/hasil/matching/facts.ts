import { nameWords } from '#shared/domain/name-words.ts'
import type { PersonFacts } from '#shared/domain/person-keys.ts'
import { populationOf } from '../../ganda/population.ts'
import type { Population } from '../../ganda/score.ts'
import type { AnsweredPerson, SentPerson } from './types.ts'

/** What the linkage model compares. An answer says neither sex nor mother, so neither speaks. */
export function factsOf(person: SentPerson | AnsweredPerson): PersonFacts {
  const { birthDate, nik, noKk, desaCode } = person
  return { words: nameWords(person.name).join(' '), birthDate, sex: '', motherWords: '', nik, noKk, desaCode }
}

/** How often words and desa occur among those who were sent. */
export function populationOfSent(facts: readonly PersonFacts[]): Population {
  const counts = new Map<string, number>()
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { words, desaCode } of facts) {
    for (const word of new Set(words.split(' '))) count(word)
    count(`#${desaCode}`)
  }
  return populationOf(facts.length, (word) => counts.get(word) ?? 0)
}
