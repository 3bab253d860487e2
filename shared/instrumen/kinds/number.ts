import { formatNumber, parseNumberText } from '../../domain/numbers.ts'
import type { AnswerValue } from '../types.ts'
import type { Kind, QuestionOf, ValueProblem } from './kind.ts'

/** A whole number. */
export const integerKind: Kind<QuestionOf<'integer'>> = {
  read: (_question, typed) => parseNumberText(typed, 0),
  isReadable: (_question, value) => Number.isSafeInteger(value),
  typed: (_question, value) => String(value),
  label: (question, value) => withUnit(formatNumber(Number(value)), question.unit),
  // Moves on as soon as one more digit could only go beyond the largest number.
  isComplete: (question, typed) => {
    if (!/^\d+$/.test(typed) || Number(typed) < question.min || Number(typed) > question.max) return false
    return typed.length >= String(question.max).length || (typed !== '0' && Number(typed) * 10 > question.max)
  },
  problem: outOfRange,
  unreadable: () => 'Isi dengan angka bulat.',
}

/** A number with decimals, typed with a comma. */
export const decimalKind: Kind<QuestionOf<'decimal'>> = {
  read: (question, typed) => parseNumberText(typed, question.decimals),
  isReadable: (_question, value) => typeof value === 'number' && Number.isFinite(value),
  typed: (_question, value) => String(value).replace('.', ','),
  label: (question, value) => withUnit(formatNumber(Number(value)), question.unit),
  isComplete: () => false,
  problem: outOfRange,
  unreadable: (question) =>
    question.decimals === 0
      ? 'Isi dengan angka.'
      : `Isi dengan angka; tanda desimalnya koma, paling banyak ${question.decimals} angka di belakangnya.`,
}

function outOfRange(question: QuestionOf<'integer' | 'decimal'>, value: AnswerValue): ValueProblem | undefined {
  const number = Number(value)
  if (number >= question.min && number <= question.max) return undefined
  const message = `Isi angka dari ${formatNumber(question.min)} sampai ${formatNumber(question.max)}.`
  return { rule: 'R-0003', message }
}

function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text} ${unit}`
}
