import type { Question } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'

/** One line of the code list beside the field. `typed` is what the clerk types for it. */
export type Option = { readonly typed: string; readonly label: string }

/** The choices of a question; none for one that is free to type. `dusun`: the names of the desa, for questions about it. */
export function optionsOf(question: Question, dusun: readonly string[]): readonly Option[] {
  switch (question.kind) {
    case 'code':
      return question.codes.map((code) => ({ typed: code.printed ?? code.code, label: code.label }))
    case 'yesNo':
      return [
        { typed: question.yes, label: entryText.yes },
        { typed: question.no, label: entryText.no },
      ]
    case 'dusun':
      return dusun.map((name, i) => ({ typed: String(i + 1), label: name }))
    case 'bitmask':
      return [
        { typed: '0', label: question.none },
        ...question.bits.map(({ bit, label }) => ({ typed: String(bit), label })),
        ...(question.alone === undefined ? [] : [{ typed: String(question.alone.value), label: question.alone.label }]),
      ]
    case 'integer':
    case 'decimal':
    case 'text':
    case 'nik':
    case 'noKk':
    case 'date':
    case 'computed':
      return []
  }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9<>=.,]+/g, ' ')
    .trim()

function startsWord(label: string, word: string): boolean {
  return label.startsWith(word) || label.includes(` ${word}`)
}

/** Whether what is typed looks for an option by its words rather than by its code. */
export function isWords(typed: string): boolean {
  return /\p{L}/u.test(typed)
}

/**
 * Options that what is typed may still become: by the beginning of the code, or by the beginnings of words of the label,
 * those whose label begins with it first. Everything while nothing is typed.
 */
export function filterOptions(options: readonly Option[], typed: string): readonly Option[] {
  const text = typed.trim()
  if (text === '') return options
  if (!isWords(text)) return options.filter((option) => option.typed.startsWith(text))
  const words = plain(text).split(' ')
  const found = options.filter((option) => words.every((word) => startsWord(plain(option.label), word)))
  const first = words.join(' ')
  return found.toSorted((a, b) => rank(a, first) - rank(b, first))
}

function rank(option: Option, text: string): number {
  return plain(option.label).startsWith(text) ? 0 : 1
}
