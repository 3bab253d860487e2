import type { AnswerValue, Condition, JenisFormulir, QuestionId } from './types.ts'

/**
 * What is known about a question. 'none': surely no answer, because it is not asked or was left empty where that is allowed.
 * 'pending': still to be answered, so nothing may be concluded from it yet.
 */
export type Known =
  { readonly state: 'value'; readonly value: AnswerValue } | { readonly state: 'none' } | { readonly state: 'pending' }

/** Where a condition is read: the form, or one row of it (which sees the form too). */
export type Scope = { readonly jenis: JenisFormulir; readonly look: (question: QuestionId) => Known }

/** Whether a condition holds. What cannot be told yet does not hold. */
export function holds(condition: Condition, scope: Scope): boolean {
  return evaluate(condition, scope) === true
}

/** true, false, or undefined while an answer that decides it is still to come. Never throws. */
export function evaluate(condition: Condition, scope: Scope): boolean | undefined {
  switch (condition.op) {
    case 'is':
      return about(scope.look(condition.question), (value) => value === condition.value)
    case 'in':
      return about(scope.look(condition.question), (value) => condition.values.includes(value))
    case 'atLeast':
      return about(scope.look(condition.question), (value) => typeof value === 'number' && value >= condition.value)
    case 'atMost':
      return about(scope.look(condition.question), (value) => typeof value === 'number' && value <= condition.value)
    case 'answered':
      return scope.look(condition.question).state === 'value'
    case 'jenis':
      return condition.in.includes(scope.jenis)
    case 'all':
      return every(condition.of.map((part) => evaluate(part, scope)))
    case 'any':
      return negate(every(condition.of.map((part) => negate(evaluate(part, scope)))))
    case 'not':
      return negate(evaluate(condition.of, scope))
  }
}

/** The questions that a condition asks about. */
export function questionsOf(condition: Condition): readonly QuestionId[] {
  switch (condition.op) {
    case 'is':
    case 'in':
    case 'atLeast':
    case 'atMost':
    case 'answered':
      return [condition.question]
    case 'jenis':
      return []
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => questionsOf(part))
    case 'not':
      return questionsOf(condition.of)
  }
}

function about(known: Known, test: (value: AnswerValue) => boolean): boolean | undefined {
  if (known.state === 'pending') return undefined
  return known.state === 'value' && test(known.value)
}

function every(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false
  return parts.includes(undefined) ? undefined : true
}

function negate(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}
