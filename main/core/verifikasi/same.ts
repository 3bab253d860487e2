import { isReadable, parseTyped } from '#shared/instrumen/kinds.ts'
import type { AnswerValue, Question } from '#shared/instrumen/types.ts'

/** Both keyings as values, after the same reading that keying does: a date is a date, capitals and outer blanks do not count, digits do. */
export function sameAnswer(
  question: Question | undefined,
  first: AnswerValue | null,
  second: AnswerValue | null,
): boolean {
  return asKept(question, first) === asKept(question, second)
}

/** A value as keying would keep it; null for none. A place without a question (a number of rows) is compared as it is. */
export function asKept(question: Question | undefined, value: AnswerValue | null): AnswerValue | null {
  if (question === undefined || typeof value !== 'string') return value
  const written =
    question.kind === 'text' || question.kind === 'nik' || question.kind === 'noKk' || question.kind === 'dusun'
  return !written && isReadable(question, value) ? value : parseTyped(question, value)
}
