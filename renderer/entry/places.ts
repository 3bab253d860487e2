import type {
  AnswerPlace,
  AnswerValue,
  Answers,
  Block,
  FormContent,
  FormRow,
  Instrumen,
  Question,
  RosterId,
} from '#shared/instrumen/types.ts'

/** One text per place, to look things up by. */
export function placeKey(place: AnswerPlace): string {
  return place.rowId === undefined ? place.question : `${place.question}@${place.rowId}`
}

export function samePlace(a: AnswerPlace | null, b: AnswerPlace | null): boolean {
  return a === b || (a !== null && b !== null && a.question === b.question && a.rowId === b.rowId)
}

/** The place of a question in a row, or of the form when there is no row. */
export function placeOf(question: string, rowId: string | undefined): AnswerPlace {
  return rowId === undefined ? { question } : { question, rowId }
}

/** The answers that a place belongs to: of its row or of the form. */
function answersAt(content: FormContent, rowId: string | undefined): Answers {
  if (rowId === undefined) return content.answers
  return content.rows.find((row) => row.id === rowId)?.answers ?? {}
}

export function valueAt(content: FormContent, place: AnswerPlace): AnswerValue | undefined {
  return answersAt(content, place.rowId)[place.question]
}

function answered(answers: Answers, question: string, value: AnswerValue | undefined): Answers {
  if (value !== undefined) return { ...answers, [question]: value }
  const rest = { ...answers }
  delete rest[question]
  return rest
}

/** The content with one answer set, or taken away. */
export function withValue(content: FormContent, place: AnswerPlace, value: AnswerValue | undefined): FormContent {
  if (place.rowId === undefined) return { ...content, answers: answered(content.answers, place.question, value) }
  return {
    ...content,
    rows: content.rows.map((row) =>
      row.id === place.rowId ? { ...row, answers: answered(row.answers, place.question, value) } : row,
    ),
  }
}

/** Rows of one roster in their order. */
export function rowsOf(content: FormContent, roster: RosterId): readonly FormRow[] {
  return content.rows.filter((row) => row.roster === roster).toSorted((a, b) => a.order - b.order)
}

function renumbered(content: FormContent, roster: RosterId, rows: readonly FormRow[]): FormContent {
  const others = content.rows.filter((row) => row.roster !== roster)
  return { ...content, rows: [...others, ...rows.map((row, i) => ({ ...row, order: i + 1 }))] }
}

/** The content with a row put at its order; the rows after it move down. */
export function withRow(content: FormContent, row: FormRow): FormContent {
  const rows = rowsOf(content, row.roster).filter((other) => other.id !== row.id)
  return renumbered(content, row.roster, rows.toSpliced(row.order - 1, 0, row))
}

/** The content without a row; the rows after it move up. */
export function withoutRow(content: FormContent, row: FormRow): FormContent {
  return renumbered(
    content,
    row.roster,
    rowsOf(content, row.roster).filter((other) => other.id !== row.id),
  )
}

/**
 * What names the rows of a block that is a further part about the same people: the first question of the first part. undefined for that
 * first part, whose own first column does.
 */
export function nameQuestionOf(instrumen: Instrumen, block: Block): Question | undefined {
  const first = instrumen.blocks.find((other) => other.roster === block.roster)
  return first?.id === block.id ? undefined : first?.questions[0]
}
