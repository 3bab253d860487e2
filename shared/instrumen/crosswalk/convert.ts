import { findValueProblem, isReadable, parseTyped, shownText, typedText } from '../kinds.ts'
import { meets } from '../meaning.ts'
import { findQuestion, findQuestionAndBlock, isAnswered, isKeyed } from '../questions.ts'
import type { AnswerPlace, Answers, AnswerValue, Block, FormContent, FormRow, Instrumen, Question } from '../types.ts'
import { conversions } from './conversions.ts'
import type { Becomes, Conversion } from './types.ts'

/** What the other paper said where it decides nothing here, in its own code and words: '2 Gas lebih dari 3 kg'. */
export type Said = AnswerPlace & { readonly text: string }

export type Converted = { readonly content: FormContent; readonly said: readonly Said[] }

type Source = { readonly instrumen: Instrumen; readonly content: FormContent; readonly list: readonly Conversion[] }

/**
 * A content as another edition would have it: questions of the same name keep their answer, others are converted where that is certain.
 * What can't be decided stays without an answer and is said. Every answer is one that the other edition can have. Rows keep their id,
 * their order and whom they are about.
 */
export function convertContent(from: Instrumen, to: Instrumen, content: FormContent, list = conversions): Converted {
  const source: Source = { instrumen: from, content, list }
  const said: Said[] = []
  const answersAt = (blocks: readonly Block[], row: FormRow | undefined): Answers =>
    Object.fromEntries(
      blocks.flatMap(({ questions }) =>
        questions.filter(isKeyed).flatMap((question) => {
          const found = answerFor(source, question, row)
          if (found === undefined) return []
          if ('as' in found) return [[question.id, found.as] as const]
          said.push({ question: question.id, ...(row === undefined ? {} : { rowId: row.id }), text: found.text })
          return []
        }),
      ),
    )
  const answers = answersAt(blocksOf(to, undefined), undefined)
  const rows = content.rows.flatMap((row) => {
    const blocks = blocksOf(to, row.roster)
    return blocks.length === 0 ? [] : [{ ...row, answers: answersAt(blocks, row) }]
  })
  return { content: { answers, rows }, said }
}

function blocksOf(instrumen: Instrumen, roster: FormRow['roster'] | undefined): readonly Block[] {
  return instrumen.blocks.filter((block) => block.roster === roster)
}

type Answer = { readonly as: AnswerValue } | { readonly text: string } | undefined

function answerFor(source: Source, question: Question, row: FormRow | undefined): Answer {
  const same = findQuestion(source.instrumen, question.id)
  if (same !== undefined) return sameAnswer(source, same, question, row)
  const told = source.list
    .filter(({ to }) => to === question.id)
    .map((conversion) => converted(source, conversion, question, row))
    .filter((answer) => answer !== undefined)
  const texts = told.flatMap((answer) => ('text' in answer ? [answer.text] : []))
  return texts.length > 0 ? { text: [...new Set(texts)].join('; ') } : told[0]
}

function sameAnswer(source: Source, same: Question, question: Question, row: FormRow | undefined): Answer {
  const values = valuesOf(source, same.id, row)
  const [value] = values
  if (value === undefined) return undefined
  // Several of the people say different things, and the other paper has room for one.
  if (values.length > 1) return { text: values.map((one) => shownText(same, one)).join('; ') }
  return fits(question, value) ? { as: value } : { text: shownText(same, value) }
}

function converted(source: Source, conversion: Conversion, to: Question, row: FormRow | undefined): Answer {
  const from = findQuestion(source.instrumen, conversion.from)
  const answers = holderOf(source, conversion.from, row)?.answers
  const value = answers?.[conversion.from]
  if (from === undefined || answers === undefined || !isAnswered(value)) return undefined
  const becomes: Becomes = conversion.cases.find(({ when }) => meets(when, answers))?.becomes ?? 'ask'
  if (becomes === 'none') return undefined
  const as = becomes === 'ask' ? undefined : becomes === 'same' ? value : becomes.as
  return as !== undefined && fits(to, as) ? { as } : { text: shownText(from, value) }
}

/** Where the source answers a question about the same row: there, or once for the whole form. */
function holderOf({ instrumen, content }: Source, id: string, row: FormRow | undefined) {
  const roster = findQuestionAndBlock(instrumen, id)?.block.roster
  if (roster === undefined) return content
  return roster === row?.roster ? row : undefined
}

/** The different answers to a question: one, or as many as the rows have where the other paper has room for one. */
function valuesOf(source: Source, id: string, row: FormRow | undefined): readonly AnswerValue[] {
  const roster = findQuestionAndBlock(source.instrumen, id)?.block.roster
  const holders =
    row === undefined && roster !== undefined
      ? source.content.rows.filter((one) => one.roster === roster)
      : [holderOf(source, id, row)]
  return [...new Set(holders.map((holder) => holder?.answers[id]).filter(isAnswered))]
}

/** Whether somebody could have keyed it there: of its kind and codes, within its limits, and no finer than it is written there. */
function fits(question: Question, value: AnswerValue): boolean {
  if (!isReadable(question, value) || findValueProblem(question, value) !== undefined) return false
  return parseTyped(question, typedText(question, value)) === value
}
