import type { AnswerValue, Question, QuestionKind } from '../types.ts'

export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>

/** What keeps a readable value from being accepted: the structure rule that it breaks, and words for the person. */
export type ValueProblem = { readonly rule: 'R-0003' | 'R-0004'; readonly message: string }

/** All that a kind of question can do with text and values. One object a kind; `kinds.ts` has no gap. */
export type Kind<Q extends Question> = {
  /** The value that a typed text (trimmed, not empty) stands for; undefined when it can't be read. */
  readonly read: (question: Q, typed: string) => AnswerValue | undefined
  /** Whether a stored value is one of this kind, whatever its range. */
  readonly isReadable: (question: Q, value: AnswerValue) => boolean
  /** What one would type to get this value. Only called with readable values. */
  readonly typed: (question: Q, value: AnswerValue) => string
  /** The words for the value alone, as a document prints them. Only called with readable values. */
  readonly label: (question: Q, value: AnswerValue) => string
  /** Whether nothing longer could be meant, so that the cursor may move on by itself. */
  readonly isComplete: (question: Q, typed: string) => boolean
  readonly problem: (question: Q, value: AnswerValue) => ValueProblem | undefined
  /** Says what is wanted when a value can't be read. */
  readonly unreadable: (question: Q) => string
}
