import type { PersonFacts } from '#shared/domain/person-keys.ts'
import { probability, scorePair, type Population } from '../../ganda/score.ts'
import type { Blocks } from './blocking.ts'
import { isAbout } from './by-nik.ts'
import type { AnsweredPerson, SentPerson } from './types.ts'

/**
 * From so many bits a row is taken to be about somebody without its NIK: by the model one in thirty of the pairs that are just there are two people. The
 * model is careful where others of a family may be meant, who aren't where names may not contradict: of generated answers 5 rows in 100,000
 * were matched wrongly (see tests/bench/reconcile.ts). A person sees the least sure first and can refuse each.
 */
const sureFrom = 5
/** How much better the best has to be than the next other person. */
const apart = 4

/** Somebody who may be the one that a row is about; best first in a list. */
export type Likely = { readonly sent: number; readonly bits: number; readonly score: number }

export type PersonSearch = {
  readonly sent: readonly SentPerson[]
  readonly sentFacts: readonly PersonFacts[]
  readonly population: Population
  readonly blocks: Blocks
  /** Batches that rows may be about; every one where it is absent. */
  readonly batches: ReadonlySet<string> | undefined
}

/**
 * Who a row is about by everything but an exact NIK, best first; none when nobody is sure enough, or two different people are nearly as likely. Names
 * that contradict each other are never the same person here, whatever else agrees: members of a family share the rest.
 */
export function findPerson(search: PersonSearch, answer: AnsweredPerson, facts: PersonFacts): Likely[] {
  if (facts.words === '') return []
  const likely: Likely[] = []
  for (const index of search.blocks.candidates(facts)) {
    const [person, theirs] = [search.sent[index], search.sentFacts[index]]
    if (person === undefined || theirs === undefined || !isAbout(answer.programme, person)) continue
    if (search.batches?.has(person.batchId) === false) continue
    const one = weigh(search.population, facts, theirs)
    if (one !== undefined) likely.push({ sent: index, ...one })
  }
  // Who was sent again is meant in the batch that came later.
  likely.sort((a, b) => b.bits - a.bits || orderOf(search, b) - orderOf(search, a))
  const [best] = likely
  if (best === undefined || best.bits < sureFrom) return []
  const other = likely.find(({ sent }) => search.sent[sent]?.nik !== search.sent[best.sent]?.nik)
  if (other !== undefined && best.bits - other.bits < apart) return []
  return likely.filter(({ sent, bits }) => bits >= sureFrom && search.sent[sent]?.nik === search.sent[best.sent]?.nik)
}

function weigh(population: Population, a: PersonFacts, b: PersonFacts): Omit<Likely, 'sent'> | undefined {
  const { prior, weights } = scorePair(a, b, population)
  if (weights.some(({ field, level }) => field === 'name' && (level === 'beda' || level === 'kosong'))) return undefined
  const bits = weights.reduce((sum, { weight }) => sum + weight, prior)
  return { bits, score: probability(bits) }
}

function orderOf({ sent }: PersonSearch, likely: Likely): number {
  return sent[likely.sent]?.batchOrder ?? 0
}
