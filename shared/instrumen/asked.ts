import { withComputed } from './compute.ts'
import { findQuestionAndBlock, isAnswered, isKeyed } from './questions.ts'
import { createScopes, isLeftAsItWas, type FormScopes } from './scope.ts'
import type { AnswerPlace, AnswerValue, FormContent, FormRow, Instrumen, JenisFormulir } from './types.ts'

/** A value that stopped being asked, with the place it stands at. */
export type UnaskedValue = AnswerPlace & { readonly before: AnswerValue }

/** All places that are asked and keyed by a person, in the order of keying: block by block, in a roster row by row. */
export function listPlaces(instrumen: Instrumen, jenis: JenisFormulir, content: FormContent): AnswerPlace[] {
  const scopes = scopesFor(instrumen, jenis, content)
  return everyPlace(instrumen, content).filter((place) => scopes.asked(place) === true)
}

/** Whether a place is asked now. A place that the edition or the form does not have is not. */
export function isAsked(instrumen: Instrumen, jenis: JenisFormulir, content: FormContent, place: AnswerPlace): boolean {
  return scopesFor(instrumen, jenis, content).asked(place) === true
}

/** The next place to key after this one (which need not be asked itself); the first one without a place; undefined at the end. */
export function nextPlace(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  content: FormContent,
  from?: AnswerPlace,
): AnswerPlace | undefined {
  const places = everyPlace(instrumen, content)
  const start = from === undefined ? 0 : positionOf(places, from) + 1
  const scopes = scopesFor(instrumen, jenis, content)
  return places.slice(start).find((place) => scopes.asked(place) === true)
}

/** The place to key before this one; the last one without a place; undefined at the beginning. */
export function previousPlace(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  content: FormContent,
  from?: AnswerPlace,
): AnswerPlace | undefined {
  const places = everyPlace(instrumen, content)
  const end = from === undefined ? places.length : Math.max(positionOf(places, from), 0)
  const scopes = scopesFor(instrumen, jenis, content)
  return places.slice(0, end).findLast((place) => scopes.asked(place) === true)
}

/**
 * Every stored value whose question is surely not asked any more, whole chains of skips at once: once they are taken away,
 * a second call finds nothing. Values that only wait for another answer, and those a question keeps with a warning, stay.
 */
export function valuesNoLongerAsked(instrumen: Instrumen, jenis: JenisFormulir, content: FormContent): UnaskedValue[] {
  const scopes = scopesFor(instrumen, jenis, content)
  const holders: (FormRow | undefined)[] = [undefined, ...content.rows]
  return holders.flatMap((row) => unaskedIn(instrumen, content, row, scopes))
}

function unaskedIn(
  instrumen: Instrumen,
  content: FormContent,
  row: FormRow | undefined,
  scopes: FormScopes,
): UnaskedValue[] {
  return Object.entries((row ?? content).answers).flatMap(([question, before]) => {
    const found = findQuestionAndBlock(instrumen, question)
    if (found === undefined || found.block.roster !== row?.roster) return []
    if (!isKeyed(found.question) || !isAnswered(before) || found.question.whenSkipped === 'warn') return []
    if (isLeftAsItWas(found.question, row === undefined ? scopes.form : scopes.row(row))) return []
    const place = placeOf(question, row)
    return scopes.asked(place) === false ? [{ ...place, before }] : []
  })
}

/** The place of a question on the form, or in a row of it. */
export function placeOf(question: string, row?: FormRow): AnswerPlace {
  return row === undefined ? { question } : { question, rowId: row.id }
}

/** Every place that a person could key, asked or not, in the order of keying. */
export function everyPlace(instrumen: Instrumen, content: FormContent): AnswerPlace[] {
  return instrumen.blocks.flatMap((block) => {
    const keyed = block.questions.filter((question) => isKeyed(question))
    const holders = block.roster === undefined ? [undefined] : rowsOf(content, block.roster)
    return holders.flatMap((row) => keyed.map((question) => placeOf(question.id, row)))
  })
}

/** The rows of a roster in their order. */
export function rowsOf(content: FormContent, roster: FormRow['roster']): FormRow[] {
  return content.rows.filter((row) => row.roster === roster).toSorted((a, b) => a.order - b.order)
}

function scopesFor(instrumen: Instrumen, jenis: JenisFormulir, content: FormContent): FormScopes {
  return createScopes(instrumen, jenis, withComputed(instrumen, content, undefined, jenis))
}

function positionOf(places: readonly AnswerPlace[], wanted: AnswerPlace): number {
  return places.findIndex((place) => place.question === wanted.question && place.rowId === wanted.rowId)
}
