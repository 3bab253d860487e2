import { bitmaskKind, codeKind, yesNoKind } from './kinds/coded.ts'
import { dateKind } from './kinds/date.ts'
import { decimalKind, integerKind } from './kinds/number.ts'
import { dusunKind, numberTextKind, textKind } from './kinds/text.ts'
import type { Kind, QuestionOf, ValueProblem } from './kinds/kind.ts'
import type { AnswerValue, Question, QuestionKind } from './types.ts'

/** Computed answers come out of a computation and are shown as they are. */
const computedKind: Kind<QuestionOf<'computed'>> = {
  read: () => undefined,
  isReadable: () => true,
  typed: (_question, value) => String(value),
  label: (_question, value) => String(value),
  isComplete: () => false,
  problem: () => undefined,
  unreadable: () => 'Isian ini dihitung sendiri.',
}

const kinds: { readonly [K in QuestionKind]: Kind<QuestionOf<K>> } = {
  code: codeKind,
  yesNo: yesNoKind,
  bitmask: bitmaskKind,
  integer: integerKind,
  decimal: decimalKind,
  text: textKind,
  nik: numberTextKind,
  noKk: numberTextKind,
  date: dateKind,
  dusun: dusunKind,
  computed: computedKind,
}

/**
 * The value that a typed text stands for: null for an empty one (the answer is taken away); the typed text itself when it
 * can't be read as this kind, so that nothing keyed is lost. Never throws.
 */
export function parseTyped(question: Question, typed: string): AnswerValue | null {
  const text = typed.trim()
  if (text === '') return null
  return kindOf(question).read(question, text) ?? text
}

/** What one would type to get this value; '' for none. `parseTyped` of it gives the value back. */
export function typedText(question: Question, value: AnswerValue | null | undefined): string {
  if (value === undefined || value === null || value === '') return ''
  return isReadable(question, value) ? kindOf(question).typed(question, value) : String(value)
}

/** The code as the paper prints it ('3', '1', '5'); for questions without codes the same as `typedText`. */
export function printedCode(question: Question, value: AnswerValue | null | undefined): string {
  return typedText(question, value)
}

/** The words of a value, without its code: 'Semen/bata merah', '17 Agustus 1990', 'Ya'; '' for none, the text itself when unreadable. */
export function labelText(question: Question, value: AnswerValue | null | undefined): string {
  if (value === undefined || value === null || value === '') return ''
  return isReadable(question, value) ? kindOf(question).label(question, value) : String(value)
}

/** Code and words for a person: '6 Semen/bata merah', '3 Ya', '17 Agustus 1990'; '' for none. */
export function shownText(question: Question, value: AnswerValue | null | undefined): string {
  const label = labelText(question, value)
  const coded = question.kind === 'code' || question.kind === 'yesNo' || question.kind === 'bitmask'
  if (!coded || value === undefined || value === null || !isReadable(question, value)) return label
  return `${typedText(question, value)} ${label}`
}

/** Whether what is typed so far is complete and nothing longer could be meant, so that the cursor may move on by itself. */
export function isUnambiguous(question: Question, typed: string): boolean {
  return kindOf(question).isComplete(question, typed.trim())
}

/** Whether a stored value is one of the question's kind and codes (its range is another matter: `findValueProblem`). */
export function isReadable(question: Question, value: AnswerValue): boolean {
  return kindOf(question).isReadable(question, value)
}

/** What is wrong with a value that can be read: outside its range, too long, unlike its pattern; undefined when nothing is. */
export function findValueProblem(question: Question, value: AnswerValue): ValueProblem | undefined {
  return isReadable(question, value) ? kindOf(question).problem(question, value) : undefined
}

/** Says what is wanted when a value can't be read. */
export function unreadableText(question: Question): string {
  return kindOf(question).unreadable(question)
}

function kindOf(question: Question): Kind<Question> {
  // The table has the right entry for each kind; TypeScript can't follow that through the index.
  return kinds[question.kind] as unknown as Kind<Question>
}
