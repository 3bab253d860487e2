import type { Code, Condition, Question, QuestionId } from '../../types.ts'
import { all, codes } from '../declare.ts'

/** Short ways to write the questions of family papers down; what comes out is plain data. */

type Extra = Partial<Omit<Question, 'id' | 'number' | 'label' | 'kind'>>

/** A question with a list of codes, numbered from 1 in the order given or as they are. */
export function choice(
  [id, number, label]: readonly [id: QuestionId, number: string, label: string],
  list: readonly string[] | readonly Code[],
  extra: Extra = {},
): Question {
  return { id, number, label, kind: 'code', codes: coded(list), ...extra }
}

/** 1 Ya, 2 Tidak: this paper does not alternate. */
export function yesNo(
  [id, number, label]: readonly [id: QuestionId, number: string, label: string],
  extra: Extra & { readonly hardship?: 'yes' | 'no' } = {},
): Question {
  return { id, number, label, kind: 'yesNo', yes: '1', no: '2', ...extra }
}

/** A whole number from `min` to `max`. */
export function count(
  [id, number, label]: readonly [id: QuestionId, number: string, label: string],
  [min, max]: readonly [min: number, max: number],
  extra: Extra & { readonly unit?: string } = {},
): Question {
  return { id, number, label, kind: 'integer', min, max, ...extra }
}

/** The questions, each asked only while something holds too; `keepWhen`: see Question. */
export function asked(when: Condition, questions: readonly Question[], keepWhen?: Condition): readonly Question[] {
  return questions.map((question) => ({
    ...question,
    askWhen: question.askWhen === undefined ? when : all(when, question.askWhen),
    ...(keepWhen === undefined ? {} : { keepWhen }),
  }))
}

function coded(list: readonly string[] | readonly Code[]): readonly Code[] {
  const words = list.filter((one) => typeof one === 'string')
  return words.length > 0 ? codes(...words) : list.filter((one) => typeof one !== 'string')
}
