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

/** A list of rows on the form: members, businesses, couples. */
export type RosterId = 'anggota' | 'usaha' | 'kb'

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
