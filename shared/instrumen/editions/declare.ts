import type { AnswerValue, Code, Condition, JenisFormulir, QuestionId } from '../types.ts'

/** Short ways to write the data of an edition down; what comes out is plain data. */

/** Code list numbered from 1 in the order given. */
export function codes(...labels: readonly string[]): readonly Code[] {
  return codesFrom(1, ...labels)
}

/** Code list numbered from `first` in the order given. */
export function codesFrom(first: number, ...labels: readonly string[]): readonly Code[] {
  return labels.map((label, index) => ({ code: String(first + index), label }))
}

export function is(question: QuestionId, value: AnswerValue): Condition {
  return { op: 'is', question, value }
}

export function oneOf(question: QuestionId, ...values: readonly AnswerValue[]): Condition {
  return { op: 'in', question, values }
}

export function atLeast(question: QuestionId, value: number): Condition {
  return { op: 'atLeast', question, value }
}

export function atMost(question: QuestionId, value: number): Condition {
  return { op: 'atMost', question, value }
}

export function answered(question: QuestionId): Condition {
  return { op: 'answered', question }
}

export function jenis(...of: readonly JenisFormulir[]): Condition {
  return { op: 'jenis', in: of }
}

export function all(...of: readonly Condition[]): Condition {
  return { op: 'all', of }
}

export function any(...of: readonly Condition[]): Condition {
  return { op: 'any', of }
}

export function not(of: Condition): Condition {
  return { op: 'not', of }
}
