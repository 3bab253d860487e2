import { everyPlace, placeOf, rowsOf } from '../asked.ts'
import { findValueProblem, isReadable, unreadableText } from '../kinds.ts'
import { findQuestionAndBlock, isAnswered, isKeyed } from '../questions.ts'
import { isLeftAsItWas, isRequired } from '../scope.ts'
import type { AnswerPlace, Block, FormRow, Issue, Question } from '../types.ts'
import type { Form } from './form.ts'

/**
 * What follows from the questions alone, for every edition:
 * R-0001 not answered · R-0002 unreadable · R-0003 outside its range · R-0004 too long or unlike its pattern ·
 * R-0005 answered though not asked · R-0006 too few rows · R-0007 too many rows.
 */
export function findStructureIssues(form: Form): Issue[] {
  const rows = new Map(form.content.rows.map((row) => [row.id, row]))
  const atPlaces = everyPlace(form.instrumen, form.content).flatMap((place) => {
    const row = place.rowId === undefined ? undefined : rows.get(place.rowId)
    return issueAt(form, place, row)
  })
  return [...atPlaces, ...form.instrumen.blocks.flatMap((block) => rowCountIssues(form, block))]
}

function issueAt(form: Form, place: AnswerPlace, row: FormRow | undefined): Issue[] {
  const found = findQuestionAndBlock(form.instrumen, place.question)
  if (found === undefined) return []
  const { question } = found
  const value = (row ?? form.content).answers[question.id]
  const asked = form.scopes.asked(place)
  if (!isAnswered(value)) return asked === true && isMissing(form, question, row) ? [missing(place, question)] : []
  if (asked === false) {
    const left = isLeftAsItWas(question, row === undefined ? form.scopes.form : form.scopes.row(row))
    return left ? [] : [{ ...place, ...notAsked(question), value }]
  }
  if (!isReadable(question, value)) {
    return [{ ...place, rule: 'R-0002', level: 'block', message: unreadableText(question), value }]
  }
  const problem = findValueProblem(question, value)
  return problem === undefined ? [] : [{ ...place, ...problem, level: 'block', value }]
}

function isMissing(form: Form, question: Question, row: FormRow | undefined): boolean {
  return isRequired(question, row === undefined ? form.scopes.form : form.scopes.row(row)) === true
}

function missing(place: AnswerPlace, question: Question): Issue {
  return { ...place, rule: 'R-0001', level: 'block', message: `${question.label} belum diisi.` }
}

function notAsked(question: Question): Pick<Issue, 'rule' | 'level' | 'message'> {
  const message = `${question.label} terisi, padahal menurut jawaban lain tidak ditanyakan. Periksa lagi di kertas.`
  return { rule: 'R-0005', level: 'inform', message }
}

function rowCountIssues(form: Form, block: Block): Issue[] {
  const first = block.questions.find((question) => isKeyed(question)) ?? block.questions[0]
  if (block.roster === undefined || first === undefined || form.scopes.blockAsked(block) !== true) return []
  const count = rowsOf(form.content, block.roster).length
  const { minRows = 0, maxRows = Infinity } = block
  if (count < minRows) {
    const message = `${block.title}: isi paling sedikit ${minRows} baris.`
    return [{ ...placeOf(first.id), rule: 'R-0006', level: 'block', message }]
  }
  if (count <= maxRows) return []
  return [
    {
      ...placeOf(first.id),
      rule: 'R-0007',
      level: 'block',
      message: `${block.title}: paling banyak ${maxRows} baris.`,
    },
  ]
}
