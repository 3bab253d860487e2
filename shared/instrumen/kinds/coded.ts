import type { AnswerValue } from '../types.ts'
import type { Kind, QuestionOf } from './kind.ts'

type CodeQuestion = QuestionOf<'code'>

/** One answer of a printed list; stored as the code. */
export const codeKind: Kind<CodeQuestion> = {
  read: (question, typed) => findByPrinted(question, typed)?.code,
  isReadable: (question, value) => findCode(question, value) !== undefined,
  typed: (question, value) => printed(findCode(question, value)),
  label: (question, value) => findCode(question, value)?.label ?? '',
  isComplete: (question, typed) => {
    const longer = question.codes.some((code) => {
      const text = printed(code)
      return text.length > typed.length && text.startsWith(typed)
    })
    return !longer && findByPrinted(question, typed) !== undefined
  },
  problem: () => undefined,
  unreadable: () => 'Pilih kode yang tercetak di formulir.',
}

/** Yes or no with the printed codes of the paper; stored as true or false. */
export const yesNoKind: Kind<QuestionOf<'yesNo'>> = {
  read: (question, typed) => (typed === question.yes ? true : typed === question.no ? false : undefined),
  isReadable: (_question, value) => typeof value === 'boolean',
  typed: (question, value) => (value === true ? question.yes : question.no),
  label: (_question, value) => (value === true ? 'Ya' : 'Tidak'),
  isComplete: (question, typed) => typed === question.yes || typed === question.no,
  problem: () => undefined,
  unreadable: (question) => `Isi ${question.yes} untuk ya atau ${question.no} untuk tidak.`,
}

/** The sum of what applies, or the number that stands alone; stored as a number. */
export const bitmaskKind: Kind<QuestionOf<'bitmask'>> = {
  read: (question, typed) => {
    if (!/^\d{1,4}$/.test(typed)) return undefined
    const sum = Number(typed)
    return fits(question, sum) ? sum : undefined
  },
  isReadable: (question, value) => typeof value === 'number' && fits(question, value),
  typed: (_question, value) => String(value),
  label: (question, value) => {
    if (question.alone?.value === value) return question.alone.label
    const held = question.bits.filter(({ bit }) => typeof value === 'number' && (value & bit) !== 0)
    return held.length === 0 ? question.none : held.map(({ label }) => label).join(', ')
  },
  isComplete: (question, typed) => {
    if (bitmaskKind.read(question, typed) === undefined) return false
    const alone = String(question.alone?.value ?? '')
    if (alone.length > typed.length && alone.startsWith(typed)) return false
    return Number(typed) === 0 || Number(typed) * 10 > highestOf(question)
  },
  problem: () => undefined,
  unreadable: (question) => {
    const alone = question.alone === undefined ? '' : `, atau ${question.alone.value} ${question.alone.label}`
    return `Isi jumlah angka yang berlaku, dari 0 sampai ${highestOf(question)}${alone}.`
  },
}

function fits(question: QuestionOf<'bitmask'>, sum: number): boolean {
  const all = highestOf(question)
  if (sum === question.alone?.value) return true
  return Number.isInteger(sum) && sum >= 0 && sum <= all && (sum & ~all) === 0
}

/** The sum of everything. */
function highestOf(question: QuestionOf<'bitmask'>): number {
  return question.bits.reduce((sum, { bit }) => sum | bit, 0)
}

function findCode(question: CodeQuestion, value: AnswerValue) {
  return question.codes.find(({ code }) => code === value)
}

/** By what the paper prints; '01' and '1' are the same code where that leaves no doubt. */
function findByPrinted(question: CodeQuestion, typed: string) {
  const exact = question.codes.find((code) => printed(code) === typed || code.code === typed.toUpperCase())
  if (exact !== undefined || !/^\d+$/.test(typed)) return exact
  return question.codes.find((code) => /^\d+$/.test(printed(code)) && Number(printed(code)) === Number(typed))
}

function printed(code: { readonly code: string; readonly printed?: string } | undefined): string {
  return code?.printed ?? code?.code ?? ''
}
