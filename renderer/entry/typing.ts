import type { Question } from '#shared/instrumen/types.ts'

const groupsOfSixteen = [6, 6, 4] as const
const groupsOfDate = [2, 2, 4] as const

function grouped(digits: string, groups: readonly number[], gap: string): string {
  const parts: string[] = []
  let start = 0
  for (const size of groups) {
    if (start < digits.length) parts.push(digits.slice(start, start + size))
    start += size
  }
  if (start < digits.length) parts.push(digits.slice(start))
  return parts.join(gap)
}

/** True for 12/0, 12/04/19: what our own grouping makes. 1/2/1990 is a person's way to write and stays as it is. */
function isOurDate(text: string): boolean {
  return /^(\d*|\d{2}\/\d*|\d{2}\/\d{2}\/\d*)$/.test(text)
}

/** What the field shows while one types at its end: NIK and KK in three groups, dates with strokes. */
export function formatTyped(question: Question, text: string): string {
  switch (question.kind) {
    case 'nik':
    case 'noKk': {
      const bare = text.replaceAll(' ', '')
      return /^\d*$/.test(bare) ? grouped(bare, groupsOfSixteen, ' ') : text
    }
    case 'date':
      return isOurDate(text) ? grouped(text.replaceAll('/', ''), groupsOfDate, '/') : text
    case 'text':
      return question.upper === true ? text.toUpperCase() : text
    default:
      return text
  }
}

/** What is meant by the text of the field: without the gaps that only help the eye. */
export function bareTyped(question: Question, text: string): string {
  switch (question.kind) {
    case 'nik':
    case 'noKk':
      return text.replaceAll(' ', '')
    case 'date':
      return isOurDate(text) ? text.replaceAll('/', '') : text
    default:
      return text
  }
}

/** Characters that a field of this kind can hold side by side; for its width on the screen. */
export function widthOf(question: Question): number {
  switch (question.kind) {
    case 'code':
      return Math.max(...question.codes.map((code) => (code.printed ?? code.code).length), 1)
    case 'yesNo':
      return 1
    case 'bitmask':
      return 2
    case 'integer':
    case 'decimal':
      return String(question.max).length + (question.kind === 'decimal' ? question.decimals + 1 : 0)
    case 'nik':
    case 'noKk':
      return 18
    case 'date':
      return 10
    case 'dusun':
      return 20
    case 'text':
      return Math.min(question.padTo ?? question.maxLength, 44)
    case 'computed':
      return 4
  }
}
