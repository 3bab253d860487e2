import { findIntakeField, questionOfField } from '#shared/intake/fields.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'
import { answerReader, type AnswerReader } from '../cells/answers.ts'
import { readDate } from '../cells/dates.ts'
import { readNumber16 } from '../cells/number16.ts'
import { readDesil, readFlag, readId, readName, readPlaceCode, readPlain, readRtRw, readSex } from '../cells/small.ts'

/** How the cells of a column are read, by its field; undefined for a field that is not known. */
export function cellReader(field: string, instrumen: Instrumen): AnswerReader | undefined {
  const question = questionOfField(field)
  if (question !== undefined) {
    const found = findQuestion(instrumen, question)
    return found === undefined ? undefined : answerReader(found)
  }
  const known = findIntakeField(field)
  if (known === undefined) return undefined
  switch (known.format) {
    case 'nik':
    case 'noKk':
      return (cell) => readNumber16(cell)
    case 'date':
      return readDate
    case 'name':
      return (cell, { date1904 }) => readName(cell, date1904)
    case 'text':
    case 'answer':
      return (cell, { date1904 }) => readPlain(cell, date1904)
    case 'rtRw':
      return (cell, { date1904 }) => readRtRw(cell, date1904)
    case 'sex':
      return (cell, { date1904 }) => readSex(cell, date1904)
    case 'desil':
      return (cell, { date1904 }) => readDesil(cell, date1904)
    case 'wilayahCode':
      return (cell, { date1904 }) => readPlaceCode(cell, date1904)
    case 'id':
      return (cell, { date1904 }) => readId(cell, date1904)
    case 'flag':
      return (cell, { date1904 }) => readFlag(cell, date1904)
  }
}

/** Whether a field is a day, whose order of day and month the whole column decides. */
export function isDateField(field: string, instrumen: Instrumen): boolean {
  const question = questionOfField(field)
  if (question !== undefined) return findQuestion(instrumen, question)?.kind === 'date'
  return findIntakeField(field)?.format === 'date'
}
