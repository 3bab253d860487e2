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

export type Code = { readonly code: string; readonly label: string }

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
    | { readonly kind: 'code'; readonly codes: readonly Code[] }
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

/** Extended together with the evaluator in rules/. */
export type RuleCheck = { readonly op: string; readonly [parameter: string]: unknown }

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
