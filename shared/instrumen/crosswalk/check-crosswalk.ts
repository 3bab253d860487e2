import { questionsOf } from '../conditions.ts'
import { findValueProblem, isReadable } from '../kinds.ts'
import { meets } from '../meaning.ts'
import { findQuestion, isKeyed } from '../questions.ts'
import type { Answers, AnswerValue, Condition, Instrumen, Question } from '../types.ts'
import type { Conversion, Uncovered } from './types.ts'

/**
 * What is forgotten between two editions, one line each: questions that are neither shared, nor converted, nor declared without a
 * counterpart; answers that no case of a conversion speaks of; cases that give what the other question can't have; and questions that are
 * declared without a counterpart although there is one.
 */
export function findCrosswalkFaults(
  from: Instrumen,
  to: Instrumen,
  conversions: readonly Conversion[],
  uncovered: readonly Uncovered[],
): string[] {
  const without = new Set(
    uncovered.filter((one) => one.from === from.id && one.to === to.id).flatMap(({ questions }) => questions),
  )
  const used = conversions.filter((one) => findQuestion(from, one.from) && findQuestion(to, one.to))
  const faults = familyQuestions(from).flatMap((question) => {
    if (findQuestion(to, question.id) !== undefined)
      return without.has(question.id) ? [`${question.id}: has the same name there`] : []
    const own = used.filter((one) => one.from === question.id)
    const covered = own.length > 0 || used.some(({ cases }) => cases.some(({ when }) => reads(when, question.id)))
    if (covered && without.has(question.id)) return [`${question.id}: is converted and declared without a counterpart`]
    if (!covered && !without.has(question.id)) return [`${question.id}: is not shared, converted or declared`]
    return own.flatMap((one) => caseFaults(from, to, one).map((fault) => `${one.from} to ${one.to}: ${fault}`))
  })
  const strange = [...without].filter((id) => findQuestion(from, id) === undefined)
  return [...faults, ...strange.map((id) => `${id}: is declared but not asked in ${from.id}`)].map(
    (fault) => `${from.id} to ${to.id}: ${fault}`,
  )
}

function reads(condition: Condition, id: string): boolean {
  return questionsOf(condition).includes(id)
}

/** What is keyed about the family: a paper about itself says nothing that another one could go on with. */
export function familyQuestions(instrumen: Instrumen): readonly Question[] {
  return instrumen.blocks
    .filter((block) => block.aboutForm !== true)
    .flatMap((block) => block.questions)
    .filter(isKeyed)
}

function caseFaults(from: Instrumen, to: Instrumen, { from: id, to: target, cases }: Conversion): string[] {
  const question = findQuestion(to, target)
  const bad = cases.flatMap(({ becomes }) => {
    if (question === undefined || typeof becomes === 'string') return []
    const fits = isReadable(question, becomes.as) && findValueProblem(question, becomes.as) === undefined
    return fits ? [] : [`gives ${String(becomes.as)}, which ${target} does not have`]
  })
  const named = [...new Set(cases.flatMap(({ when }) => questionsOf(when)))].filter((one) => one !== id)
  const forgotten = worlds(from, id, named).filter((answers) => !cases.some(({ when }) => meets(when, answers)))
  return [...bad, ...new Set(forgotten.map((answers) => `says nothing of ${String(answers[id])}`))]
}

/** Every answer to a question beside every answer (or none) to the others that a conversion reads. */
function worlds(instrumen: Instrumen, id: string, others: readonly string[]): readonly Answers[] {
  return others.reduce<readonly Answers[]>(
    (sofar, other) =>
      sofar.flatMap((answers) => [
        answers,
        ...possible(findQuestion(instrumen, other)).map((value) => ({ ...answers, [other]: value })),
      ]),
    possible(findQuestion(instrumen, id)).map((value) => ({ [id]: value })),
  )
}

/** Every answer of a coded question; of others one for each way in which a conversion could treat it. */
function possible(question: Question | undefined): readonly AnswerValue[] {
  switch (question?.kind) {
    case 'code':
      return question.codes.map(({ code }) => code)
    case 'yesNo':
      return [true, false]
    case 'bitmask':
      return [0, ...question.bits.map(({ bit }) => bit)]
    case 'integer':
    case 'decimal':
      return [question.min, question.min + 1, question.max]
    case 'text':
    case 'nik':
    case 'noKk':
    case 'date':
    case 'dusun':
    case 'computed':
      return ['ada']
    case undefined:
      return []
  }
}
