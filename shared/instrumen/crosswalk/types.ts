import type { AnswerValue, Condition, QuestionId } from '../types.ts'

/**
 * 'same': the answer as it is · 'ask': the other paper knows it more finely or otherwise, so a person is asked · 'none': the other paper has
 * nothing like it.
 */
export type Becomes = { readonly as: AnswerValue } | 'same' | 'ask' | 'none'

/**
 * How the answer to one question becomes the answer to another one, in whatever editions the two stand: a name means the same codes
 * everywhere, so two questions of one name need no conversion. The first case that holds decides; `when` reads the answers of the same
 * row or form as they stand.
 */
export type Conversion = {
  readonly from: QuestionId
  readonly to: QuestionId
  readonly cases: readonly { readonly when: Condition; readonly becomes: Becomes }[]
}

/** What of one edition has nothing like it in another one. Every question is named here, converted, or of the same name in both. */
export type Uncovered = {
  readonly from: string
  readonly to: string
  readonly questions: readonly QuestionId[]
}
