import type { AnswerPlace, Answers, AnswerValue, FormContent, FormRow, RosterId } from '#shared/instrumen/types.ts'

/** The answer at a place; undefined when there is none, or no such row. */
export function answerAt(content: FormContent, place: AnswerPlace): AnswerValue | undefined {
  if (place.rowId === undefined) return content.answers[place.question]
  return content.rows.find((row) => row.id === place.rowId)?.answers[place.question]
}

/** The content with one answer stored, or taken away by null. Rows that stay the same stay the same object. */
export function withAnswer(content: FormContent, place: AnswerPlace, value: AnswerValue | null): FormContent {
  if (place.rowId === undefined) return { ...content, answers: put(content.answers, place.question, value) }
  return {
    ...content,
    rows: content.rows.map((row) =>
      row.id === place.rowId ? { ...row, answers: put(row.answers, place.question, value) } : row,
    ),
  }
}

/** The content with an empty row at the end of a roster. */
export function withNewRow(content: FormContent, roster: RosterId, id: string): { content: FormContent; row: FormRow } {
  const order = content.rows.filter((row) => row.roster === roster).length + 1
  const row: FormRow = { id, roster, order, answers: {} }
  return { content: { ...content, rows: [...content.rows, row] }, row }
}

/** The content without a row; the rows after it move up. */
export function withoutRow(content: FormContent, removed: FormRow): FormContent {
  return {
    ...content,
    rows: content.rows
      .filter((row) => row.id !== removed.id)
      .map((row) =>
        row.roster === removed.roster && row.order > removed.order ? { ...row, order: row.order - 1 } : row,
      ),
  }
}

/** The content with a removed row back where it was; the rows from there on move down. */
export function withRestoredRow(content: FormContent, restored: FormRow): FormContent {
  const count = content.rows.filter((row) => row.roster === restored.roster).length
  const order = Math.min(Math.max(restored.order, 1), count + 1)
  const moved = content.rows.map((row) =>
    row.roster === restored.roster && row.order >= order ? { ...row, order: row.order + 1 } : row,
  )
  const rows = [...moved, { ...restored, order }]
  return { ...content, rows: rows.toSorted((a, b) => a.roster.localeCompare(b.roster) || a.order - b.order) }
}

/** True for the same question of the same row (or of the form itself). */
export function samePlace(a: AnswerPlace, b: AnswerPlace): boolean {
  return a.question === b.question && a.rowId === b.rowId
}

function put(answers: Answers, question: string, value: AnswerValue | null): Answers {
  if (value !== null) return { ...answers, [question]: value }
  const { [question]: _, ...rest } = answers
  return rest
}
