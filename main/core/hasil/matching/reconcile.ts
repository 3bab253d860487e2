import type { PersonFacts } from '#shared/domain/person-keys.ts'
import { weighNames } from '../../ganda/name-weight.ts'
import type { Population } from '../../ganda/score.ts'
import { blocksOf } from './blocking.ts'
import { optionsByNik } from './by-nik.ts'
import { findPerson, type Likely } from './by-person.ts'
import { factsOf, populationOfSent } from './facts.ts'
import type { AnsweredPerson, Match, SentPerson } from './types.ts'

/** Says how far the matching is, and lets others have a turn. */
export type Pause = (done: number, total: number) => void

const none: Match = { kind: 'bukanKiriman' }

/**
 * Whom each row of an answer is about, in the order of the answer. One to one: each sent person is claimed by one row at most, the best; further rows
 * about the same are 'ganda'. A NIK decides, unless the name beside it contradicts and the row is surely about somebody else; without a NIK that was
 * sent, the rest of the person decides (see by-person.ts).
 */
export function reconcile(
  sent: readonly SentPerson[],
  answers: readonly AnsweredPerson[],
  pause: Pause = () => undefined,
): Match[] {
  const sentFacts = sent.map(factsOf)
  const answerFacts = answers.map(factsOf)
  const population = populationOfSent(sentFacts)
  const options = optionsByNik(sent, answers)
  const matching = new Matching(answers.length, options)
  const agreements = answers.map((_, index) =>
    agreementOf(answerFacts[index], options[index]?.map((one) => sentFacts[one]) ?? [], population),
  )
  for (const agreement of ['same', 'silent'] as const) {
    agreements.forEach((one, index) => {
      if (one === agreement) matching.claimByNik(index)
    })
  }
  const open = answers.flatMap((_, index) => (matching.isOpen(index) ? [index] : []))
  const wanted = open.flatMap((index) => answerFacts[index] ?? [])
  const search = {
    sent,
    sentFacts,
    population,
    blocks: blocksOf(sentFacts, wanted),
    // Which batches the answer is about its NIK say, where it has any: nobody is looked for in another.
    batches: batchesOf(sent, options),
  }
  const found = open.map((index, done): { readonly index: number; readonly likely: readonly Likely[] } => {
    if (done % 500 === 0) pause(done, open.length)
    const [answer, facts] = [answers[index], answerFacts[index]]
    return { index, likely: answer === undefined || facts === undefined ? [] : findPerson(search, answer, facts) }
  })
  found.sort((a, b) => (b.likely[0]?.bits ?? 0) - (a.likely[0]?.bits ?? 0))
  // Somebody else's NIK by a slip: surely another person. What is left keeps to its NIK, whatever name the registry has.
  for (const { index, likely } of found) matching.claimByPerson(index, likely)
  for (const { index } of found) if (matching.isOpen(index)) matching.claimByNik(index)
  for (const { index, likely } of found) if (matching.isOpen(index)) matching.noteSecond(index, likely)
  return matching.matches
}

function batchesOf(sent: readonly SentPerson[], options: readonly (readonly number[])[]): Set<string> | undefined {
  const batches = new Set(options.flatMap(([first]) => (first === undefined ? [] : (sent[first]?.batchId ?? []))))
  return batches.size === 0 ? undefined : batches
}

type Agreement = 'same' | 'silent' | 'contradicts' | 'unsent'

function agreementOf(
  mine: PersonFacts | undefined,
  theirs: readonly (PersonFacts | undefined)[],
  population: Population,
): Agreement {
  const [first] = theirs
  if (mine === undefined || first === undefined) return 'unsent'
  if (mine.words === '' || first.words === '') return 'silent'
  if (mine.words === first.words) return 'same'
  return weighNames(mine.words.split(' '), first.words.split(' '), population).whole ? 'same' : 'contradicts'
}

/** Who has claimed whom so far. */
class Matching {
  readonly matches: Match[]
  readonly #options: readonly (readonly number[])[]
  readonly #taken = new Set<number>()
  readonly #open: boolean[]

  constructor(answers: number, options: readonly (readonly number[])[]) {
    this.matches = Array.from({ length: answers }, () => none)
    this.#open = Array.from({ length: answers }, () => true)
    this.#options = options
  }

  isOpen(answer: number): boolean {
    return this.#open[answer] === true
  }

  claimByNik(answer: number): void {
    const free = this.#options[answer]?.find((sent) => !this.#taken.has(sent))
    if (free !== undefined) this.#settle(answer, { kind: 'cocok', how: 'nik', sent: free, score: 100 })
  }

  claimByPerson(answer: number, likely: readonly Likely[]): void {
    const byNik = this.#options[answer] ?? []
    const free = likely.find(({ sent }) => !this.#taken.has(sent))
    if (free === undefined || byNik.includes(free.sent)) return
    this.#settle(answer, { kind: 'cocok', how: 'orang', sent: free.sent, score: free.score })
  }

  noteSecond(answer: number, likely: readonly Likely[]): void {
    const second = this.#options[answer]?.[0] ?? likely[0]?.sent
    if (second === undefined) return
    this.#settle(answer, {
      kind: 'ganda',
      sent: second,
      score: this.#options[answer]?.length ? 100 : (likely[0]?.score ?? 0),
    })
  }

  #settle(answer: number, match: Exclude<Match, { kind: 'bukanKiriman' }>): void {
    this.matches[answer] = match
    this.#open[answer] = false
    if (match.kind === 'cocok') this.#taken.add(match.sent)
  }
}
