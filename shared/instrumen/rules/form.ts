import { rowsOf } from '../asked.ts'
import type { CheckFacts } from '../facts.ts'
import { findValueProblem, isReadable } from '../kinds.ts'
import { findQuestion, isAnswered } from '../questions.ts'
import type { FormScopes } from '../scope.ts'
import type { AnswerPlace, AnswerValue, FormContent, FormRow, Instrumen, JenisFormulir } from '../types.ts'

/** One form on its way through the checks. */
export type Form = {
  readonly instrumen: Instrumen
  readonly jenis: JenisFormulir
  /** With computed answers. */
  readonly content: FormContent
  readonly scopes: FormScopes
  readonly facts: CheckFacts
  /** For a perubahan: what the register says. */
  readonly base: FormContent | undefined
}

/** Something that a rule objects to. `parts` fill the `{name}` places of its message. */
export type Finding = {
  readonly place: AnswerPlace
  readonly value?: AnswerValue
  readonly parts?: Readonly<Record<string, string>>
}

/** The answer to a question of the form or of a row, if it is there, readable and in range; checks look at nothing else. */
export function answerOf(form: Form, question: string, row?: FormRow): AnswerValue | undefined {
  const found = findQuestion(form.instrumen, question)
  const value = (row ?? form.content).answers[question]
  if (found === undefined || !isAnswered(value) || !isReadable(found, value)) return undefined
  return findValueProblem(found, value) === undefined ? value : undefined
}

/** The same when it is text. */
export function textOf(form: Form, question: string, row?: FormRow): string | undefined {
  const value = answerOf(form, question, row)
  return typeof value === 'string' ? value : undefined
}

/** A finding at a question, with the value that stands there. */
export function finding(
  form: Form,
  question: string,
  row: FormRow | undefined,
  parts: Readonly<Record<string, string>> = {},
): Finding {
  const value = (row ?? form.content).answers[question]
  const place = row === undefined ? { question } : { question, rowId: row.id }
  return isAnswered(value) ? { place, value, parts } : { place, parts }
}

/** Rows of a roster, or the form itself, with their answer to a question, those that have one. */
export function holdersWith<T extends AnswerValue>(
  form: Form,
  roster: FormRow['roster'] | undefined,
  read: (row: FormRow | undefined) => T | undefined,
): readonly { readonly row: FormRow | undefined; readonly value: T }[] {
  if (roster !== undefined) return rowsWith(form, roster, read)
  const value = read(undefined)
  return value === undefined ? [] : [{ row: undefined, value }]
}

/** The rows of a roster with their answer to a question, those that have one. */
export function rowsWith<T extends AnswerValue>(
  form: Form,
  roster: FormRow['roster'],
  read: (row: FormRow) => T | undefined,
): readonly { readonly row: FormRow; readonly value: T }[] {
  return rowsOf(form.content, roster).flatMap((row) => {
    const value = read(row)
    return value === undefined ? [] : [{ row, value }]
  })
}
