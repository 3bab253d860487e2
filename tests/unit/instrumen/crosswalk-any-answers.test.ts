import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertContent } from '#shared/instrumen/crosswalk/convert.ts'
import { paperEditions } from '#shared/instrumen/registry.ts'
import type { Answers, AnswerValue, Block, FormContent, FormRow, Instrumen, Question } from '#shared/instrumen/types.ts'

/** Mostly an answer of the question's kind, now and then whatever an old office may have in its register. */
function answerTo(question: Question): fc.Arbitrary<AnswerValue | undefined> {
  return fc.oneof(
    { weight: 6, arbitrary: fittingAnswer(question) },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom<AnswerValue>('', '99', 'A'.repeat(500), '\uD800', -1, 1e308, 0.5, true) },
  )
}

function fittingAnswer(question: Question): fc.Arbitrary<AnswerValue> {
  switch (question.kind) {
    case 'code':
      return fc.constantFrom(...question.codes.map(({ code }) => code))
    case 'yesNo':
      return fc.boolean()
    case 'integer':
    case 'decimal':
      return fc.integer({ min: Math.ceil(question.min), max: Math.min(Math.floor(question.max), 2 ** 31) })
    case 'bitmask':
      return fc.integer({ min: 0, max: 4095 })
    case 'date':
      return fc.constantFrom('1980-08-17', '2026-02-28')
    default:
      return fc.constantFrom('3509165708800001', 'KRAJAN', '001')
  }
}

function answersOf(blocks: readonly Block[]): fc.Arbitrary<Answers> {
  const keyed = blocks.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== 'computed')
  const all = fc.record(Object.fromEntries(keyed.map((question) => [question.id, answerTo(question)])))
  return all.map((answers) =>
    Object.fromEntries(
      Object.entries(answers).filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined),
    ),
  )
}

function contentOf(instrumen: Instrumen): fc.Arbitrary<FormContent> {
  const rosters = [...new Set(instrumen.blocks.flatMap(({ roster }) => roster ?? []))]
  const rows = rosters.map((roster, at) =>
    answersOf(instrumen.blocks.filter((block) => block.roster === roster)).map((answers): FormRow => ({
      id: `00000000-0000-4000-8000-00000000000${at}`,
      roster,
      order: 1,
      answers,
    })),
  )
  return fc.record({
    answers: answersOf(instrumen.blocks.filter(({ roster }) => roster === undefined)),
    rows: fc.tuple(...rows),
  })
}

/** What the other edition would not know there: a question of another roster, a code that its list has not, another type. */
function faultsIn(to: Instrumen, { answers, rows }: FormContent): string[] {
  const holders = [{ roster: undefined, answers }, ...rows]
  return holders.flatMap(({ roster, answers: its }) =>
    Object.entries(its).flatMap(([id, value]) => {
      const block = to.blocks.find(
        (one) => one.roster === roster && one.questions.some((question) => question.id === id),
      )
      const question = block?.questions.find((one) => one.id === id)
      return question !== undefined && isOfKind(question, value) ? [] : [`${id} ${String(value)}`]
    }),
  )
}

function isOfKind(question: Question, value: AnswerValue): boolean {
  switch (question.kind) {
    case 'code':
      return question.codes.some(({ code }) => code === value)
    case 'yesNo':
      return typeof value === 'boolean'
    case 'integer':
    case 'decimal':
    case 'bitmask':
      return typeof value === 'number'
    case 'computed':
      return false
    default:
      return typeof value === 'string'
  }
}

const pairs = paperEditions().flatMap((from) =>
  paperEditions().flatMap((to) => (from.id === to.id ? [] : [{ from, to, name: `${from.id} to ${to.id}` }])),
)

test.each(pairs)(
  '$name: whatever a register says, only answers that the other paper knows come over',
  ({ from, to }) => {
    fc.assert(
      fc.property(contentOf(from), (content) => {
        expect(faultsIn(to, convertContent(from, to, content).content)).toEqual([])
      }),
      { numRuns: 60 },
    )
  },
)
