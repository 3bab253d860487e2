import type { z } from 'zod'
import type { Carried as CarriedShape } from '#shared/contract/formulir.ts'
import type { AnswerValue, Answers, FormContent, Instrumen, Question } from '#shared/instrumen/types.ts'

export type Carried = z.infer<typeof CarriedShape>

/** What goes from one form of a stack to the next: as somebody chose for the berkas, else as the edition declares. */
export function carriedOf(instrumen: Instrumen, chosen: Carried | null): Carried {
  if (chosen !== null) return chosen
  const questions = carriable(instrumen)
  return {
    tetap: questions.filter((question) => question.sticky === true).map((question) => question.id),
    naik: questions.filter((question) => question.running === true).map((question) => question.id),
  }
}

/** The answers that a new form begins with: those of the previous form that stay the same, and the numbers that go on. */
export function carriedAnswers(instrumen: Instrumen, carried: Carried, previous: FormContent | undefined): Answers {
  if (previous === undefined) return {}
  const [same, running] = [new Set(carried.tetap), new Set(carried.naik)]
  const found = carriable(instrumen).flatMap((question): [string, AnswerValue][] => {
    const value = previous.answers[question.id]
    if (value === undefined) return []
    if (same.has(question.id)) return [[question.id, value]]
    const next = running.has(question.id) ? nextOf(question, value) : undefined
    return next === undefined ? [] : [[question.id, next]]
  })
  return Object.fromEntries(found)
}

/** The number after this one, as wide as it was; undefined where there is none, or where it is no number. */
export function nextOf(question: Question, value: AnswerValue): AnswerValue | undefined {
  if (question.kind === 'integer' && typeof value === 'number') return value < question.max ? value + 1 : undefined
  if (question.kind !== 'text' || typeof value !== 'string' || !/^\d+$/.test(value)) return undefined
  const next = String(Number(value) + 1).padStart(value.length, '0')
  return next.length <= question.maxLength ? next : undefined
}

/** Rosters begin anew with each family. */
function carriable(instrumen: Instrumen): Question[] {
  return instrumen.blocks.filter((block) => block.roster === undefined).flatMap((block) => block.questions)
}
