import { formatNumber } from '../../domain/numbers.ts'
import { nameForSiks, nameKey } from '../../domain/names.ts'
import { daysBetween } from '../../domain/plain-date.ts'
import { rowsOf } from '../asked.ts'
import { findDifferences } from '../differences.ts'
import type { FormRow, RosterId, RuleCheck } from '../types.ts'
import { answerOf, finding, rowsWith, textOf, type Finding, type Form } from './form.ts'

type Check<Op extends RuleCheck['op']> = Extract<RuleCheck, { op: Op }>

/** One day that lies after another. */
export function checkDayOrder(form: Form, check: Check<'dayOrder'>): Finding[] {
  return holdersOf(form, check.roster).flatMap((row) => {
    const [earlier, later] = [dayOf(form, check.earlier, row), dayOf(form, check.later, row)]
    if (earlier === undefined || later === undefined || earlier <= later) return []
    return [finding(form, check.at, row)]
  })
}

/** Two days too far from each other. */
export function checkDaysApart(form: Form, check: Check<'daysApart'>): Finding[] {
  return holdersOf(form, check.roster).flatMap((row) => {
    const [from, to] = [dayOf(form, check.from, row), dayOf(form, check.to, row)]
    if (from === undefined || to === undefined || daysBetween(from, to) <= check.days) return []
    return [finding(form, check.at, row, { hari: String(daysBetween(from, to)) })]
  })
}

/** A month after a day, or too long before it. */
export function checkMonthWithin(form: Form, check: Check<'monthWithin'>): Finding[] {
  const [month, year, day] = [
    answerOf(form, check.month),
    answerOf(form, check.year),
    dayOf(form, check.before, undefined),
  ]
  if (typeof month !== 'number' || typeof year !== 'number' || day === undefined) return []
  const ago = (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7)) - month
  return ago >= 0 && ago <= check.months ? [] : [finding(form, check.at, undefined)]
}

/** A name that will be changed on its way to SIKS-NG. */
export function checkNameAsSent(form: Form, check: Check<'nameAsSent'>): Finding[] {
  return rowsWith(form, check.roster, (row) => textOf(form, check.question, row)).flatMap(({ row, value }) => {
    const { sent, changes } = nameForSiks(value)
    // Capitals alone surprise nobody.
    const worth = changes.filter(({ what }) => what !== 'upper')
    if (worth.length === 0) return []
    return [finding(form, check.question, row, { kirim: sent, ubah: worth.map(({ text }) => text).join(', ') })]
  })
}

/** A text with something in it that should not be there. */
export function checkTextWithout(form: Form, check: Check<'textWithout'>): Finding[] {
  const pattern = new RegExp(check.pattern, 'u')
  return holdersOf(form, check.roster).flatMap((row) => {
    const text = textOf(form, check.question, row)
    return text !== undefined && pattern.test(text) ? [finding(form, check.question, row)] : []
  })
}

/** Two names of one person that are the same. */
export function checkNamesDiffer(form: Form, check: Check<'namesDiffer'>): Finding[] {
  return rowsWith(form, check.roster, (row) => textOf(form, check.question, row)).flatMap(({ row, value }) => {
    const other = textOf(form, check.other, row)
    const same = other !== undefined && nameKey(value) !== '' && nameKey(other) === nameKey(value)
    return same ? [finding(form, check.question, row)] : []
  })
}

/** Too little of something for each person. */
export function checkShareAtLeast(form: Form, check: Check<'shareAtLeast'>): Finding[] {
  const [amount, people] = [answerOf(form, check.amount), answerOf(form, check.people)]
  if (typeof amount !== 'number' || typeof people !== 'number' || people < 1) return []
  const share = amount / people
  return share >= check.limit ? [] : [finding(form, check.amount, undefined, { bagian: formatNumber(share, 1) })]
}

/** A perubahan that changes nothing. Without knowing the register nothing is said. */
export function checkChangesSomething(form: Form, check: Check<'changesSomething'>): Finding[] {
  if (form.base === undefined) return []
  const same = findDifferences(form.instrumen, form.content, form.base).length === 0
  return same ? [finding(form, check.at, undefined)] : []
}

function holdersOf(form: Form, roster: RosterId | undefined): readonly (FormRow | undefined)[] {
  return roster === undefined ? [undefined] : rowsOf(form.content, roster)
}

function dayOf(form: Form, ref: string, row: FormRow | undefined): string | undefined {
  if (ref === 'today') return form.facts.today
  return textOf(form, ref, row) ?? textOf(form, ref)
}
