import { findDifferences, type Difference } from '#shared/instrumen/differences.ts'
import { labelText, shownText } from '#shared/instrumen/kinds.ts'
import { removalMeaning } from '#shared/instrumen/meaning.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import type { Answers, AnswerValue, Instrumen } from '#shared/instrumen/types.ts'
import type { StoredFormulir } from '../formulir/stored-formulir.ts'
import { textOf } from './people.ts'

/** The words of a coded answer: 'Sembako (BPNT)'; '' when there is none. */
export function wordsOf(instrumen: Instrumen, answers: Answers, question: string): string {
  const found = findQuestion(instrumen, question)
  return found === undefined ? '' : labelText(found, answers[question])
}

/** An answer as a list prints it: code and words; '-' for none. */
export function listed(instrumen: Instrumen, question: string, value: AnswerValue | undefined): string {
  const found = findQuestion(instrumen, question)
  return (found === undefined ? '' : shownText(found, value)) || '-'
}

/** In what a form differs from the register; nothing for a form that has no register to differ from. */
export function differencesOf(instrumen: Instrumen, form: StoredFormulir): Difference[] {
  return form.base === null ? [] : findDifferences(instrumen, form.content, form.base)
}

/** The reason of a removal: '01 Meninggal (uraian)'. */
export function removalReason(instrumen: Instrumen, answers: Answers): string {
  const meaning = removalMeaning(instrumen)
  const code = textOf(answers, meaning.reason)
  const detail = textOf(answers, meaning.detail)
  const reason = `${code} ${wordsOf(instrumen, answers, meaning.reason)}`.trim()
  return detail === '' ? reason : `${reason} (${detail})`
}

const named = 3

/** What is proposed and why, in a few words. */
export function proposalWords(instrumen: Instrumen, form: StoredFormulir): string {
  const { answers } = form.content
  switch (form.jenis) {
    case 'usulan':
      return [wordsOf(instrumen, answers, 'program'), textOf(answers, 'alasan_usulan')].filter(Boolean).join(': ')
    case 'perubahan':
      return [changedWords(instrumen, form), textOf(answers, 'alasan_perubahan')].filter(Boolean).join(': ')
    case 'penghapusan':
      return removalReason(instrumen, answers)
  }
}

function changedWords(instrumen: Instrumen, form: StoredFormulir): string {
  const elements = [...new Set(differencesOf(instrumen, form).map((one) => elementOf(instrumen, one)))]
  if (elements.length === 0) return 'Tidak ada yang berubah'
  const more = elements.length - named
  return elements.slice(0, named).join(', ') + (more > 0 ? `, dan ${more} lainnya` : '')
}

/** What a difference is about: the label of the question, or that a member came or went. */
export function elementOf(instrumen: Instrumen, difference: Difference): string {
  if (difference.kind === 'rowAdded') return 'Anggota baru'
  if (difference.kind === 'rowRemoved') return 'Anggota tidak tercantum lagi'
  return findQuestion(instrumen, difference.question)?.label ?? difference.question
}
