import { describe, expect, test } from 'vitest'
import { checkForm } from '#shared/instrumen/check.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import type { FormContent, Issue } from '#shared/instrumen/types.ts'
import { checkFacts, validFamily } from '#tests/builders/keluarga.ts'
import { familyCases } from './corpus-family.ts'
import { householdCases } from './corpus-household.ts'
import { memberCases } from './corpus-members.ts'
import { numberCases } from './corpus-numbers.ts'

const usulan = instrumenFor('usulan')
const cases = [...numberCases, ...householdCases, ...memberCases, ...familyCases]

/** 'R-0201 nik 1' */
function shown(issue: Issue, content: FormContent): string {
  const row = content.rows.find(({ id }) => id === issue.rowId)
  const where = row === undefined ? '' : row.roster === 'anggota' ? ` ${row.order}` : ` ${row.roster}:${row.order}`
  return `${issue.rule} ${issue.question}${where}`
}

describe('labelled forms', () => {
  test('the family itself has no problem', () => {
    expect(checkForm(usulan, 'usulan', validFamily(), checkFacts())).toEqual([])
  })

  test('there are enough of them, with names of their own', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
    expect(cases.length).toBeGreaterThanOrEqual(120)
  })

  test.each(cases)('$name', ({ content, expected }) => {
    const found = checkForm(usulan, 'usulan', content, checkFacts()).map((issue) => shown(issue, content))
    expect(found.toSorted()).toEqual([...expected].toSorted())
  })

  test('every rule of the questionnaire that needs no register is met by some form', () => {
    const met = new Set(cases.flatMap(({ expected }) => expected.map((line) => line.split(' ')[0])))
    const unmet = usulan.rules.map(({ number }) => number).filter((number) => !met.has(number))
    // These two need the world outside the form; they have tests of their own.
    expect(unmet).toEqual(['R-0211', 'R-0690'])
  })

  test('every message is filled in, plain and without a word that blames', () => {
    const issues = cases.flatMap(({ content }) => checkForm(usulan, 'usulan', content, checkFacts()))
    for (const { message } of issues) {
      expect(message).not.toMatch(/[{}]|undefined|\bNaN\b|\b[Ss]alah\b/)
      expect(message).toMatch(/[.)]$/)
    }
  })
})
