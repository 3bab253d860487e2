import { typedText } from '#shared/instrumen/kinds.ts'
import type { AnswerValue, Question } from '#shared/instrumen/types.ts'

/** How a wrong keying differs from what the paper says; the hands make few kinds of mistakes, and knowing one's own helps. */
export type Slip =
  | 'kosong'
  | 'terisi'
  | 'tertukar'
  | 'kurang'
  | 'lebih'
  | 'tetangga'
  | 'satuTanda'
  | 'barisSebelah'
  | 'barisLain'
  | 'lain'

const pads = ['7894561230', '1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
const padColumns = 3

/**
 * What happened between the answer that was keyed and the right one. `right` undefined: it is not known.
 * Questions with a list go by their lines, the others by the characters that one types.
 */
export function slipOf(question: Question, wrong: AnswerValue | null, right: AnswerValue | null | undefined): Slip {
  if (right === undefined) return 'lain'
  const keyed = charactersOf(question, wrong)
  const meant = charactersOf(question, right)
  if (keyed === '' && meant !== '') return 'kosong'
  if (keyed !== '' && meant === '') return 'terisi'
  const lines = linesOf(question)
  if (lines !== null) {
    const step = Math.abs(lines.indexOf(keyed) - lines.indexOf(meant))
    return step === 1 && lines.length > 2 ? 'barisSebelah' : 'barisLain'
  }
  return slipOfText(keyed, meant)
}

function charactersOf(question: Question, value: AnswerValue | null): string {
  return typedText(question, value).replaceAll(/[\s/]/g, '').toLowerCase()
}

function linesOf(question: Question): readonly string[] | null {
  if (question.kind === 'code') return question.codes.map((code) => (code.printed ?? code.code).toLowerCase())
  return question.kind === 'yesNo' ? [question.yes, question.no] : null
}

function slipOfText(keyed: string, meant: string): Slip {
  if (keyed.length === meant.length) return slipOfSameLength(keyed, meant)
  if (keyed.length + 1 === meant.length && isWithoutOne(meant, keyed)) return 'kurang'
  if (keyed.length === meant.length + 1 && isWithoutOne(keyed, meant)) return 'lebih'
  return 'lain'
}

function slipOfSameLength(keyed: string, meant: string): Slip {
  const apart = [...keyed].flatMap((character, i) => (character === meant[i] ? [] : [i]))
  const [first, second] = apart
  if (first === undefined) return 'lain'
  if (apart.length === 1) return areNeighbours(keyed[first] ?? '', meant[first] ?? '') ? 'tetangga' : 'satuTanda'
  const swapped = second === first + 1 && keyed[first] === meant[second] && keyed[second] === meant[first]
  return apart.length === 2 && swapped ? 'tertukar' : 'lain'
}

/** Whether taking one character out of `long` leaves `short`. */
function isWithoutOne(long: string, short: string): boolean {
  const at = [...short].findIndex((character, i) => character !== long[i])
  const cut = at < 0 ? short.length : at
  return long.slice(0, cut) + long.slice(cut + 1) === short
}

/** Whether two keys touch: side by side in a row of the keyboard, or one above the other on the number pad. */
function areNeighbours(a: string, b: string): boolean {
  return pads.some((row, i) => {
    const [x, y] = [row.indexOf(a), row.indexOf(b)]
    if (x < 0 || y < 0) return false
    return i === 0 ? areOnPad(x, y) : Math.abs(x - y) === 1
  })
}

function areOnPad(x: number, y: number): boolean {
  // The 0 lies under the 1 and the 2.
  if (Math.max(x, y) === 9) return Math.min(x, y) === 6 || Math.min(x, y) === 7
  const [dx, dy] = [
    Math.abs((x % padColumns) - (y % padColumns)),
    Math.abs(Math.floor(x / padColumns) - Math.floor(y / padColumns)),
  ]
  return dx + dy === 1
}
