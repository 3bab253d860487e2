/**
 * How a questionnaire is declared. Everything here is data: plain objects, no functions, no code strings.
 * One declaration feeds the screen, the checks, the prefill, the Excel columns and the PDF.
 */

/** Which paper a form is: a new family, a change of a registered one, or a removal. */
export type JenisFormulir = 'usulan' | 'perubahan' | 'penghapusan'

/** Name of a question; for questions that SIKS-NG knows it is the SIKS column name in lower case. */
export type QuestionId = string

/**
 * A stored answer. code, text, nik, noKk: string · integer, decimal, bitmask: number · yesNo: boolean ·
 * date: 'YYYY-MM-DD'. What was keyed and cannot be read as such (31/02/1990) is kept as the typed string,
 * and the checks report it: nothing keyed is thrown away.
 */
export type AnswerValue = string | number | boolean

/** Answers by question. A missing key means "not answered". */
export type Answers = Readonly<Record<QuestionId, AnswerValue>>

/** One answer of a code list. `printed`: what the paper prints and the clerk types, where the stored code is a word. */
export type Code = { readonly code: string; readonly label: string; readonly printed?: string }

/** A question about a question: when something is asked, or when a rule applies. Data with a small closed set of operators. */
export type Condition =
  | { readonly op: 'is'; readonly question: QuestionId; readonly value: AnswerValue }
  | { readonly op: 'in'; readonly question: QuestionId; readonly values: readonly AnswerValue[] }
  | { readonly op: 'atLeast'; readonly question: QuestionId; readonly value: number }
  | { readonly op: 'atMost'; readonly question: QuestionId; readonly value: number }
  | { readonly op: 'answered'; readonly question: QuestionId }
  | { readonly op: 'jenis'; readonly in: readonly JenisFormulir[] }
  | { readonly op: 'all'; readonly of: readonly Condition[] }
  | { readonly op: 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }

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
  /** What happens to a value that is keyed although the skip rule says "not asked": default 'clear'. */
  readonly whenSkipped?: 'clear' | 'warn'
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
    | { readonly kind: 'yesNo'; readonly yes: string; readonly no: string }
    /** Sum of the bits that apply; 0 = none. */
    | {
        readonly kind: 'bitmask'
        readonly bits: readonly { readonly bit: number; readonly label: string }[]
        readonly none: string
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

/** A list of rows on the form: members, businesses, couples. */
export type RosterId = 'anggota' | 'usaha' | 'kb'

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
  readonly questions: readonly Question[]
}

/** block: the form cannot be completed · reason: asks why · inform: told, nothing asked. */
export type IssueLevel = 'block' | 'reason' | 'inform'

export type Instrumen = {
  readonly id: string
  readonly title: string
  /** What one form is about, for counting. */
  readonly unit: 'rumahTangga' | 'keluarga'
  readonly jenis: readonly JenisFormulir[]
  readonly blocks: readonly Block[]
  /** Rules across questions and rows, each with a stable printed number. Declared in rules.ts. */
  readonly rules: readonly Rule[]
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
      readonly roster: RosterId
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
  /** No answer to `question` equals any answer to `other`, in whatever row. */
  | { readonly op: 'disjoint'; readonly roster: RosterId; readonly question: QuestionId; readonly other: QuestionId }
  /** Rows with the same `group` have the same answer: 'within'. Rows of different groups have different ones: 'across'. */
  | {
      readonly op: 'grouped'
      readonly roster: RosterId
      readonly question: QuestionId
      readonly group: QuestionId
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
