import { valuesNoLongerAsked } from '#shared/instrumen/asked.ts'
import { parseTyped } from '#shared/instrumen/kinds.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import type { AnswerValue, Answers, FormContent, FormRow, Instrumen, RosterId } from '#shared/instrumen/types.ts'
import type { Paper } from './paper.ts'

/**
 * A form after all that stands on the paper was keyed over `opening`: what a new form of its kind begins with (nothing, or what the
 * register says). Rows that the paper has more than the form are added; answers that are not asked are left out, as when keying.
 */
export function keyedContent(
  instrumen: Instrumen,
  paper: Paper,
  opening: FormContent,
  nextId: () => string,
): FormContent {
  const content: FormContent = {
    answers: over(instrumen, opening.answers, paper.jawaban),
    rows: [
      ...keyedRows(instrumen, 'anggota', paper.anggota, opening.rows, nextId),
      ...keyedRows(instrumen, 'usaha', paper.usaha, opening.rows, nextId),
      ...opening.rows.filter((row) => row.roster === 'kb'),
    ],
  }
  return withoutPointless(instrumen, paper, content)
}

function keyedRows(
  instrumen: Instrumen,
  roster: RosterId,
  lines: Paper['anggota'],
  rows: readonly FormRow[],
  nextId: () => string,
): FormRow[] {
  const there = rows.filter((row) => row.roster === roster)
  const count = Math.max(there.length, ...lines.map((line) => line.no))
  return Array.from({ length: count }, (_, index) => {
    const row = there[index] ?? { id: nextId(), roster, order: index + 1, answers: {} }
    const line = lines.find(({ no }) => no === index + 1)
    return line === undefined ? row : { ...row, answers: over(instrumen, row.answers, line.jawaban) }
  })
}

function over(instrumen: Instrumen, answers: Answers, written: Readonly<Record<string, string>>): Answers {
  const result: Record<string, AnswerValue> = { ...answers }
  for (const [id, typed] of Object.entries(written)) {
    const question = findQuestion(instrumen, id)
    if (question === undefined) continue
    const value = parseTyped(question, typed)
    if (value === null) delete result[id]
    else result[id] = value
  }
  return result
}

function withoutPointless(instrumen: Instrumen, paper: Paper, content: FormContent): FormContent {
  const pointless = valuesNoLongerAsked(instrumen, paper.jenis, content)
  const keep = (answers: Answers, rowId: string | undefined): Answers => {
    const gone = pointless.filter((one) => one.rowId === rowId).map((one) => one.question)
    return gone.length === 0
      ? answers
      : Object.fromEntries(Object.entries(answers).filter(([question]) => !gone.includes(question)))
  }
  return {
    answers: keep(content.answers, undefined),
    rows: content.rows.map((row) => ({ ...row, answers: keep(row.answers, row.id) })),
  }
}
