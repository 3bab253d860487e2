import { questionsOf } from '#shared/instrumen/conditions.ts'
import { keyedTwiceOf, rosterCounted } from '#shared/instrumen/keyed-twice.ts'
import { findQuestionAndBlock } from '#shared/instrumen/questions.ts'
import type { Instrumen, Question, RosterId } from '#shared/instrumen/types.ts'
import type { StoredIsian } from './isian.ts'

/** A place is settled when both keyings agree or somebody decided which one stands. */
export function isSettled({ outcome, chosen }: Pick<StoredIsian, 'outcome' | 'chosen'>): boolean {
  return outcome === 'sama' || chosen !== null
}

/**
 * The places that the second person may see now. That a place is asked at all can tell what was keyed first: a number of rows, the answer that
 * a skip rests on. So a place waits until those of the plan that it rests on are settled, and nothing follows from a number of rows or a
 * family that was found wrong.
 */
export function revealed(instrumen: Instrumen, isian: readonly StoredIsian[]): StoredIsian[] {
  const waited = isian.filter((one) => !isSettled(one) || changesTheFrame(instrumen, one))
  return isian.filter((place) => !waited.some((other) => restsOn(instrumen, place, other)))
}

/** True for a number of rows or a family that the paper has otherwise: the form is keyed again, since nothing else on it can be compared. */
export function changesTheFrame(
  instrumen: Instrumen,
  { question, chosen }: Pick<StoredIsian, 'question' | 'chosen'>,
): boolean {
  const framing = rosterCounted(question) !== undefined || question === keyedTwiceOf(instrumen).family?.question
  return framing && chosen !== null && chosen !== 'pertama'
}

/** Whether one place is only there because of what another one says. */
function restsOn(instrumen: Instrumen, place: StoredIsian, other: StoredIsian): boolean {
  if (place === other) return false
  const roster = rosterOf(instrumen, place)
  if (roster !== undefined && rosterCounted(other.question) === roster) return true
  if (place.rowId !== undefined && other.question === keyedTwiceOf(instrumen).family?.question) return true
  if (!gatesOf(instrumen, place.question).includes(other.question)) return false
  return other.rowId === undefined || other.rowId === place.rowId || rosterOf(instrumen, other) !== roster
}

function rosterOf(instrumen: Instrumen, place: StoredIsian): RosterId | undefined {
  return findQuestionAndBlock(instrumen, place.question)?.block.roster
}

const known = new WeakMap<Instrumen, Map<string, readonly string[]>>()

/** Questions whose answers decide, directly or through others, whether this one is asked. */
export function gatesOf(instrumen: Instrumen, id: string): readonly string[] {
  const cache = known.get(instrumen) ?? new Map<string, readonly string[]>()
  known.set(instrumen, cache)
  const found = cache.get(id)
  if (found !== undefined) return found
  const gates = new Set<string>()
  const open = directGates(instrumen, id)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (gates.has(next)) continue
    gates.add(next)
    open.push(...directGates(instrumen, next))
  }
  cache.set(id, [...gates])
  return [...gates]
}

function directGates(instrumen: Instrumen, id: string): string[] {
  const found = findQuestionAndBlock(instrumen, id)
  if (found === undefined) return []
  const { block, question } = found
  return [
    ...[block.askWhen, question.askWhen].flatMap((condition) =>
      condition === undefined ? [] : questionsOf(condition),
    ),
    ...computedFrom(question),
  ]
}

function computedFrom(question: Question): string[] {
  if (question.kind !== 'computed') return []
  const { compute } = question
  switch (compute.op) {
    case 'ageAt':
      return [compute.birthDate, compute.at]
    case 'maxOfRows':
    case 'valueOfRow':
      return [compute.question, ...(compute.where === undefined ? [] : questionsOf(compute.where))]
    case 'countRows':
      return compute.where === undefined ? [] : [...questionsOf(compute.where)]
    case 'rowNumber':
      return []
  }
}
