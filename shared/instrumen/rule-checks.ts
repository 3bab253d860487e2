import type { Condition, QuestionId, RosterId } from './condition-types.ts'

/** Two people of a family that belong together: whoever `who` holds for, and the one `anchor` holds for in the same `group`. */
export type RowLink = { readonly who: Condition; readonly anchor: Condition; readonly group?: QuestionId }

/** A day: the answer to a question, or 'today'. */
export type DayRef = QuestionId

/**
 * What a rule looks at. Conditions are read in the row when `roster` is given. A finding stands at `at`,
 * or at the question that is looked at. Unanswered and unreadable answers never make a finding.
 */
export type RuleCheck =
  /** `when` must not hold. */
  | { readonly op: 'never'; readonly roster?: RosterId; readonly when: Condition; readonly at: QuestionId }
  | {
      readonly op: 'nik'
      readonly roster: RosterId
      readonly question: QuestionId
      readonly find: 'shape' | 'leadingZero' | 'dayOrMonth' | 'calendar' | 'kecamatan' | 'serial'
    }
  | {
      readonly op: 'nikBirthDate'
      readonly roster: RosterId
      readonly question: QuestionId
      readonly birthDate: QuestionId
    }
  | {
      readonly op: 'nikSex'
      readonly roster: RosterId
      readonly question: QuestionId
      readonly sex: QuestionId
      readonly male: string
      readonly female: string
    }
  /** Reported once for each number, not once for each member who carries it. */
  | {
      readonly op: 'noKk'
      readonly roster?: RosterId
      readonly question: QuestionId
      readonly find: 'shape' | 'leadingZero' | 'dayOrMonth' | 'calendar' | 'kecamatan' | 'serial' | 'future'
    }
  | { readonly op: 'nikUsedElsewhere'; readonly roster: RosterId; readonly question: QuestionId }
  /** No two rows have the same answers to all of these. */
  | {
      readonly op: 'unique'
      readonly roster: RosterId
      readonly questions: readonly QuestionId[]
      readonly at: QuestionId
    }
  /** No answer to `question` equals any answer to `other`, in whatever row, or on the form. */
  | {
      readonly op: 'disjoint'
      readonly roster: RosterId
      readonly question: QuestionId
      readonly other: QuestionId
      readonly otherAt?: 'form'
    }
  /**
   * Rows with the same `group` (absent: all rows) have the same answer: 'within'. Rows of different groups have different
   * ones: 'across'.
   */
  | {
      readonly op: 'grouped'
      readonly roster: RosterId
      readonly question: QuestionId
      readonly group?: QuestionId
      readonly same: 'within' | 'across'
    }
  /** Exactly one row (of each group) for which `when` holds. 'none': it is missing · 'many': there are more. */
  | {
      readonly op: 'exactlyOne'
      readonly roster: RosterId
      readonly when: Condition
      readonly group?: QuestionId
      readonly find: 'none' | 'many'
      readonly at: QuestionId
    }
  /** The answers count 1, 2, 3 … without a gap. */
  | { readonly op: 'noGaps'; readonly roster: RosterId; readonly question: QuestionId }
  /** `earlier` does not lie after `later`. */
  | {
      readonly op: 'dayOrder'
      readonly roster?: RosterId
      readonly earlier: DayRef
      readonly later: DayRef
      readonly at: QuestionId
    }
  /** From one day to the other it is not longer than `days`. */
  | {
      readonly op: 'daysApart'
      readonly roster?: RosterId
      readonly from: DayRef
      readonly to: DayRef
      readonly days: number
      readonly at: QuestionId
    }
  /** A month and its year lie at most so many months before a day, and not after it. */
  | {
      readonly op: 'monthWithin'
      readonly month: QuestionId
      readonly year: QuestionId
      readonly before: DayRef
      readonly months: number
      readonly at: QuestionId
    }
  /** Whoever `who` holds for is at least `years` younger (older) than the anchor. */
  | {
      readonly op: 'ageGap'
      readonly roster: RosterId
      readonly links: readonly RowLink[]
      readonly age: QuestionId
      readonly than: 'younger' | 'older'
      readonly years: number
      readonly at: QuestionId
    }
  /** Whoever `who` holds for answers `question` differently from the anchor. */
  | {
      readonly op: 'differs'
      readonly roster: RosterId
      readonly links: readonly RowLink[]
      readonly question: QuestionId
    }
  /** The name goes out as it was typed. */
  | { readonly op: 'nameAsSent'; readonly roster: RosterId; readonly question: QuestionId }
  /** The text does not match the pattern. */
  | { readonly op: 'textWithout'; readonly roster?: RosterId; readonly question: QuestionId; readonly pattern: string }
  /** Two texts of a row are different when compared as names. */
  | { readonly op: 'namesDiffer'; readonly roster: RosterId; readonly question: QuestionId; readonly other: QuestionId }
  /** `amount` shared by `people` is not below `limit`. */
  | { readonly op: 'shareAtLeast'; readonly amount: QuestionId; readonly people: QuestionId; readonly limit: number }
  /** The number names a row of `target`; with `unless`, not one for which that holds. */
  | {
      readonly op: 'rowNamed'
      readonly roster: RosterId
      readonly question: QuestionId
      readonly target: RosterId
      readonly unless?: Condition
    }
  /** While `given` holds: 'some' row has `when`, or not 'all' rows have it. */
  | {
      readonly op: 'rows'
      readonly roster: RosterId
      readonly given: Condition
      readonly when: Condition
      readonly need: 'some' | 'notAll'
      readonly at: QuestionId
    }
  /** While `given` holds there are at most so many rows. */
  | {
      readonly op: 'rowsAtMost'
      readonly roster: RosterId
      readonly given: Condition
      readonly count: number
      readonly at: QuestionId
    }
  /** Something on the form differs from the register. */
  | { readonly op: 'changesSomething'; readonly at: QuestionId }
