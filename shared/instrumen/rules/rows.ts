import { rowsOf } from '../asked.ts'
import { evaluate, holds } from '../conditions.ts'
import { findQuestion } from '../questions.ts'
import type { Condition, FormRow, RowLink, RuleCheck } from '../types.ts'
import { answerOf, finding, holdersWith, rowsWith, type Finding, type Form } from './form.ts'

type Check<Op extends RuleCheck['op']> = Extract<RuleCheck, { op: Op }>

/** `when` must not hold, on the form or in any row. */
export function checkNever(form: Form, check: Check<'never'>): Finding[] {
  if (check.roster === undefined) {
    return holds(check.when, form.scopes.form) ? [finding(form, check.at, undefined)] : []
  }
  return rowsOf(form.content, check.roster)
    .filter((row) => holds(check.when, form.scopes.row(row)))
    .map((row) => finding(form, check.at, row))
}

/** Two rows with the same answers: found at the later one. */
export function checkUnique(form: Form, check: Check<'unique'>): Finding[] {
  const first = new Map<string, FormRow>()
  return rowsOf(form.content, check.roster).flatMap((row) => {
    const answers = check.questions.map((question) => answerOf(form, question, row))
    if (answers.includes(undefined)) return []
    const key = JSON.stringify(answers)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row)
    return earlier === undefined ? [] : [finding(form, check.at, row, { no: String(earlier.order) })]
  })
}

/** An answer to one question that stands somewhere as an answer to the other. */
export function checkDisjoint(form: Form, check: Check<'disjoint'>): Finding[] {
  const where = check.otherAt === 'form' ? undefined : check.roster
  const others = new Set(holdersWith(form, where, (row) => answerOf(form, check.other, row)).map(({ value }) => value))
  return rowsWith(form, check.roster, (row) => answerOf(form, check.question, row))
    .filter(({ value }) => others.has(value))
    .map(({ row }) => finding(form, check.question, row))
}

/** Rows of one group that differ from its first row, or a row that shares its answer with an earlier group. */
export function checkGrouped(form: Form, check: Check<'grouped'>): Finding[] {
  const byGroup = new Map<unknown, unknown>()
  const byValue = new Map<unknown, unknown>()
  return rowsWith(form, check.roster, (row) => answerOf(form, check.question, row)).flatMap(({ row, value }) => {
    const group = check.group === undefined ? '' : answerOf(form, check.group, row)
    if (group === undefined) return []
    const isFirst = !byGroup.has(group)
    const differs = !isFirst && byGroup.get(group) !== value
    const taken = isFirst && byValue.has(value)
    if (isFirst) byGroup.set(group, value)
    if (!byValue.has(value)) byValue.set(value, group)
    const found = check.same === 'within' ? differs : taken
    return found ? [finding(form, check.question, row, { kelompok: String(group) })] : []
  })
}

/** One and only one row for which something holds, in the form or in each group. */
export function checkExactlyOne(form: Form, check: Check<'exactlyOne'>): Finding[] {
  return groupsOf(form, check.roster, check.group).flatMap(({ group, rows }) => {
    const held = rows.filter((row) => holds(check.when, form.scopes.row(row)))
    const parts = { kelompok: String(group ?? '') }
    if (check.find === 'many') return held.slice(1).map((row) => finding(form, check.at, row, parts))
    const first = rows[0]
    // As long as somebody's answer is open, that may be the one.
    const open = rows.some((row) => evaluate(check.when, form.scopes.row(row)) === undefined)
    return held.length > 0 || open || first === undefined ? [] : [finding(form, check.at, first, parts)]
  })
}

function groupsOf(form: Form, roster: FormRow['roster'], question: string | undefined) {
  const rows = rowsOf(form.content, roster)
  if (question === undefined) return [{ group: undefined, rows }]
  const groups = new Set(rows.map((row) => answerOf(form, question, row)).filter((group) => group !== undefined))
  return [...groups].map((group) => ({ group, rows: rows.filter((row) => answerOf(form, question, row) === group) }))
}

/** Numbers 1, 2, 3 … without a gap: found at the first row beyond the gap. */
export function checkNoGaps(form: Form, check: Check<'noGaps'>): Finding[] {
  const rows = rowsWith(form, check.roster, (row) => {
    const value = answerOf(form, check.question, row)
    return typeof value === 'number' ? value : undefined
  })
  const numbers = new Set(rows.map(({ value }) => value))
  let missing = 1
  while (numbers.has(missing)) missing++
  const beyond = rows.find(({ value }) => value > missing)
  return beyond === undefined ? [] : [finding(form, check.question, beyond.row, { kurang: String(missing) })]
}

/** Ages that do not fit what two people are to each other; one finding a row, by the first link that has one. */
export function checkAgeGap(form: Form, check: Check<'ageGap'>): Finding[] {
  return overLinks(form, check.roster, check.links, (row, anchor) => {
    const [age, other] = [answerOf(form, check.age, row), answerOf(form, check.age, anchor)]
    if (typeof age !== 'number' || typeof other !== 'number') return undefined
    const gap = check.than === 'younger' ? other - age : age - other
    return gap >= check.years ? undefined : finding(form, check.at, row, { umur: String(age), lain: String(other) })
  })
}

/** Two people who should differ in an answer and do not. */
export function checkDiffers(form: Form, check: Check<'differs'>): Finding[] {
  return overLinks(form, check.roster, check.links, (row, anchor) => {
    const value = answerOf(form, check.question, row)
    const same = value !== undefined && value === answerOf(form, check.question, anchor)
    return same ? finding(form, check.question, row, { no: String(anchor.order) }) : undefined
  })
}

function overLinks(
  form: Form,
  roster: FormRow['roster'],
  links: readonly RowLink[],
  compare: (row: FormRow, anchor: FormRow) => Finding | undefined,
): Finding[] {
  const rows = rowsOf(form.content, roster)
  return rows.flatMap((row) => {
    for (const link of links) {
      const anchor = holds(link.who, form.scopes.row(row)) ? anchorOf(form, rows, row, link) : undefined
      const found = anchor === undefined ? undefined : compare(row, anchor)
      if (found !== undefined) return [found]
    }
    return []
  })
}

function anchorOf(form: Form, rows: readonly FormRow[], row: FormRow, link: RowLink): FormRow | undefined {
  const { group } = link
  return rows.find((candidate) => {
    if (candidate === row || !holds(link.anchor, form.scopes.row(candidate))) return false
    if (group === undefined) return true
    const mine = answerOf(form, group, row)
    return mine !== undefined && mine === answerOf(form, group, candidate)
  })
}

/** A number that names no row of the other roster, or one that it may not name. */
export function checkRowNamed(form: Form, check: Check<'rowNamed'>): Finding[] {
  const targets = rowsOf(form.content, check.target)
  return rowsWith(form, check.roster, (row) => answerOf(form, check.question, row)).flatMap(({ row, value }) => {
    if (form.scopes.asked({ question: check.question, rowId: row.id }) !== true) return []
    const target = targets.find(({ order }) => order === value)
    if (check.unless === undefined) return target === undefined ? [finding(form, check.question, row)] : []
    const refused = target !== undefined && holds(check.unless, form.scopes.row(target))
    return refused ? [finding(form, check.question, row)] : []
  })
}

/** Among all rows: one must have it, or not all may have it. */
export function checkRows(form: Form, check: Check<'rows'>): Finding[] {
  const rows = rowsOf(form.content, check.roster)
  if (rows.length === 0 || !holds(check.given, form.scopes.form)) return []
  const results = rows.map((row) => evaluate(check.when, form.scopes.row(row)))
  const bad = check.need === 'some' ? results.every((one) => one === false) : results.every((one) => one === true)
  return bad ? [finding(form, check.at, isInRoster(form, check.at, check.roster) ? rows[0] : undefined)] : []
}

/** While something holds, no more than so many rows. */
export function checkRowsAtMost(form: Form, check: Check<'rowsAtMost'>): Finding[] {
  const count = rowsOf(form.content, check.roster).length
  if (count <= check.count || !given(form, check.given)) return []
  return [finding(form, check.at, undefined, { jumlah: String(count) })]
}

function given(form: Form, condition: Condition): boolean {
  return holds(condition, form.scopes.form)
}

function isInRoster(form: Form, question: string, roster: FormRow['roster']): boolean {
  const block = form.instrumen.blocks.find(({ questions }) => questions.some(({ id }) => id === question))
  return findQuestion(form.instrumen, question) !== undefined && block?.roster === roster
}
