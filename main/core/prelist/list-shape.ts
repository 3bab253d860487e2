import { programmeOfField, questionOfField } from '#shared/intake/fields.ts'
import { findQuestionAndBlock } from '#shared/instrumen/questions.ts'
import type { Instrumen, Question } from '#shared/instrumen/types.ts'
import type { IntakeShape } from '#shared/intake/types.ts'

export type AnswerField = { readonly field: string; readonly question: Question }

/** What the rows of a list can say: fields of the family, fields of a person, and which of them are answers or programmes. */
export type ListShape = {
  readonly shape: IntakeShape
  /** The edition that its answers are in. */
  readonly instrumen: Instrumen
  readonly familyAnswers: readonly AnswerField[]
  readonly personAnswers: readonly AnswerField[]
  /** Fields 'program:…' and the free text 'program'. */
  readonly programmes: readonly string[]
  /** Fields of the file that the register has no place for. */
  readonly unused: readonly string[]
}

const unusedFields: ReadonlySet<string> = new Set(['desil', 'status', 'idSemesta'])

/** How rows with these fields are understood. */
export function listShape(shape: IntakeShape, instrumen: Instrumen, fields: readonly string[]): ListShape {
  const answers = fields.flatMap((field) => {
    const found = findQuestionAndBlock(instrumen, questionOfField(field) ?? '')
    return found === undefined ? [] : [{ field, question: found.question, roster: found.block.roster }]
  })
  return {
    shape,
    instrumen,
    familyAnswers: answers.filter(({ roster }) => roster === undefined),
    personAnswers: shape === 'keluarga' ? [] : answers.filter(({ roster }) => roster === 'anggota'),
    programmes: fields.filter((field) => field === 'program' || programmeOfField(field) !== undefined),
    unused: fields.filter((field) => unusedFields.has(field) || isForeignAnswer(instrumen, field)),
  }
}

function isForeignAnswer(instrumen: Instrumen, field: string): boolean {
  const question = questionOfField(field)
  return question !== undefined && findQuestionAndBlock(instrumen, question) === undefined
}
