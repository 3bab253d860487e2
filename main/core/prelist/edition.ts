import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'
import { convertAnswers, type AnswerSet } from '../keluarga/convert-answers.ts'
import type { FamilyRecord } from '../keluarga/record.ts'

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

function count({ family, people }: AnswerSet): number {
  return [family, ...people].reduce((sum, answers) => sum + Object.keys(answers).length, 0)
}
