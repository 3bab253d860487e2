import type { AnswerPlace } from '#shared/instrumen/types.ts'
import type { Formulir } from './entry-state.ts'

let wanted: { readonly id: string; readonly place: AnswerPlace } | null = null

/** The form that is opened next begins at this place: a list leads to the problem it names. */
export function openAtPlace(id: string, place: AnswerPlace): void {
  wanted = { id, place }
}

/** The form with its cursor at the place that a list led to, once. What is half typed somewhere goes first. */
export function atWantedPlace(formulir: Formulir): Formulir {
  const place = wanted?.id === formulir.id ? wanted.place : null
  wanted = null
  return place === null || formulir.draft !== null ? formulir : { ...formulir, cursor: place }
}
