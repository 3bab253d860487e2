import { everyPlace } from './asked.ts'
import { withComputed } from './compute.ts'
import { findSameRow } from './differences.ts'
import type { CheckFacts } from './facts.ts'
import { evaluateCheck } from './rules/evaluate.ts'
import type { Finding, Form } from './rules/form.ts'
import { findStructureIssues } from './rules/structure.ts'
import { createScopes } from './scope.ts'
import type { FormContent, Instrumen, Issue, IssueLevel, JenisFormulir, Rule } from './types.ts'

export type { CheckFacts, NikUse } from './facts.ts'

/**
 * Everything that is wrong or odd on a form, in the order of keying. Never throws, whatever the content.
 * `base`: for a perubahan, what the register says. What stands there in just the same way was not done by this form: it does
 * not block it, only asks for a reason (and what asked for a reason only informs).
 */
export function checkForm(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  content: FormContent,
  facts: CheckFacts,
  base?: FormContent,
): Issue[] {
  const issues = findIssues(instrumen, jenis, content, facts, base)
  if (base === undefined || jenis !== 'perubahan') return issues
  const before = new Set(findIssues(instrumen, jenis, base, facts, undefined).map((issue) => keyOf(issue, base, base)))
  const known = (issue: Issue): boolean => before.has(keyOf(issue, content, base))
  return issues.map((issue) => (known(issue) ? { ...issue, level: milder(issue) } : issue))
}

function findIssues(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  content: FormContent,
  facts: CheckFacts,
  base: FormContent | undefined,
): Issue[] {
  const computed = withComputed(instrumen, content, facts.today, jenis)
  const scopes = createScopes(instrumen, jenis, computed)
  const form: Form = { instrumen, jenis, content: computed, scopes, facts, base }
  const byRules = instrumen.rules.flatMap((rule) => evaluateCheck(form, rule.check).map((one) => issueOf(rule, one)))
  const objected = new Set(byRules.map(placeKey))
  // That it is not asked goes without saying where a rule says what is wrong with it.
  const byStructure = findStructureIssues(form).filter((one) => one.rule !== 'R-0005' || !objected.has(placeKey(one)))
  return inKeyOrder(form, [...byStructure, ...byRules])
}

function issueOf(rule: Rule, { place, value, parts = {} }: Finding): Issue {
  const message = rule.message.replaceAll(/\{(\w+)\}/g, (_all, name: string) => parts[name] ?? '')
  const issue = { ...place, rule: rule.number, level: rule.level, message }
  return value === undefined ? issue : { ...issue, value }
}

function inKeyOrder(form: Form, issues: readonly Issue[]): Issue[] {
  const order = new Map(everyPlace(form.instrumen, form.content).map((place, index) => [placeKey(place), index]))
  const questionOrder = new Map(
    form.instrumen.blocks.flatMap(({ questions }) => questions).map(({ id }, index) => [id, index]),
  )
  // A finding about a computed answer, or about a roster without rows, stands where its question does.
  const firstOf = (question: string) =>
    [...order.entries()].find(([key]) => key.startsWith(`${question} `))?.[1] ?? questionOrder.get(question) ?? 0
  const position = (issue: Issue) => order.get(placeKey(issue)) ?? firstOf(issue.question)
  return issues.toSorted((a, b) => position(a) - position(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
}

function placeKey(place: { readonly question: string; readonly rowId?: string }): string {
  return `${place.question} ${place.rowId ?? ''}`
}

function milder(issue: Issue): IssueLevel {
  // What the register never knew is no fault of this form and needs no explanation.
  return issue.level === 'block' && issue.rule !== 'R-0001' ? 'reason' : 'inform'
}

/** Names an issue by what it says and by the row of the register that it is about. */
function keyOf(issue: Issue, content: FormContent, base: FormContent): string {
  const row = content.rows.find(({ id }) => id === issue.rowId)
  const same = row === undefined ? undefined : findSameRow(row, base.rows)
  return JSON.stringify([issue.rule, issue.question, same?.id ?? issue.rowId ?? '', issue.value ?? ''])
}
