import { isAsked, listPlaces, valuesNoLongerAsked } from '#shared/instrumen/asked.ts'
import { withComputed } from '#shared/instrumen/compute.ts'
import { blockOf, findQuestion, isAnswered } from '#shared/instrumen/questions.ts'
import { createScopes, mayStayEmpty, type FormScopes } from '#shared/instrumen/scope.ts'
import type { AnswerPlace, Block, FormContent, Instrumen, JenisFormulir, Question } from '#shared/instrumen/types.ts'
import { placeKey } from './places.ts'

/** One edition as the screen uses it: the shared engine, bound to the edition, the kind of form and today. */
export type Questionnaire = {
  readonly instrumen: Instrumen
  readonly jenis: JenisFormulir
  /** Fails for an unknown question: the edition and the form do not belong together. */
  readonly question: (id: string) => Question
  readonly block: (questionId: string) => Block
  readonly computed: (content: FormContent) => FormContent
  /** All keyable places in key order, row by row. */
  readonly places: (content: FormContent) => readonly AnswerPlace[]
  readonly isAsked: (content: FormContent, place: AnswerPlace) => boolean
  /** Whether it depends on an answer that is still to come. `computed`: with what is computed. */
  readonly isUndecided: (computed: FormContent, place: AnswerPlace) => boolean
  /** Keys of the places that are asked, must be answered, and are not. */
  readonly open: (content: FormContent, places: readonly AnswerPlace[]) => ReadonlySet<string>
  /** Places whose value stopped being asked. */
  readonly leftOver: (content: FormContent) => readonly AnswerPlace[]
}

function remember<T>(make: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const made = make(id)
    known.set(id, made)
    return made
  }
}

function required<T>(id: string, found: T | undefined): T {
  if (found === undefined) throw new Error(`Isian ${id} tidak ada dalam kuesioner ini.`)
  return found
}

/** `today` 'YYYY-MM-DD': for what is computed from it. */
export function bindQuestionnaire(instrumen: Instrumen, jenis: JenisFormulir, today: string): Questionnaire {
  return {
    instrumen,
    jenis,
    question: remember((id) => required(id, findQuestion(instrumen, id))),
    block: remember((id) => required(id, blockOf(instrumen, id))),
    computed: (content) => withComputed(instrumen, content, today, jenis),
    places: (content) => listPlaces(instrumen, jenis, content),
    isAsked: (content, place) => isAsked(instrumen, jenis, content, place),
    isUndecided: (computed, place) => scopesOf(instrumen, jenis, computed).asked(place) === undefined,
    open: (content, places) => openPlaces(instrumen, jenis, withComputed(instrumen, content, today, jenis), places),
    leftOver: (content) => valuesNoLongerAsked(instrumen, jenis, content),
  }
}

const scopesKept = new WeakMap<FormContent, FormScopes>()

/** Conditions read the same content many times; its scopes remember what they found. */
function scopesOf(instrumen: Instrumen, jenis: JenisFormulir, computed: FormContent): FormScopes {
  const known = scopesKept.get(computed)
  if (known !== undefined) return known
  const scopes = createScopes(instrumen, jenis, computed)
  scopesKept.set(computed, scopes)
  return scopes
}

function openPlaces(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  computed: FormContent,
  places: readonly AnswerPlace[],
): ReadonlySet<string> {
  const scopes = createScopes(instrumen, jenis, computed)
  const rows = new Map(computed.rows.map((row) => [row.id, row]))
  const open = places.filter((place) => {
    const row = place.rowId === undefined ? undefined : rows.get(place.rowId)
    const holder = place.rowId === undefined ? computed : row
    const question = findQuestion(instrumen, place.question)
    if (holder === undefined || question === undefined || isAnswered(holder.answers[place.question])) return false
    return !mayStayEmpty(question, row === undefined ? scopes.form : scopes.row(row))
  })
  return new Set(open.map((place) => placeKey(place)))
}
