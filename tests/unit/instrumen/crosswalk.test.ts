import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertContent } from '#shared/instrumen/crosswalk/convert.ts'
import { conversions } from '#shared/instrumen/crosswalk/conversions.ts'
import { familyQuestions, findCrosswalkFaults } from '#shared/instrumen/crosswalk/check-crosswalk.ts'
import { uncovered } from '#shared/instrumen/crosswalk/uncovered.ts'
import { findValueProblem, isReadable } from '#shared/instrumen/kinds.ts'
import { findQuestion, findQuestionAndBlock, getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen, paperEditions } from '#shared/instrumen/registry.ts'
import type { Answers, AnswerValue, FormContent, Instrumen, Question } from '#shared/instrumen/types.ts'
import { anyContent } from './arbitrary-forms.ts'

const pairs = paperEditions().flatMap((from) =>
  paperEditions().flatMap((to) => (from === to ? [] : [{ from, to, name: `${from.id} to ${to.id}` }])),
)
const [household, regsosek] = [getInstrumen('pbdt2015'), getInstrumen('regsosek2022k')]

describe.each(pairs)('$name', ({ from, to }) => {
  test('every code of every question is converted, asked, or declared without a counterpart', () => {
    expect(findCrosswalkFaults(from, to, conversions, uncovered)).toEqual([])
  })

  test('whatever was answered, the other paper only gets answers that it can have', () => {
    fc.assert(
      fc.property(anyContent(from), (content) => {
        const converted = convertContent(from, to, content)
        const { answers, rows } = converted.content
        for (const given of [answers, ...rows.map((row) => row.answers)]) {
          for (const [id, value] of Object.entries(given)) {
            const question = getQuestion(to, id)
            expect(isReadable(question, value) && findValueProblem(question, value) === undefined).toBe(true)
          }
        }
        for (const { question, rowId } of converted.said) {
          const holder = rowId === undefined ? answers : rows.find((row) => row.id === rowId)?.answers
          expect(holder?.[question]).toBeUndefined()
        }
        expect(rows.map(({ id }) => id)).toEqual(
          content.rows.filter(({ roster }) => to.blocks.some((block) => block.roster === roster)).map(({ id }) => id),
        )
      }),
    )
  })

  test('what is decided there and back is what it was, where no two answers are one there', () => {
    const changed = everyAnswer(from).flatMap(({ id, value }) => {
      const there = convertContent(from, to, contentWith(from, id, value))
      const back = convertContent(to, from, there.content)
      const now = answersOf(from, back.content, id)[id]
      const may = now === undefined || now === value || isOneOfSeveral(from, to, id, value)
      return may ? [] : [{ id, value, now }]
    })
    expect(changed).toEqual([])
  })
})

describe('form-and-siksng.md §1D', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['lantai', 'r303_lantai', '1>1 2>2 3>3 4>4 5>5 8>5 6>6 7>7 9>8 10>9'],
    ['atap', 'r305_atap', '1>1 2>2 3>2 4>2 6>3 5>4 7>5 8>6 9>7 10>8'],
    ['sumber_airminum', 'r306a_air', '1>1 2>2 3>3 4>3 5>4 6>5 7>6 8>7 9>8 10>9 11>10 12>11'],
    ['bb_masak', 'r308_bahan_bakar', '1>1 2>ask 3>4 4>ask 5>7 6>8 7>9 8>10 9>12'],
    ['fasbab', 'r309a_bab', '1>1 2>2 3>4 4>6'],
    ['kloset', 'r309b_kloset', '1>1 2>ask 3>4'],
    ['buang_tinja', 'r310_tinja', '1>1 2>2 4>3 3>4 5>5 6>6'],
    ['partisipasi_sekolah', 'r412_partisipasi', '0>1 1>2 2>3'],
    ['penyakit_kronis', 'r430_penyakit', '0>1 1>2 2>3 3>4 4>5 5>6 6>7 7>8 8>9 9>18'],
  ]
  const lines = table.flatMap(([from, to, text]) =>
    text.split(' ').map((one) => [from, to, ...one.split('>')] as const),
  )

  test.each(lines)('%s to %s: %s becomes %s', (from, to, code = '', becomes = '') => {
    const { content, said } = convertContent(household, regsosek, contentWith(household, from, code))
    const answer = answersOf(regsosek, content, to)[to]
    const asked = becomes === 'ask'
    expect(answer).toBe(asked ? undefined : becomes)
    expect(said.map(({ question }) => question)).toEqual(asked ? [to] : [])
  })

  test.each([
    ['1', '2', '1'],
    ['1', '6', '2'],
    ['2', undefined, '3'],
    ['3', undefined, '4'],
    ['1', undefined, undefined],
  ])('light %s with power %s is %s', (sumber, daya, expected) => {
    const answers = { sumber_penerangan: sumber, ...(daya === undefined ? {} : { daya }) }
    const { content } = convertContent(household, regsosek, { answers, rows: [] })
    expect(content.answers['r307a_penerangan']).toBe(expected)
  })
})

test('what is asked is told in the code and words of the other paper', () => {
  const { content, said } = convertContent(household, regsosek, { answers: { bb_masak: '2' }, rows: [] })
  expect(content.answers).toEqual({})
  expect(said).toEqual([{ question: 'r308_bahan_bakar', text: '2 Gas lebih dari 3 kg' }])
})

test('a No. KK that all people share goes to the place where it stands once, and back to everybody', () => {
  const row = (order: number, nokk: string) => ({
    id: `orang-${order}`,
    roster: 'anggota' as const,
    order,
    answers: { nokk },
  })
  const [one, other] = ['3509161201090001', '3509161201090002']
  const same = { answers: {}, rows: [row(1, one), row(2, one)] }
  const there = convertContent(household, regsosek, same).content
  expect(there.answers['nokk']).toBe(one)
  expect(convertContent(regsosek, household, there).content.rows.map(({ answers }) => answers['nokk'])).toEqual([
    one,
    one,
  ])
  const two = convertContent(household, regsosek, { answers: {}, rows: [row(1, one), row(2, other)] })
  expect(two.content.answers['nokk']).toBeUndefined()
  expect(two.said).toEqual([{ question: 'nokk', text: `${one}; ${other}` }])
})

test('a forgotten code, question or counterpart is named', () => {
  const conversion = conversions.find(({ to }) => to === 'r303_lantai')
  if (conversion === undefined) throw new Error('floors are converted')
  const { cases: floors } = conversion
  const faults = (change: (cases: typeof floors) => typeof floors) =>
    findCrosswalkFaults(
      household,
      regsosek,
      conversions.map((one) => (one === conversion ? { ...one, cases: change(floors) } : one)),
      uncovered,
    )
  expect(faults((cases) => cases.slice(1))).toEqual([expect.stringContaining('says nothing of 1')])
  expect(faults((cases) => cases.map((one) => ({ ...one, becomes: { as: '99' } })))[0]).toContain('does not have')
  expect(findCrosswalkFaults(household, regsosek, [], uncovered).join()).toContain('lantai: is not shared')
  expect(findCrosswalkFaults(household, regsosek, conversions, []).join()).toContain('nuk: is not shared')
})

/** Every answer of every coded question about the family. */
function everyAnswer(instrumen: Instrumen): { id: string; value: AnswerValue }[] {
  return familyQuestions(instrumen).flatMap((question) =>
    codesOf(question).map((value) => ({ id: question.id, value })),
  )
}

function codesOf(question: Question): readonly AnswerValue[] {
  if (question.kind === 'code') return question.codes.map(({ code }) => code)
  return question.kind === 'yesNo' ? [true, false] : []
}

/** Whether another answer to the same question becomes the same there, so that the way back cannot know. */
function isOneOfSeveral(from: Instrumen, to: Instrumen, id: string, value: AnswerValue): boolean {
  const there = (one: AnswerValue) => JSON.stringify(convertContent(from, to, contentWith(from, id, one)).content)
  return codesOf(getQuestion(from, id)).some((one) => one !== value && there(one) === there(value))
}

function contentWith(instrumen: Instrumen, id: string, value: AnswerValue): FormContent {
  const roster = findQuestionAndBlock(instrumen, id)?.block.roster
  if (roster === undefined) return { answers: { [id]: value }, rows: [] }
  return { answers: {}, rows: [{ id: 'baris', roster, order: 1, answers: { [id]: value } }] }
}

function answersOf(instrumen: Instrumen, content: FormContent, id: string): Answers {
  if (findQuestion(instrumen, id) === undefined) return {}
  const roster = findQuestionAndBlock(instrumen, id)?.block.roster
  return roster === undefined ? content.answers : (content.rows.find((row) => row.roster === roster)?.answers ?? {})
}
