import { listPlaces, rowsOf } from '#shared/instrumen/asked.ts'
import { withComputed } from '#shared/instrumen/compute.ts'
import { shownText } from '#shared/instrumen/kinds.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import type {
  AnswerPlace,
  Answers,
  Block,
  FormContent,
  FormRow,
  Instrumen,
  JenisFormulir,
} from '#shared/instrumen/types.ts'
import type { FormulirData, PrintedAnswer, PrintedBlock } from '../documents/formulir-data.ts'

type Keyed = { readonly jenis: JenisFormulir; readonly content: FormContent; readonly base: FormContent | null }
type Written = AnswerPlace & { readonly text: string }

/** The blocks of a form as the paper has them: every question that is asked or was answered, with what the register said where it differs. */
export function printedBlocks(instrumen: Instrumen, form: Keyed, today: string): PrintedBlock[] {
  const content = withComputed(instrumen, form.content, today, form.jenis)
  const base = form.base === null ? null : withComputed(instrumen, form.base, today, form.jenis)
  const asked = new Set(listPlaces(instrumen, form.jenis, form.content).map((place) => keyOf(place)))
  return instrumen.blocks.flatMap((block): PrintedBlock[] => {
    const answersOf = (row: FormRow | undefined) => printedAnswers(block, row, content, base, asked)
    if (block.roster === undefined) {
      const answers = answersOf(undefined)
      return answers.length === 0 ? [] : [{ number: block.number, title: block.title, answers, rows: [] }]
    }
    const rows = rowsOf(content, block.roster).map((row) => ({ title: rowTitle(row), answers: answersOf(row) }))
    return rows.length === 0 ? [] : [{ number: block.number, title: block.title, answers: [], rows }]
  })
}

/** Reasons and notes with the label of what they are about. */
export function printedRemarks(
  instrumen: Instrumen,
  content: FormContent,
  remarks: readonly Written[],
): FormulirData['remarks'] {
  return remarks.map(({ question, rowId, text }) => {
    const label = findQuestion(instrumen, question)?.label ?? 'Formulir'
    const row = content.rows.find((candidate) => candidate.id === rowId)
    return { about: row === undefined ? label : `${rowTitle(row)}: ${label}`, text }
  })
}

function printedAnswers(
  block: Block,
  row: FormRow | undefined,
  content: FormContent,
  base: FormContent | null,
  asked: ReadonlySet<string>,
): PrintedAnswer[] {
  const answers = (row ?? content).answers
  const before = registered(base, row)
  return block.questions.flatMap((question) => {
    const value = answers[question.id]
    const place = row === undefined ? { question: question.id } : { question: question.id, rowId: row.id }
    if (value === undefined && !asked.has(keyOf(place))) return []
    const old = before?.[question.id]
    const changed = old !== undefined && old !== value
    return [
      {
        number: question.number,
        label: question.label,
        answer: value === undefined ? '' : shownText(question, value),
        before: changed ? shownText(question, old) : null,
      },
    ]
  })
}

function registered(base: FormContent | null, row: FormRow | undefined): Answers | undefined {
  if (base === null) return undefined
  if (row === undefined) return base.answers
  if (row.anggotaId === undefined) return undefined
  return base.rows.find((candidate) => candidate.anggotaId === row.anggotaId)?.answers
}

function rowTitle(row: FormRow): string {
  const name = row.answers['nama']
  return typeof name === 'string' ? `${row.order}. ${name}` : String(row.order)
}

function keyOf(place: AnswerPlace): string {
  return `${place.rowId ?? ''}/${place.question}`
}
