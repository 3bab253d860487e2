import type { Answers, FormContent, FormRow } from './types.ts'

/**
 * Which questions say who a person is. Every edition keeps these ids for the same questions, so that a person can be found again across
 * editions; a form or screen that needs to know takes them from here.
 */
export const personQuestions = {
  name: 'nama',
  birthDate: 'tgllahir',
  birthPlace: 'tmplahir',
  sex: 'jnskel',
  mother: 'namagadis_ibukandung',
  nik: 'nik',
  noKk: 'nokk',
} as const

export type PersonPart = keyof typeof personQuestions
/** Who a person is, each part as keyed; '' where nothing is. */
export type PersonAnswers = Readonly<Record<PersonPart, string>>

const parts = Object.keys(personQuestions) as PersonPart[]

/** Who the answers of one row are about. */
export function personOf(answers: Answers): PersonAnswers {
  return Object.fromEntries(parts.map((part) => [part, textOf(answers[personQuestions[part]])])) as PersonAnswers
}

/** Which part of a person a question is; undefined for any other question. */
export function personPartOf(question: string): PersonPart | undefined {
  return parts.find((part) => personQuestions[part] === question)
}

/** The person of one row of a form; undefined when the row is none of its members. */
export function memberOf(content: FormContent, rowId: string): FormRow | undefined {
  return content.rows.find((row) => row.id === rowId && row.roster === 'anggota')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
