import { findQuestion } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, Instrumen } from '#shared/instrumen/types.ts'
import { drawnNumber } from './draw.ts'
import { keysOf } from './keys.ts'
import { placesOfForm, valueAt, type Keyed, type PlacesOfForm } from './places.ts'

export type Stratum = 'wajib' | 'sampel' | 'tambahan'
export type PlannedPlace = AnswerPlace & { readonly stratum: Stratum }

/** What is drawn for one form, and from what. Kept with the verification. */
export type Plan = {
  readonly seed: string
  /** Share of the other fields that the sample takes, the same for the whole berkas. */
  readonly rate: number
  /** Fields that the sample was drawn from. */
  readonly population: number
  /** Keys of the first keying of the whole form, and of the second one by stratum. */
  readonly keys: { readonly all: number; readonly always: number; readonly sample: number; readonly extra: number }
}

/** How likely a place is to be keyed again beyond the sample (0 to 1): where the operator or the question has erred more. */
export type Leaning = (question: string) => number

/** Share of the keys of a form that extra places may take. */
const extraBudget = 0.03

/** What a plan is drawn from: the places of a form, and the keys that each takes. */
export type Shape = PlacesOfForm & { readonly cost: (place: AnswerPlace) => number }

export function shapeOf(instrumen: Instrumen, form: Keyed): Shape {
  return { ...placesOfForm(instrumen, form), cost: (place) => costOf(instrumen, form, place) }
}

/**
 * Draws the places of a form that are keyed a second time. Pure: the same seed draws the same. Whether a place is in the sample depends on the
 * seed, the rate and the place alone, never on what was keyed, nor on the extra places.
 */
export function drawPlan(
  { always, others, cost }: Shape,
  { seed, rate, leaning }: { readonly seed: string; readonly rate: number; readonly leaning: Leaning },
): { readonly plan: Plan; readonly places: readonly PlannedPlace[] } {
  const inSample = Map.groupBy(others, (place) => drawnNumber(seed, 'sampel', place) < rate)
  const [sample, rest] = [inSample.get(true) ?? [], inSample.get(false) ?? []]
  const keys = { always: sum(always.map(cost)), sample: sum(sample.map(cost)) }
  const all = keys.always + sum(others.map(cost))
  const extra = drawExtra(rest, cost, all * extraBudget, seed, leaning)
  return {
    plan: { seed, rate, population: others.length, keys: { ...keys, all, extra: sum(extra.map(cost)) } },
    places: [...inStratum(always, 'wajib'), ...inStratum(sample, 'sampel'), ...inStratum(extra, 'tambahan')],
  }
}

function inStratum(places: readonly AnswerPlace[], stratum: Stratum): PlannedPlace[] {
  return places.map((place) => ({ ...place, stratum }))
}

/** Extra places, as likely as their leaning, less where that would cost more keys than there are for it. */
function drawExtra(
  rest: readonly AnswerPlace[],
  cost: (place: AnswerPlace) => number,
  budget: number,
  seed: string,
  leaning: Leaning,
): AnswerPlace[] {
  const wanted = rest.map((place) => ({ place, chance: leaning(place.question) })).filter(({ chance }) => chance > 0)
  const expected = sum(wanted.map(({ place, chance }) => chance * cost(place)))
  const scale = expected > budget ? budget / expected : 1
  return wanted
    .filter(({ place, chance }) => drawnNumber(seed, 'tambahan', place) < chance * scale)
    .map(({ place }) => place)
}

function costOf(instrumen: Instrumen, form: Keyed, place: AnswerPlace): number {
  const question = findQuestion(instrumen, place.question)
  // A number of rows: its digits and Enter.
  return question === undefined
    ? String(valueAt(form.content, place)).length + 1
    : keysOf(question, valueAt(form.content, place))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
