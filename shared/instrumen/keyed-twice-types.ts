import type { QuestionId, RosterId } from './condition-types.ts'

/**
 * What a second person keys again, blind, on every form of an edition: who the people are, and whatever decides whether the family may
 * be proposed, changed or removed. Of everything else a random sample is keyed again.
 */
export type KeyedTwice = {
  /** Questions that are keyed twice wherever they are asked, with the answers that decide whether they are. */
  readonly always: readonly QuestionId[]
  /** Of these, the ones that are keyed once for all rows that say the same: the number of a KK that several members share. */
  readonly oncePerValue?: readonly QuestionId[]
  /** Rosters of which the second person first says how many rows the paper has. */
  readonly counts?: readonly RosterId[]
  /** A read-only question of a roster whose first row tells which registered family the paper is about. */
  readonly family?: { readonly roster: RosterId; readonly question: QuestionId }
}
