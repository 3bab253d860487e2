import { onlyNumberSigns } from '../../domain/nik.ts'
import type { AnswerValue } from '../types.ts'
import type { Kind, QuestionOf, ValueProblem } from './kind.ts'

/** Free text; with `padTo` a number of fixed width with zeros in front. */
export const textKind: Kind<QuestionOf<'text'>> = {
  read: (question, typed) => {
    if (question.padTo !== undefined) return /^\d+$/.test(typed) ? typed.padStart(question.padTo, '0') : undefined
    return question.upper === true ? typed.toUpperCase() : typed
  },
  isReadable: (question, value) => {
    if (typeof value !== 'string') return false
    return question.padTo === undefined || /^\d+$/.test(value)
  },
  typed: (_question, value) => String(value),
  label: (_question, value) => String(value),
  isComplete: (question, typed) =>
    question.padTo !== undefined && /^\d+$/.test(typed) && typed.length === question.padTo,
  problem: (question, value) => tooLong(question, value) ?? unlikePattern(question, value),
  unreadable: (question) =>
    question.padTo === undefined
      ? 'Isi dengan huruf atau angka.'
      : `Isi dengan angka, paling banyak ${question.padTo}.`,
}

/** NIK or No. KK: always text. Its length and digits are the business of the rules R-02xx, so that they can say more. */
export const numberTextKind: Kind<QuestionOf<'nik' | 'noKk'>> = {
  read: (_question, typed) => onlyNumberSigns(typed),
  isReadable: (_question, value) => typeof value === 'string',
  typed: (_question, value) => String(value),
  label: (_question, value) => String(value),
  isComplete: (_question, typed) => /^\d{16}$/.test(onlyNumberSigns(typed)),
  problem: () => undefined,
  unreadable: () => 'Isi 16 angka.',
}

/** A dusun by its name. Whether the desa has it is known to the berkas, not to the question. */
export const dusunKind: Kind<QuestionOf<'dusun'>> = {
  read: (_question, typed) => typed,
  isReadable: (_question, value) => typeof value === 'string',
  typed: (_question, value) => String(value),
  label: (_question, value) => String(value),
  isComplete: () => false,
  problem: (_question, value) => (String(value).length > 60 ? { rule: 'R-0004', message: longest(60) } : undefined),
  unreadable: () => 'Pilih dusun dari daftar.',
}

function tooLong(question: QuestionOf<'text'>, value: AnswerValue): ValueProblem | undefined {
  const limit = question.padTo ?? question.maxLength
  return String(value).length > limit ? { rule: 'R-0004', message: longest(limit) } : undefined
}

function unlikePattern(question: QuestionOf<'text'>, value: AnswerValue): ValueProblem | undefined {
  if (question.pattern === undefined || new RegExp(question.pattern, 'u').test(String(value))) return undefined
  return { rule: 'R-0004', message: question.patternHint ?? 'Periksa penulisannya.' }
}

function longest(limit: number): string {
  return `Paling banyak ${limit} huruf atau angka.`
}
