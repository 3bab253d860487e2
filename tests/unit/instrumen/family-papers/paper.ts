import { dtsen } from '#shared/instrumen/editions/dtsen/index.ts'
import { regsosek2022k } from '#shared/instrumen/editions/regsosek2022k/index.ts'
import type { AnswerValue, FormContent, Instrumen } from '#shared/instrumen/types.ts'
import { withAnswers, withMember, withRow } from '#tests/builders/keluarga.ts'
import { dtsenFamily, regsosekFamily } from '#tests/builders/keluarga-terdata.ts'

/** One of the two papers about families, with the family without problems on it. */
export type Paper = {
  readonly instrumen: Instrumen
  readonly family: () => FormContent
  /** What stands for x in 'R-x201'. */
  readonly thousand: string
  /** The question about where somebody is, and its answers for here and dead. */
  readonly presence: string
  /** Things under the names of this paper. */
  readonly car: Changes
  readonly noCylinder: Changes
  readonly television: Changes
}

export type Changes = Readonly<Record<string, AnswerValue | undefined>>

export const regsosek: Paper = {
  instrumen: regsosek2022k,
  family: regsosekFamily,
  thousand: '1',
  presence: 'r404_keberadaan',
  car: { ada_mobil: true },
  noCylinder: { ada_tabung_gas: false },
  television: { r502f_tv: true },
}

export const pembaruan: Paper = {
  instrumen: dtsen,
  family: dtsenFamily,
  thousand: '2',
  presence: 'd_keberadaan',
  car: { d_mobil: 1 },
  noCylinder: { d_tabung_gas: 0 },
  television: { d_tv: 1 },
}

/** One labelled form: what was done to the family without problems, and everything that must be found then. */
export type Case = {
  readonly name: string
  readonly content: (paper: Paper) => FormContent
  /** 'R-x201 nik 1': rule, question, and the number of the member. */
  readonly expected: readonly string[]
}

/** Answers of the form changed. */
export function form(name: string, changes: Changes, ...expected: readonly string[]): Case {
  return { name, content: ({ family }) => withAnswers(family(), changes), expected }
}

/** Answers of one member changed: 1 father of 42, 2 mother of 38, 3 daughter of 13, 4 son of 3. */
export function member(name: string, order: number, changes: Changes, ...expected: readonly string[]): Case {
  return { name, content: ({ family }) => withMember(family(), order, changes), expected }
}

/** Any content. */
export function made(name: string, content: (paper: Paper) => FormContent, ...expected: readonly string[]): Case {
  return { name, content, expected }
}

/** One person more, like the father but for these answers, in a house with room enough. */
export function withPerson(paper: Paper, changes: Changes): FormContent {
  const content = withAnswers(paper.family(), { luas_lantai: 60 })
  const added = withRow(content, 'anggota', content.rows[0]?.answers ?? {})
  return withMember(added, 5, changes)
}
