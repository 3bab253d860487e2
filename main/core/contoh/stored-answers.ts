import { valuesNoLongerAsked } from '#shared/instrumen/asked.ts'
import { parseTyped } from '#shared/instrumen/kinds.ts'
import type {
  AnswerValue,
  Answers,
  FormContent,
  Instrumen,
  JenisFormulir,
  Question,
  RosterId,
} from '#shared/instrumen/types.ts'
import type { PaperAnswers } from './answers.ts'

/** What is written on the paper for an answer: the printed code where the questionnaire has one. */
export function writtenText(question: Question, answer: string | boolean): string {
  if (typeof answer === 'boolean') {
    if (question.kind !== 'yesNo') throw new TypeError(`${question.id} is not a yes/no question`)
    return answer ? question.yes : question.no
  }
  if (question.kind !== 'code') return answer
  const byLabel = question.codes.find(({ label }) => label.toUpperCase() === answer.toUpperCase())
  return byLabel === undefined ? answer : (byLabel.printed ?? byLabel.code)
}

/** The keyed questions of the form (no roster) or of one roster, in the order of the paper. */
export function questionsOf(instrumen: Instrumen, roster?: RosterId): readonly Question[] {
  return instrumen.blocks
    .filter((block) => block.roster === roster)
    .flatMap((block) => block.questions)
    .filter((question) => question.kind !== 'computed')
}

/** The written answers as they would be stored after keying: read by the same rules, nothing for questions the edition doesn't have. */
function storedAnswers(instrumen: Instrumen, roster: RosterId | undefined, written: PaperAnswers): Answers {
  const answers: Record<string, AnswerValue> = {}
  for (const question of questionsOf(instrumen, roster)) {
    const answer = written[question.id]
    if (answer === undefined) continue
    const value = parseTyped(question, writtenText(question, answer))
    if (value !== null) answers[question.id] = value
  }
  return answers
}

/** A family as the content of a form of that kind, without what its own answers make pointless. */
export function contentOf(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  family: { readonly answers: PaperAnswers; readonly persons: readonly { readonly answers: PaperAnswers }[] },
): FormContent {
  const rows = family.persons.map((person, index) => ({
    id: `baris-${index + 1}`,
    roster: 'anggota' as const,
    order: index + 1,
    answers: storedAnswers(instrumen, 'anggota', person.answers),
  }))
  const content = { answers: storedAnswers(instrumen, undefined, family.answers), rows }
  const pointless = valuesNoLongerAsked(instrumen, jenis, content)
  return {
    answers: without(
      content.answers,
      pointless.flatMap((one) => (one.rowId === undefined ? [one.question] : [])),
    ),
    rows: rows.map((row) => ({
      ...row,
      answers: without(
        row.answers,
        pointless.flatMap((one) => (one.rowId === row.id ? [one.question] : [])),
      ),
    })),
  }
}

function without(answers: Answers, questions: readonly string[]): Answers {
  if (questions.length === 0) return answers
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !questions.includes(question)))
}
