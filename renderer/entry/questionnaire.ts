import { everyPlace, valuesNoLongerAsked } from '#shared/instrumen/asked.ts'
import { withComputed } from '#shared/instrumen/compute.ts'
import { blockOf, findQuestion, isAnswered } from '#shared/instrumen/questions.ts'
import { createScopes, isRequired, type FormScopes } from '#shared/instrumen/scope.ts'
import type { AnswerPlace, Block, FormContent, Instrumen, JenisFormulir, Question } from '#shared/instrumen/types.ts'
import { placeKey } from './places.ts'

/** One edition as the screen uses it: the shared engine, bound to the edition, the kind of form and today. */
export type Questionnaire = {
  readonly instrumen: Instrumen
  readonly jenis: JenisFormulir
  /** Fails for an unknown question: the edition and the form do not belong together. */
  readonly question: (id: string) => Question
  readonly block: (questionId: string) => Block
  /** The content with what is computed, to be shown. */
  readonly computed: (content: FormContent) => FormContent
  /** All keyable places that are asked, in key order, row by row. */
  readonly places: (content: FormContent) => readonly AnswerPlace[]
  /** true · false · undefined while an answer that decides it is still to come. */
  readonly asked: (content: FormContent, place: AnswerPlace) => boolean | undefined
  /** Whether a new row of this block would be asked its first question. */
  readonly asksRow: (content: FormContent, block: Block) => boolean
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

/** `today` 'YYYY-MM-DD': for what is computed from it and shown. What is asked never depends on it, as in the core. */
export function bindQuestionnaire(instrumen: Instrumen, jenis: JenisFormulir, today: string): Questionnaire {
  const scopesOf = rememberByContent((content) =>
    createScopes(instrumen, jenis, withComputed(instrumen, content, undefined, jenis)),
  )
  const leftOver = rememberByContent((content) => valuesNoLongerAsked(instrumen, jenis, content))
  return {
    instrumen,
    jenis,
    question: remember((id) => required(id, findQuestion(instrumen, id))),
    block: remember((id) => required(id, blockOf(instrumen, id))),
    computed: (content) => withComputed(instrumen, content, today, jenis),
    places: (content) => {
      const scopes = scopesOf(content)
      return everyPlace(instrumen, content).filter((place) => scopes.asked(place) === true)
    },
    asked: (content, place) => scopesOf(content).asked(place),
    asksRow: (content, block) => scopesOf(content).blockAsked(block) === true,
    open: (content, places) => openPlaces(instrumen, scopesOf(content), content, places),
    leftOver,
  }
}

/** One content is asked about many times until the next answer makes another. */
function rememberByContent<T extends object>(make: (content: FormContent) => T): (content: FormContent) => T {
  const known = new WeakMap<FormContent, T>()
  return (content) => {
    const found = known.get(content)
    if (found !== undefined) return found
    const made = make(content)
    known.set(content, made)
    return made
  }
}

function openPlaces(
  instrumen: Instrumen,
  scopes: FormScopes,
  content: FormContent,
  places: readonly AnswerPlace[],
): ReadonlySet<string> {
  const rows = new Map(content.rows.map((row) => [row.id, row]))
  const open = places.filter((place) => {
    const row = place.rowId === undefined ? undefined : rows.get(place.rowId)
    const holder = place.rowId === undefined ? content : row
    const question = findQuestion(instrumen, place.question)
    if (holder === undefined || question === undefined || isAnswered(holder.answers[place.question])) return false
    return isRequired(question, row === undefined ? scopes.form : scopes.row(row)) === true
  })
  return new Set(open.map((place) => placeKey(place)))
}
