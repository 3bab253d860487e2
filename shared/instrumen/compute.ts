import { ageAt, isPlainDate, type PlainDate } from '../domain/plain-date.ts'
import { holds } from './conditions.ts'
import { isAnswered } from './questions.ts'
import { createScopes, type FormScopes } from './scope.ts'
import type { AnswerValue, Answers, Computation, FormContent, FormRow, Instrumen, JenisFormulir } from './types.ts'

/**
 * The content with every computed answer filled in. `today` stands in for a day of the interview that is not answered;
 * without it an age that stands there already is kept. What can't be computed has no answer. Never throws.
 */
export function withComputed(
  instrumen: Instrumen,
  content: FormContent,
  today?: PlainDate,
  jenis: JenisFormulir = 'usulan',
): FormContent {
  const rows = content.rows.map((row) => withComputedRow(instrumen, content.answers, row, today))
  const halfway = { answers: content.answers, rows }
  const scopes = createScopes(instrumen, jenis, halfway)
  const answers: Record<string, AnswerValue> = { ...content.answers }
  for (const { id, compute } of computedQuestions(instrumen, undefined)) {
    set(answers, id, overRows(compute, halfway, scopes))
  }
  return { answers, rows }
}

function withComputedRow(instrumen: Instrumen, form: Answers, row: FormRow, today: PlainDate | undefined): FormRow {
  const answers: Record<string, AnswerValue> = { ...row.answers }
  for (const { id, compute } of computedQuestions(instrumen, row.roster)) {
    if (compute.op === 'ageAt') {
      const at = readDate(form[compute.at] ?? row.answers[compute.at]) ?? today
      const birth = readDate(row.answers[compute.birthDate])
      if (at === undefined && birth !== undefined) continue
      set(answers, id, birth === undefined || at === undefined ? undefined : ageAt(birth, at))
    } else if (compute.op === 'rowNumber') {
      set(answers, id, row.order)
    }
  }
  return { ...row, answers }
}

function overRows(compute: Computation, content: FormContent, scopes: FormScopes): AnswerValue | undefined {
  switch (compute.op) {
    case 'countRows':
      return rowsWhere(compute, content, scopes).length
    case 'maxOfRows': {
      const values = rowsWhere(compute, content, scopes).map((row) => row.answers[compute.question])
      const numbers = values.filter((value) => typeof value === 'number')
      return numbers.length === 0 ? undefined : Math.max(...numbers)
    }
    case 'valueOfRow': {
      const value = rowsWhere(compute, content, scopes)[0]?.answers[compute.question]
      return isAnswered(value) ? value : undefined
    }
    case 'ageAt': {
      const [birth, at] = [readDate(content.answers[compute.birthDate]), readDate(content.answers[compute.at])]
      return birth === undefined || at === undefined ? undefined : ageAt(birth, at)
    }
    case 'rowNumber':
      return undefined
  }
}

type OverRows = Extract<Computation, { roster: unknown }>

function rowsWhere(compute: OverRows, content: FormContent, scopes: FormScopes): readonly FormRow[] {
  const { where } = compute
  const rows = content.rows.filter((row) => row.roster === compute.roster)
  return where === undefined ? rows : rows.filter((row) => holds(where, scopes.row(row)))
}

function computedQuestions(instrumen: Instrumen, roster: FormRow['roster'] | undefined) {
  return instrumen.blocks
    .filter((block) => block.roster === roster)
    .flatMap((block) => block.questions)
    .filter((question) => question.kind === 'computed')
}

function readDate(value: AnswerValue | undefined): PlainDate | undefined {
  return isPlainDate(value) ? value : undefined
}

function set(answers: Record<string, AnswerValue>, id: string, value: AnswerValue | undefined): void {
  if (value === undefined) delete answers[id]
  else answers[id] = value
}
