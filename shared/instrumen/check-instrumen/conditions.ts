import { questionsOf } from '../conditions.ts'
import { findValueProblem, isReadable } from '../kinds.ts'
import { findQuestion, findQuestionAndBlock } from '../questions.ts'
import type { AnswerValue, Block, Condition, Instrumen, Question, RosterId } from '../types.ts'
import { conditionsOf, isSatisfiable } from './satisfiable.ts'

/** What is wrong with the skips: unknown or later questions, other rosters, values that can't be, conditions that never hold. */
export function findConditionFaults(instrumen: Instrumen): string[] {
  return instrumen.blocks.flatMap((block) => [
    ...blockFaults(instrumen, block),
    ...block.questions.flatMap((question) => questionFaults(instrumen, block, question)),
  ])
}

function blockFaults(instrumen: Instrumen, block: Block): string[] {
  const first = block.questions[0]
  if (block.askWhen === undefined || first === undefined) return []
  const faults = readFaults(instrumen, block.askWhen, undefined)
  const late = laterThan(instrumen, first.id, block.askWhen)
  const never = isSatisfiable(instrumen, [block.askWhen], false) ? [] : ['its condition never holds']
  return [...faults, ...late, ...never].map((fault) => `block ${block.id}: ${fault}`)
}

function questionFaults(instrumen: Instrumen, block: Block, question: Question): string[] {
  const { askWhen, requiredWhen, keepWhen } = question
  const faults = [requiredWhen, keepWhen].flatMap((condition) =>
    condition === undefined ? [] : readFaults(instrumen, condition, block.roster),
  )
  if (askWhen !== undefined) {
    faults.push(...readFaults(instrumen, askWhen, block.roster), ...laterThan(instrumen, question.id, askWhen))
    if (!isSatisfiable(instrumen, [askWhen], false)) faults.push('its condition never holds')
    else if (!isSatisfiable(instrumen, conditionsOf(instrumen, question.id), true)) faults.push('can never be reached')
  }
  faults.push(...computeFaults(instrumen, question))
  return faults.map((fault) => `${question.id}: ${fault}`)
}

/** Questions that a condition may not read where it stands, and values they can never have. */
export function readFaults(instrumen: Instrumen, condition: Condition, roster: RosterId | undefined): string[] {
  const unknown = questionsOf(condition).flatMap((id) => {
    const found = findQuestionAndBlock(instrumen, id)
    if (found === undefined) return [`asks about ${id}, which does not exist`]
    const reachable = found.block.roster === undefined || found.block.roster === roster
    return reachable ? [] : [`asks about ${id}, which stands in another roster`]
  })
  return [...unknown, ...valueFaults(instrumen, condition)]
}

function laterThan(instrumen: Instrumen, id: string, condition: Condition): string[] {
  const order = instrumen.blocks.flatMap((block) => block.questions).map((question) => question.id)
  const here = order.indexOf(id)
  return questionsOf(condition)
    .filter((other) => order.indexOf(other) >= here)
    .map((other) => `asks about ${other}, which comes later`)
}

function valueFaults(instrumen: Instrumen, condition: Condition): string[] {
  switch (condition.op) {
    case 'is':
      return impossibleValues(instrumen, condition.question, [condition.value])
    case 'in':
      return impossibleValues(instrumen, condition.question, condition.values)
    case 'atLeast':
    case 'atMost': {
      const kind = findQuestion(instrumen, condition.question)?.kind
      const counts = kind === undefined || kind === 'integer' || kind === 'decimal' || kind === 'computed'
      return counts ? [] : [`compares ${condition.question}, which is no number`]
    }
    case 'answered':
    case 'jenis':
      return []
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => valueFaults(instrumen, part))
    case 'not':
      return valueFaults(instrumen, condition.of)
  }
}

function impossibleValues(instrumen: Instrumen, id: string, values: readonly AnswerValue[]): string[] {
  const question = findQuestion(instrumen, id)
  if (question === undefined) return []
  return values
    .filter((value) => !isReadable(question, value) || findValueProblem(question, value) !== undefined)
    .map((value) => `asks whether ${id} is ${String(value)}, which it can't be`)
}

function computeFaults(instrumen: Instrumen, question: Question): string[] {
  if (question.kind !== 'computed') return []
  const { compute } = question
  const read = (id: string) =>
    findQuestion(instrumen, id) === undefined ? [`computed from ${id}, which does not exist`] : []
  switch (compute.op) {
    case 'ageAt':
      return [...read(compute.birthDate), ...read(compute.at)]
    case 'rowNumber':
      return []
    case 'countRows':
      return compute.where === undefined ? [] : readFaults(instrumen, compute.where, compute.roster)
    case 'maxOfRows':
    case 'valueOfRow':
      return [
        ...read(compute.question),
        ...(compute.where === undefined ? [] : readFaults(instrumen, compute.where, compute.roster)),
      ]
  }
}
