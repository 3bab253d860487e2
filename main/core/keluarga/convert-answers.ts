import { convertContent } from '#shared/instrumen/crosswalk/convert.ts'
import type { Answers, FormContent, Instrumen } from '#shared/instrumen/types.ts'

/** The answers of a family and of its people, in the order of the people. */
export type AnswerSet = { readonly family: Answers; readonly people: readonly Answers[] }

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
