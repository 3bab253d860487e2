/**
 * How a questionnaire is declared. Everything here is data: plain objects, no functions, no code strings.
 * One declaration feeds the screen, the checks, the prefill, the Excel columns and the PDF.
 */
import type { AnswerValue, Answers, Condition, JenisFormulir, QuestionId, RosterId } from './condition-types.ts'
import type { KeyedTwice } from './keyed-twice-types.ts'
import type { Meaning } from './meaning-types.ts'
import type { RuleCheck } from './rule-checks.ts'

export type { AnswerValue, Answers, Condition, JenisFormulir, QuestionId, RosterId } from './condition-types.ts'
export type { KeyedTwice } from './keyed-twice-types.ts'
export type { Disability, FamilyMeaning, MaritalStatus, Meaning, RemovalMeaning } from './meaning-types.ts'
export type { RowLink, RuleCheck } from './rule-checks.ts'

/** One answer of a code list. `printed`: what the paper prints and the clerk types, where the stored code is a word. */
export type Code = { readonly code: string; readonly label: string; readonly printed?: string }

/** How far a fact of the outside world is confirmed; L and P are data that an office may correct. */
export type Mark = 'C' | 'L' | 'P'

type QuestionBase = {
  readonly id: QuestionId
  /** Number as printed on the paper, without the block: '4a'. */
  readonly number: string
  readonly label: string
  /** Short label for a grid column; falls back to label. */
  readonly short?: string
  /** F1: what the question means, in the clerk's words. */
  readonly help?: string
  /** Absent: always asked. */
  readonly askWhen?: Condition
  /** Default true: an asked question without an answer keeps the form open. */
  readonly required?: boolean
  /** With `required`: only while this holds; otherwise the question is asked and may stay empty. */
  readonly requiredWhen?: Condition
  /** Comes from the register and is shown beside what is keyed; never keyed, never checked. */
  readonly readOnly?: boolean
  /** Column name in SIKS-NG files; absent when SIKS-NG has none. */
  readonly siks?: string
  readonly mark?: Mark
  /** The value stays the same for a stack of forms, so a new form begins with the previous one's. */
  readonly sticky?: boolean
  /** A running number through a stack of forms: a new form begins with the previous one's, plus one. Only outside rosters. */
  readonly running?: boolean
  /** What happens to a value that is keyed although the skip rule says "not asked": default 'clear'. */
  readonly whenSkipped?: 'clear' | 'warn'
  /**
   * While this holds the question is about somebody who is gone: not asked, and what is known already stays as it is,
   * without a warning and unread by skips and rules.
   */
  readonly keepWhen?: Condition
}

export type Question = QuestionBase &
  (
    | {
        readonly kind: 'code'
        readonly codes: readonly Code[]
        /** The list is the office's own data; `codes` are its defaults (see office-codes.ts). */
        readonly officeList?: 'programmes' | 'alasanPenghapusan'
      }
    /** Yes/no with the printed codes of the paper (1/2 or 3/4); stored as a boolean. */
    | {
        readonly kind: 'yesNo'
        readonly yes: string
        readonly no: string
        /** The answer that is a sign of hardship by the criteria the question comes from; absent: neither is. */
        readonly hardship?: 'yes' | 'no'
      }
    /** Sum of the bits that apply; 0 = none. `alone`: a number that stands by itself and is part of no sum: 99 = not known. */
    | {
        readonly kind: 'bitmask'
        readonly bits: readonly { readonly bit: number; readonly label: string }[]
        readonly none: string
        readonly alone?: { readonly value: number; readonly label: string }
      }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly unit?: string }
    | {
        readonly kind: 'decimal'
        readonly min: number
        readonly max: number
        readonly decimals: number
        readonly unit?: string
      }
    | {
        readonly kind: 'text'
        readonly maxLength: number
        readonly upper?: boolean
        /** Digits only, filled up with zeros in front to this width: RT 3 is '003'. */
        readonly padTo?: number
        readonly pattern?: string
        readonly patternHint?: string
      }
    | { readonly kind: 'nik' }
    | { readonly kind: 'noKk' }
    | { readonly kind: 'date' }
    /** Chosen from the dusun of the berkas's desa; stored as the dusun's name. */
    | { readonly kind: 'dusun' }
    /** Never keyed: computed from other answers by a named, pure computation. */
    | { readonly kind: 'computed'; readonly compute: Computation }
  )

export type QuestionKind = Question['kind']

/** The closed set of computations; `compute.ts` is total over it. */
export type Computation =
  | { readonly op: 'ageAt'; readonly birthDate: QuestionId; readonly at: QuestionId }
  | { readonly op: 'countRows'; readonly roster: RosterId; readonly where?: Condition }
  | { readonly op: 'maxOfRows'; readonly roster: RosterId; readonly question: QuestionId; readonly where?: Condition }
  | { readonly op: 'valueOfRow'; readonly roster: RosterId; readonly question: QuestionId; readonly where: Condition }
  | { readonly op: 'rowNumber' }

export type Block = {
  readonly id: string
  /** Roman number as on the paper; '' for a sheet that the office adds. */
  readonly number: string
  readonly title: string
  /** One word for the map of the blocks; falls back to title. */
  readonly short?: string
  /** Absent: asked once a form. Present: asked once for each row of that roster. */
  readonly roster?: RosterId
  readonly minRows?: number
  readonly maxRows?: number
  readonly askWhen?: Condition
  /** About the visit and the paper, not about the family: another answer here is no change of the family. */
  readonly aboutForm?: boolean
  /** Yes/no items are printed in turn as 1 Ya / 2 Tidak (a, c, e …) and 3 Ya / 4 Tidak (b, d, f …). */
  readonly alternating?: boolean
  readonly questions: readonly Question[]
}

/** block: the form cannot be completed · reason: asks why · inform: told, nothing asked. */
export type IssueLevel = 'block' | 'reason' | 'inform'

export type Instrumen = {
  readonly id: string
  readonly title: string
  /** What people call it, for a choice or a column; falls back to title. */
  readonly short?: string
  /** What one form is about, for counting. */
  readonly unit: 'rumahTangga' | 'keluarga'
  readonly jenis: readonly JenisFormulir[]
  readonly blocks: readonly Block[]
  /** Rules across questions and rows, each with a stable printed number. Declared in rules.ts. */
  readonly rules: readonly Rule[]
  /** Which of its questions and codes the office's work reads; checkInstrumen wants what its jenis need. */
  readonly meaning?: Meaning
  /** What a second person keys again on every form; absent: who people are, and how many there are. */
  readonly keyedTwice?: KeyedTwice
}

/**
 * A consistency rule. `check` names one of a closed set of checks with its parameters, so that a rule is data too;
 * the evaluator is total over the set (see rules/).
 */
export type Rule = {
  /** 'R-0214': printed, searched for, never reused. */
  readonly number: string
  readonly level: IssueLevel
  readonly check: RuleCheck
  /** Words for the person; `{name}` parts are filled in by the check. */
  readonly message: string
  readonly source: string
}

/** One row of a roster as keyed. */
export type FormRow = {
  readonly id: string
  readonly roster: RosterId
  /** 1-based position within its roster. */
  readonly order: number
  /** The registered member that this row is about; absent for a new one. */
  readonly anggotaId?: string
  readonly answers: Answers
}

/** All that was keyed on one form. */
export type FormContent = {
  readonly answers: Answers
  readonly rows: readonly FormRow[]
}

/** Where an answer stands: a question of the form, or of one of its rows. */
export type AnswerPlace = { readonly question: QuestionId; readonly rowId?: string }

export type Issue = AnswerPlace & {
  readonly rule: string
  readonly level: IssueLevel
  /** Plain Indonesian, ready to show. */
  readonly message: string
  /** Absent for rules about the whole form. */
  readonly value?: AnswerValue
}
