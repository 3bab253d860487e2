import type { AnswerValue, Block, Instrumen, Question, QuestionId } from './types.ts'

type Found = { readonly question: Question; readonly block: Block }

const indexes = new WeakMap<Instrumen, ReadonlyMap<QuestionId, Found>>()

/** The question of that name with the block it stands in; undefined if the edition has none. */
export function findQuestionAndBlock(instrumen: Instrumen, id: QuestionId): Found | undefined {
  return indexOf(instrumen).get(id)
}

/** The question of that name, or undefined if the edition has none. */
export function findQuestion(instrumen: Instrumen, id: QuestionId): Question | undefined {
  return indexOf(instrumen).get(id)?.question
}

/** The question of that name. Throws when the edition has none: a mistake in the program, not in the data. */
export function getQuestion(instrumen: Instrumen, id: QuestionId): Question {
  const question = findQuestion(instrumen, id)
  if (question === undefined) throw new Error(`${instrumen.id} has no question ${id}`)
  return question
}

/** The block in which a question stands, or undefined if the edition has no such question. */
export function blockOf(instrumen: Instrumen, id: QuestionId): Block | undefined {
  return indexOf(instrumen).get(id)?.block
}

/** Whether a person keys the answer: neither computed nor taken from the register. */
export function isKeyed(question: Question): boolean {
  return question.kind !== 'computed' && question.readOnly !== true
}

/** Whether there is an answer at all. */
export function isAnswered(value: AnswerValue | undefined): value is AnswerValue {
  return value !== undefined && value !== ''
}

function indexOf(instrumen: Instrumen): ReadonlyMap<QuestionId, Found> {
  const known = indexes.get(instrumen)
  if (known !== undefined) return known
  const index = new Map<QuestionId, Found>()
  for (const block of instrumen.blocks) {
    for (const question of block.questions) if (!index.has(question.id)) index.set(question.id, { question, block })
  }
  indexes.set(instrumen, index)
  return index
}
