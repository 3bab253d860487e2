import { familyMeaning } from '#shared/instrumen/meaning.ts'
import { parseTyped } from '#shared/instrumen/kinds.ts'
import { findQuestionAndBlock } from '#shared/instrumen/questions.ts'
import type { Answers, AnswerValue, Instrumen, Question, RosterId } from '#shared/instrumen/types.ts'
import { programmeOfField } from '#shared/intake/fields.ts'
import type { AnswerField } from './list-shape.ts'

type Fields = Readonly<Record<string, string>>

/** The answers that a row gives, as they are stored; an empty cell is no answer. */
export function answersOf(fields: readonly AnswerField[], row: Fields): Answers {
  const answers: Record<string, AnswerValue> = {}
  for (const { field, question } of fields) {
    const text = row[field]
    if (text === undefined || text === '') continue
    const value = stored(question, text)
    if (value !== null) answers[question.id] = value
  }
  return answers
}

/** A list says the same few codes a hundred thousand times. */
const read = new WeakMap<Question, Map<string, AnswerValue | null>>()

function stored(question: Question, text: string): AnswerValue | null {
  if (text.length > 3) return parseTyped(question, text)
  const known = read.get(question) ?? new Map<string, AnswerValue | null>()
  read.set(question, known)
  const before = known.get(text)
  if (before !== undefined) return before
  const value = parseTyped(question, text)
  known.set(text, value)
  return value
}

const familyFacts = [
  ['alamat', 'alamat'],
  ['dusun', 'dusun'],
  ['rt', 'rt'],
  ['rw', 'rw'],
  ['idBdt', 'idbdt'],
  ['noKk', 'nokk'],
] as const

const personFacts = [
  ['nama', 'nama'],
  ['nik', 'nik'],
  ['noKk', 'nokk'],
  ['tempatLahir', 'tmplahir'],
  ['tanggalLahir', 'tgllahir'],
  ['ibuKandung', 'namagadis_ibukandung'],
] as const

/** What a row says of a family beside the questionnaire, where the edition asks the same. */
export function familyFactAnswers(instrumen: Instrumen, row: Fields): Answers {
  return factAnswers(instrumen, undefined, familyFacts, row)
}

/** The same of a person. */
export function personFactAnswers(instrumen: Instrumen, row: Fields): Answers {
  const answers = factAnswers(instrumen, 'anggota', personFacts, row)
  const { question, male, female } = familyMeaning(instrumen).sex
  const sex = row['jenisKelamin'] === '1' ? male : row['jenisKelamin'] === '2' ? female : undefined
  return sex === undefined ? answers : { ...answers, [question]: sex }
}

function factAnswers(
  instrumen: Instrumen,
  roster: RosterId | undefined,
  facts: readonly (readonly [string, string])[],
  row: Fields,
): Answers {
  const answers: Record<string, AnswerValue> = {}
  for (const [field, id] of facts) {
    const text = row[field] ?? ''
    const found = text === '' ? undefined : findQuestionAndBlock(instrumen, id)
    if (found === undefined || found.block.roster !== roster || found.question.kind === 'computed') continue
    const value = parseTyped(found.question, text)
    if (value !== null) answers[id] = value
  }
  return answers
}

/** What a row says of programmes, by their name. */
export function programmesOf(fields: readonly string[], row: Fields): Record<string, string> {
  const said: Record<string, string> = {}
  for (const field of fields) {
    const text = row[field] ?? ''
    if (text === '') continue
    const name = programmeOfField(field)
    if (name !== undefined) said[name] = text
    else for (const one of text.split('; ')) said[one.toUpperCase()] = 'ya'
  }
  return said
}

/** `before` with what is said; the very same object when that changes nothing. */
export function withSaid<V extends AnswerValue>(
  before: Readonly<Record<string, V>>,
  said: Readonly<Record<string, V>>,
): Readonly<Record<string, V>> {
  const differs = Object.entries(said).some(([key, value]) => before[key] !== value)
  return differs ? { ...before, ...said } : before
}
