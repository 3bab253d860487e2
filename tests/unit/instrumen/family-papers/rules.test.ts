import { describe, expect, test } from 'vitest'
import { checkForm } from '#shared/instrumen/check.ts'
import { checkInstrumen } from '#shared/instrumen/check-instrumen.ts'
import type { FormContent, Issue } from '#shared/instrumen/types.ts'
import { checkFacts } from '#tests/builders/keluarga.ts'
import { dtsenCases } from './cases-dtsen.ts'
import { regsosekCases } from './cases-regsosek.ts'
import { sharedCases } from './cases-shared.ts'
import { pembaruan, regsosek, type Paper } from './paper.ts'

const papers = [
  { paper: regsosek, cases: [...sharedCases, ...regsosekCases], name: 'regsosek2022k' },
  { paper: pembaruan, cases: [...sharedCases, ...dtsenCases], name: 'dtsen' },
]

/** 'R-1201 nik 1' */
function shown(issue: Issue, content: FormContent): string {
  const row = content.rows.find(({ id }) => id === issue.rowId)
  return `${issue.rule} ${issue.question}${row === undefined ? '' : ` ${row.order}`}`
}

/** A case says what both papers ask; what this one does not ask is left out. */
function contentFor(paper: Paper, content: FormContent): FormContent {
  const known = new Set(paper.instrumen.blocks.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const kept = (answers: FormContent['answers']) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)))
  return { answers: kept(content.answers), rows: content.rows.map((row) => ({ ...row, answers: kept(row.answers) })) }
}

describe.each(papers)('$name', ({ paper, cases }) => {
  const { instrumen, family, thousand } = paper
  const find = (content: FormContent) => checkForm(instrumen, 'usulan', content, checkFacts())

  test('the declaration is sound', () => {
    expect(checkInstrumen(instrumen)).toEqual([])
  })

  test('the family itself has no problem', () => {
    expect(find(family())).toEqual([])
  })

  test('the forms have names of their own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(100)
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })

  test.each(cases)('$name', ({ content, expected }) => {
    const form = contentFor(paper, content(paper))
    const wanted = expected.map((line) => line.replace('R-x', `R-${thousand}`).replace('PRESENCE', paper.presence))
    expect(
      find(form)
        .map((issue) => shown(issue, form))
        .toSorted(),
    ).toEqual(wanted.toSorted())
  })

  test('every rule that needs no register is met by some form', () => {
    const met = new Set(cases.flatMap(({ content }) => find(contentFor(paper, content(paper))).map(({ rule }) => rule)))
    const unmet = instrumen.rules.map(({ number }) => number).filter((number) => !met.has(number))
    expect(unmet).toEqual([`R-${thousand}211`, `R-${thousand}690`])
  })

  test('a NIK that stands elsewhere asks for a reason, a change that changes nothing blocks', () => {
    const nik = String(family().rows[0]?.answers['nik'])
    const nikUses = new Map([[nik, [{ where: 'usulan di Desa Jatisari', kind: 'formulir' as const }]]])
    const used = checkForm(instrumen, 'usulan', family(), checkFacts({ nikUses }))
    expect(used.map(({ rule, level }) => [rule, level])).toEqual([[`R-${thousand}211`, 'reason']])
    const { program: _program, alasan_usulan: _alasan, ...answers } = family().answers
    const change = { ...family(), answers }
    const nothing = checkForm(instrumen, 'perubahan', change, checkFacts(), change)
    expect(nothing.map(({ rule, level }) => [rule, level])).toEqual([[`R-${thousand}690`, 'block']])
  })

  test('every message is filled in, plain and without a word that blames', () => {
    const issues = cases.flatMap(({ content }) => find(contentFor(paper, content(paper))))
    for (const { message } of issues) {
      expect(message).not.toMatch(/[{}]|undefined|\bNaN\b|\b[Ss]alah\b/)
      expect(message).toMatch(/[.)]$/)
    }
  })

  test('no rule has a number of another edition', () => {
    expect(instrumen.rules.filter(({ number }) => !number.startsWith(`R-${thousand}`))).toEqual([])
  })
})
