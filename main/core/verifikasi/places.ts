import { everyPlace, listPlaces, rowsOf } from '#shared/instrumen/asked.ts'
import { keyedTwiceOf, rowCountQuestion } from '#shared/instrumen/keyed-twice.ts'
import { isAnswered } from '#shared/instrumen/questions.ts'
import type {
  AnswerPlace,
  AnswerValue,
  FormContent,
  Instrumen,
  JenisFormulir,
  RosterId,
} from '#shared/instrumen/types.ts'

/** The form that is verified, as far as its plan needs it. */
export type Keyed = { readonly jenis: JenisFormulir; readonly content: FormContent }

/** The places of a form by how they are proven. What is always keyed twice is never in the sample, nor in what it is drawn from. */
export type PlacesOfForm = {
  readonly always: readonly AnswerPlace[]
  /** Asked, answered, and neither always keyed twice nor the copy of something that is. */
  readonly others: readonly AnswerPlace[]
}

export function placesOfForm(instrumen: Instrumen, form: Keyed): PlacesOfForm {
  const twice = keyedTwiceOf(instrumen)
  const always = new Set(twice.always)
  const once = new Set(twice.oncePerValue ?? [])
  const seen = new Set<string>()
  const result = { always: specialPlaces(instrumen, form), others: [] as AnswerPlace[] }
  for (const place of listPlaces(instrumen, form.jenis, form.content)) {
    const value = valueAt(form.content, place)
    if (!always.has(place.question)) {
      if (isAnswered(value ?? undefined)) result.others.push(place)
      continue
    }
    const key = `${place.question}=${String(value)}`
    if (once.has(place.question) && seen.has(key)) continue
    seen.add(key)
    result.always.push(place)
  }
  return result
}

/** The number of rows of a roster, and which registered family a removal is about: no question of the form is keyed for these. */
function specialPlaces(instrumen: Instrumen, { jenis, content }: Keyed): AnswerPlace[] {
  const { counts = [], family } = keyedTwiceOf(instrumen)
  // The rows of a removal are the registered family; nobody keyed how many there are.
  const counted = jenis === 'penghapusan' ? [] : counts.map((roster) => ({ question: rowCountQuestion(roster) }))
  const first = family === undefined ? undefined : rowsOf(content, family.roster)[0]
  const about = family === undefined || first === undefined ? [] : [{ question: family.question, rowId: first.id }]
  return [...counted, ...about]
}

/** What was keyed first at a place; null for nothing. */
export function valueAt(content: FormContent, place: AnswerPlace): AnswerValue | null {
  if (place.rowId !== undefined)
    return content.rows.find(({ id }) => id === place.rowId)?.answers[place.question] ?? null
  const roster = (['anggota', 'usaha', 'kb'] as const).find((one) => rowCountQuestion(one) === place.question)
  return roster === undefined ? (content.answers[place.question] ?? null) : rowsOf(content, roster).length
}

/** Where places stand on the paper: what tells the family first, a number of rows just before the rows. */
export function inPaperOrder<P extends AnswerPlace>(
  instrumen: Instrumen,
  content: FormContent,
  places: readonly P[],
): P[] {
  const { family } = keyedTwiceOf(instrumen)
  const positions = new Map(everyPlace(instrumen, content).map((place, index) => [placeKey(place), index + 1]))
  const firstOf = (roster: RosterId) => {
    const questions = new Set(
      instrumen.blocks
        .filter((block) => block.roster === roster)
        .flatMap((block) => block.questions.map(({ id }) => id)),
    )
    const found = [...positions].find(([key]) => questions.has(key.slice(key.indexOf('/') + 1)))
    return found?.[1] ?? 0
  }
  const position = (place: AnswerPlace): number => {
    if (place.question === family?.question) return 0
    const counted = (['anggota', 'usaha', 'kb'] as const).find((one) => rowCountQuestion(one) === place.question)
    return counted === undefined ? (positions.get(placeKey(place)) ?? Infinity) : firstOf(counted) - 0.5
  }
  return places
    .map((place) => ({ place, at: position(place) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ place }) => place)
}

/** A place as one text: '<row id>/<question>'. */
export function placeKey(place: AnswerPlace): string {
  return `${place.rowId ?? ''}/${place.question}`
}
