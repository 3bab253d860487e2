import type { Answers, AnswerValue, FormContent, FormRow } from '#shared/instrumen/types.ts'
import { validFamily, withAnswers, withMember, withRow } from '#tests/builders/keluarga.ts'

/** One labelled form: what was done to the family without problems, and everything that must be found then. */
export type Case = {
  readonly name: string
  readonly content: FormContent
  /** 'R-0201 nik 1': rule, question, and the number of the row ('usaha:1' for another roster). In key order. */
  readonly expected: readonly string[]
}

type Changes = Readonly<Record<string, AnswerValue | undefined>>

/** A case in which answers of the form are changed. */
export function form(name: string, changes: Changes, ...expected: readonly string[]): Case {
  return { name, content: withAnswers(validFamily(), changes), expected }
}

/** A case in which answers of one member are changed: 1 father, 2 mother, 3 daughter, 4 son. */
export function member(name: string, order: number, changes: Changes, ...expected: readonly string[]): Case {
  return { name, content: withMember(validFamily(), order, changes), expected }
}

/** A case in which a row is added. */
export function row(name: string, roster: FormRow['roster'], answers: Answers, ...expected: readonly string[]): Case {
  const base = roster === 'usaha' ? withAnswers(validFamily(), { sta_art_usaha: true }) : validFamily()
  return { name, content: withRow(base, roster, answers), expected }
}

/** A case with any content. */
export function made(name: string, content: FormContent, ...expected: readonly string[]): Case {
  return { name, content, expected }
}
