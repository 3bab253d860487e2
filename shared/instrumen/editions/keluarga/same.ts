import type { Question, QuestionId } from '../../types.ts'
import { pbdt2015 } from '../pbdt2015/index.ts'

/** What of a question belongs to one paper only: where it stands there, and what it depends on there. */
type OnPaper = 'askWhen' | 'required' | 'requiredWhen' | 'whenSkipped' | 'mark'

/**
 * A question of the PBDT2015 edition as another paper prints it. It means the same and has the same codes, so it keeps its name and
 * answers can be carried over. Its skips are left behind: they belong to the other paper. Throws for an unknown name: a mistake in an edition.
 */
export function same(id: QuestionId, number: string, changes: Partial<Question> = {}): Question {
  const found = pbdt2015.blocks.flatMap(({ questions }) => questions).find((question) => question.id === id)
  if (found === undefined) throw new Error(`pbdt2015 has no question ${id}`)
  return { ...withoutPaper(found), number, ...changes } as Question
}

/** Several at once, in this order: name, number, and what differs. */
export function sameAs(
  ...questions: readonly (readonly [id: QuestionId, number: string, changes?: Partial<Question>])[]
): readonly Question[] {
  return questions.map(([id, number, changes]) => same(id, number, changes))
}

function withoutPaper(question: Question): Omit<Question, OnPaper> {
  const {
    askWhen: _ask,
    required: _required,
    requiredWhen: _when,
    whenSkipped: _skipped,
    mark: _mark,
    ...rest
  } = question
  return rest
}
