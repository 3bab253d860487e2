import { isUnambiguous, typedText } from '#shared/instrumen/kinds.ts'
import type { AnswerValue, Question } from '#shared/instrumen/types.ts'

/**
 * Keys that an answer needs by the rules of the entry screen: its characters, and Enter where it does not move on by itself. A measure of
 * effort that is the same for the first keying and the second.
 */
export function keysOf(question: Question, value: AnswerValue | null | undefined): number {
  const typed = typedText(question, value).replaceAll('/', '')
  return typed.length + (typed !== '' && isUnambiguous(question, typed) ? 0 : 1)
}
