import { findValueProblem, isReadable, parseTyped, typedText } from '#shared/instrumen/kinds.ts'
import type { AnswerValue, Question } from '#shared/instrumen/types.ts'
import type { ListCell } from '../../spreadsheets/lists/list-cell.ts'
import { readDate, type DateContext } from './dates.ts'
import { readNumber16 } from './number16.ts'
import { doubted, empty, kept, refused, type Outcome } from './outcome.ts'
import { numberText, tidy } from './plain-text.ts'
import { readPlain } from './small.ts'

export const answerWords = {
  unknown: 'Bukan kode atau pilihan pertanyaan ini pada formulir yang dipilih.',
  number: 'Bukan angka.',
  unread: 'Tidak dapat dibaca sebagai isian pertanyaan ini.',
  zero: 'Kode 0 tidak ada pada pertanyaan ini; dibaca belum diisi.',
  problem: 'Di luar batas isian pertanyaan ini; periksa saat formulirnya dientri.',
} as const

/** Reads the cells of a column that holds answers of one question, as code or as label. Prepared once for a whole list. */
export type AnswerReader = (cell: ListCell | undefined, context: DateContext) => Outcome

export function answerReader(question: Question): AnswerReader {
  switch (question.kind) {
    case 'nik':
    case 'noKk':
      return (cell) => readNumber16(cell)
    case 'date':
      return readDate
    case 'code':
      return worded(question, labelsOf(question.codes.map(({ code, label }) => [label, code] as const)))
    case 'yesNo':
      return worded(question, yesNoWords)
    case 'bitmask':
      return worded(
        question,
        labelsOf([[question.none, 0], ...question.bits.map(({ bit, label }) => [label, bit] as const)]),
      )
    case 'integer':
    case 'decimal':
      return (cell, { date1904 }) => throughText(question, cell, date1904, answerWords.number)
    case 'text':
    case 'dusun':
    case 'computed':
      return (cell, { date1904 }) => throughText(question, cell, date1904, answerWords.unread)
  }
}

type Labels = ReadonlyMap<string, AnswerValue>

const yesNoWords: Labels = new Map<string, AnswerValue>([
  ...['ya', 'y', 'yes', 'true', 'ada', 'iya', '1'].map((word) => [word, true] as const),
  ...['tidak', 't', 'tdk', 'no', 'n', 'false', 'tidakada', '0', '2'].map((word) => [word, false] as const),
])

const plainLabel = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9<>≥=]/g, '')

/** Labels, and each side of a slash where only one code has it: 'Kawin/nikah' is 'Kawin', too. */
function labelsOf(codes: readonly (readonly [label: string, value: AnswerValue])[]): Labels {
  const labels = new Map<string, AnswerValue>()
  const doubtful = new Set<string>()
  for (const [label, value] of codes) {
    for (const part of label.split('/')) {
      const key = plainLabel(part)
      if (labels.has(key)) doubtful.add(key)
      else labels.set(key, value)
    }
  }
  for (const key of doubtful) labels.delete(key)
  for (const [label, value] of codes) labels.set(plainLabel(label), value)
  return labels
}

/** The same few texts come a hundred thousand times. */
const remembered = 500

function worded(question: Question, labels: Labels): AnswerReader {
  const known = new Map<string, Outcome>()
  return (cell, { date1904 }) => {
    if (cell === undefined || cell === '') return empty
    const key = typeof cell === 'string' ? cell : cell.type === 'number' ? numberText(cell.raw) : undefined
    const found = key === undefined ? undefined : known.get(key)
    if (found !== undefined) return found
    const outcome = readWorded(question, labels, readPlain(cell, date1904))
    if (key !== undefined && known.size < remembered) known.set(key, outcome)
    return outcome
  }
}

function readWorded(question: Question, labels: Labels, { value: shown, told }: Outcome): Outcome {
  const text = shown.replace(/^(\d+)[.,]0+$/, '$1')
  if (text === '') return told === undefined ? empty : { value: '', told }
  const value = codeOf(question, text) ?? labels.get(plainLabel(text)) ?? codeAndLabel(question, labels, text)
  if (value !== undefined) return kept(typedText(question, value))
  return text === '0' ? doubted('', answerWords.zero) : refused(answerWords.unknown)
}

function codeOf(question: Question, text: string): AnswerValue | undefined {
  const value = parseTyped(question, text)
  return value !== null && isReadable(question, value) ? value : undefined
}

/** '6. Semen/bata merah', '6 - Semen': both must mean the same. */
function codeAndLabel(question: Question, labels: Labels, text: string): AnswerValue | undefined {
  const found = /^(\d{1,2})\s*[-.):=]?\s*(\D.*)$/.exec(text)
  if (found === null) return undefined
  const byCode = codeOf(question, found[1] ?? '')
  return byCode !== undefined && labels.get(plainLabel(found[2] ?? '')) === byCode ? byCode : undefined
}

function throughText(question: Question, cell: ListCell | undefined, date1904: boolean, words: string): Outcome {
  if (cell === undefined || cell === '') return empty
  const { value: shown, told } = readPlain(cell, date1904)
  if (shown === '') return told === undefined ? empty : { value: '', told }
  const text = question.kind === 'integer' || question.kind === 'decimal' ? plainNumber(shown, question.kind) : shown
  const value = parseTyped(question, text)
  if (value === null || !isReadable(question, value)) return refused(words)
  const typed = tidy(typedText(question, value))
  return findValueProblem(question, value) === undefined ? kept(typed) : doubted(typed, answerWords.problem)
}

/** '36 m2' and '1.200' as people write them; a number cell has a point before its fraction. */
function plainNumber(text: string, kind: 'integer' | 'decimal'): string {
  const bare = text.replace(/\s*(m2|m²|ekor|orang|jam|tahun|thn|watt|w)$/i, '')
  if (/^\d{1,3}(\.\d{3})+$/.test(bare)) return bare.replaceAll('.', '')
  if (kind === 'integer') return bare.replace(/[.,]0+$/, '')
  return bare.replace('.', ',')
}
