import { convertContent } from '#shared/instrumen/crosswalk/convert.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Answers, FormContent, Instrumen } from '#shared/instrumen/types.ts'
import type { FamilyRecord } from '../keluarga/record.ts'

/** The answers of a family and of its people, by any key. */
export type AnswerSet = { readonly family: Answers; readonly people: readonly Answers[] }

/**
 * In which edition a registered family goes on when a list brings answers of another one. Its own, unless everything that is stored can be
 * said in the edition of the list as well: stored answers are more than a list has, and what an edition can't say would be lost for good,
 * while what the list said stays with the list.
 */
export function editionFor(
  before: FamilyRecord,
  list: Instrumen,
): { readonly instrumen: Instrumen; readonly record: FamilyRecord } {
  const own = getInstrumen(before.instrumen)
  if (own.id === list.id) return { instrumen: own, record: before }
  const stored: AnswerSet = { family: before.answers, people: before.anggota.map(({ answers }) => answers) }
  const converted = convertAnswers(own, list, stored)
  if (converted.undecided || count(converted.set) < count(stored)) return { instrumen: own, record: before }
  const anggota = before.anggota.map((member, index) => ({ ...member, answers: converted.set.people[index] ?? {} }))
  return { instrumen: list, record: { ...before, instrumen: list.id, answers: converted.set.family, anggota } }
}

/** The answers as another edition would have them; `undecided`: something of it only a person can say there. */
export function convertAnswers(
  from: Instrumen,
  to: Instrumen,
  set: AnswerSet,
): { readonly set: AnswerSet; readonly undecided: boolean } {
  if (from.id === to.id) return { set, undecided: false }
  const content: FormContent = {
    answers: set.family,
    rows: set.people.map((answers, index) => ({ id: String(index), roster: 'anggota', order: index + 1, answers })),
  }
  const { content: converted, said } = convertContent(from, to, content)
  const people = set.people.map((_, index) => converted.rows.find(({ id }) => id === String(index))?.answers ?? {})
  return { set: { family: converted.answers, people }, undecided: said.length > 0 }
}

function count({ family, people }: AnswerSet): number {
  return [family, ...people].reduce((sum, answers) => sum + Object.keys(answers).length, 0)
}
