import type { Condition, QuestionId, RosterId, RuleCheck } from './types.ts'

/** What a check reads, with the roster in whose rows it reads it (absent: on the form). */
export type Reference = { readonly question: QuestionId; readonly roster?: RosterId | undefined }
export type ReadCondition = { readonly condition: Condition; readonly roster?: RosterId | undefined }
export type References = { readonly questions: readonly Reference[]; readonly conditions: readonly ReadCondition[] }

/** Every question and condition of a check. Total over the closed set. */
export function referencesOf(check: RuleCheck): References {
  const roster = 'roster' in check ? check.roster : undefined
  const here = (...names: readonly QuestionId[]) => names.map((question): Reference => ({ question, roster }))
  const on = (...conditions: readonly Condition[]) =>
    conditions.map((condition): ReadCondition => ({ condition, roster }))
  switch (check.op) {
    case 'never':
      return { questions: here(check.at), conditions: on(check.when) }
    case 'nik':
    case 'noKk':
    case 'nikUsedElsewhere':
    case 'noGaps':
    case 'nameAsSent':
    case 'textWithout':
      return { questions: here(check.question), conditions: [] }
    case 'nikBirthDate':
      return { questions: here(check.question, check.birthDate), conditions: [] }
    case 'nikSex':
      return { questions: here(check.question, check.sex), conditions: [] }
    case 'unique':
      return { questions: here(...check.questions, check.at), conditions: [] }
    case 'disjoint': {
      const other = check.otherAt === 'form' ? [{ question: check.other }] : here(check.other)
      return { questions: [...here(check.question), ...other], conditions: [] }
    }
    case 'namesDiffer':
      return { questions: here(check.question, check.other), conditions: [] }
    case 'grouped':
      return { questions: here(check.question, ...(check.group === undefined ? [] : [check.group])), conditions: [] }
    case 'monthWithin':
      return { questions: [...here(check.month, check.year, check.at), ...days(check.before)], conditions: [] }
    case 'exactlyOne':
      return {
        questions: here(check.at, ...(check.group === undefined ? [] : [check.group])),
        conditions: on(check.when),
      }
    case 'dayOrder':
      return { questions: [...here(check.at), ...days(check.earlier, check.later)], conditions: [] }
    case 'daysApart':
      return { questions: [...here(check.at), ...days(check.from, check.to)], conditions: [] }
    case 'ageGap':
    case 'differs': {
      const conditions = on(...check.links.flatMap(({ who, anchor }) => [who, anchor]))
      const groups = check.links.flatMap(({ group }) => (group === undefined ? [] : [group]))
      return {
        questions: here(...groups, ...(check.op === 'ageGap' ? [check.age, check.at] : [check.question])),
        conditions,
      }
    }
    case 'shareAtLeast':
      return { questions: here(check.amount, check.people), conditions: [] }
    case 'rowNamed': {
      const conditions = check.unless === undefined ? [] : [{ condition: check.unless, roster: check.target }]
      return { questions: here(check.question), conditions }
    }
    case 'rows':
      return { questions: anywhere(check.at), conditions: [{ condition: check.given }, ...on(check.when)] }
    case 'rowsAtMost':
      return { questions: [{ question: check.at }], conditions: [{ condition: check.given }] }
    case 'changesSomething':
      return { questions: [{ question: check.at }], conditions: [] }
  }
}

/** May stand on the form or in a row: only that it exists can be asked. */
export const anyRoster = 'any'

function anywhere(question: QuestionId): Reference[] {
  return [{ question, roster: anyRoster as RosterId }]
}

function days(...refs: readonly QuestionId[]): Reference[] {
  return refs.filter((ref) => ref !== 'today').flatMap((ref) => anywhere(ref))
}
