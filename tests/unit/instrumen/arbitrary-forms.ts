import fc from 'fast-check'
import { addDays } from '#shared/domain/plain-date.ts'
import type { AnswerValue, Condition, FormContent, FormRow, Instrumen, Question } from '#shared/instrumen/types.ts'

/** A value that the question can really have. */
export function validValue(question: Question): fc.Arbitrary<AnswerValue> {
  switch (question.kind) {
    case 'code':
      return fc.constantFrom(...question.codes.map(({ code }) => code))
    case 'yesNo':
      return fc.boolean()
    case 'bitmask':
      return fc.subarray(question.bits.map(({ bit }) => bit)).map((bits) => bits.reduce((sum, bit) => sum + bit, 0))
    case 'integer':
      return fc.integer({ min: question.min, max: question.max })
    case 'decimal':
      return fc
        .integer({ min: question.min * 10 ** question.decimals, max: question.max * 10 ** question.decimals })
        .map((number) => number / 10 ** question.decimals)
    case 'text':
      if (question.padTo !== undefined) {
        const { padTo } = question
        return fc.integer({ min: 0, max: 10 ** padTo - 1 }).map((n) => String(n).padStart(padTo, '0'))
      }
      if (question.pattern !== undefined) return fc.stringMatching(new RegExp(question.pattern, 'u'))
      return fc.stringMatching(/^[A-Z]{1,4}( [A-Z]{1,4})?$/).map((text) => text.slice(0, question.maxLength).trim())
    case 'nik':
    case 'noKk':
      return fc.stringMatching(/^[1-9]\d{15}$/)
    case 'date':
      return fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01', days))
    case 'dusun':
      return fc.constantFrom('Krajan', 'Sukosari', 'Grujugan')
    case 'computed':
      return fc.integer({ min: 0, max: 110 })
  }
}

/** Anything that a stored answer might turn out to be, fitting or not. */
export const anyValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom('1', '2', '3', '10', '99', '', '31/02/1990', '2020-02-30', '1990-08-17', '0000000000000000'),
)

/** Contents of a form: some answers fit, some do not, some are missing; questions that do not exist among them. */
export function anyContent(instrumen: Instrumen): fc.Arbitrary<FormContent> {
  const rosters = [...new Set(instrumen.blocks.flatMap(({ roster }) => (roster === undefined ? [] : [roster])))]
  const one = fc.oneof(...rosters.map((roster) => answersOf(instrumen, roster).map((answers) => ({ roster, answers }))))
  const rows = fc
    .array(one, { maxLength: 5 })
    .map((list) => list.map((row, index): FormRow => ({ ...row, id: `baris-${index + 1}`, order: index + 1 })))
  return fc.record({ answers: answersOf(instrumen, undefined), rows })
}

function answersOf(instrumen: Instrumen, roster: FormRow['roster'] | undefined) {
  const questions = instrumen.blocks.filter((block) => block.roster === roster).flatMap(({ questions }) => questions)
  const fields = questions.map((question) => [
    question.id,
    fc.oneof({ weight: 6, arbitrary: validValue(question) }, { weight: 1, arbitrary: anyValue }),
  ])
  const record = Object.fromEntries(fields) as Record<string, fc.Arbitrary<AnswerValue>>
  return fc.record({ ...record, bukan_pertanyaan: anyValue }, { requiredKeys: [] }) as unknown as fc.Arbitrary<
    Record<string, AnswerValue>
  >
}

/** Conditions of every operator over questions of an edition. */
export function anyCondition(instrumen: Instrumen): fc.Arbitrary<Condition> {
  const ids = instrumen.blocks.flatMap(({ questions }) => questions).map(({ id }) => id)
  const question = fc.constantFrom(...ids, 'bukan_pertanyaan')
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      fc.record({ op: fc.constant('answered' as const), question }),
      fc.record({ op: fc.constant('is' as const), question, value: anyValue }),
      fc.record({ op: fc.constant('in' as const), question, values: fc.array(anyValue, { maxLength: 3 }) }),
      fc.record({ op: fc.constant('atLeast' as const), question, value: fc.integer() }),
      fc.record({ op: fc.constant('atMost' as const), question, value: fc.integer() }),
      fc.record({
        op: fc.constant('jenis' as const),
        in: fc.subarray(['usulan', 'perubahan', 'penghapusan'] as const),
      }),
      fc.record({ op: fc.constant('all' as const), of: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ op: fc.constant('any' as const), of: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
    ),
  })).condition
}
