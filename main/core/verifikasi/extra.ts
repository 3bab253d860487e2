import { chanceOfAtLeast } from './bound.ts'
import { nothingShown, sumOfShown, type History, type Shown } from './history.ts'
import type { Leaning } from './plan.ts'

/** So rarely would somebody as good as the others show so many errors: beyond it, more is looked at. */
const limit = 0.01
/** Fewer fields say nothing. */
const leastFields = 30
/** How often the fields of such an operator are keyed again beyond the sample, and those of such a question. */
const more = { operator: 0.1, question: 1 }

/**
 * Where more is keyed again than the sample: questions and operators that erred more often than chance lets the others expect (a control
 * chart: the upper limit of a binomial at 1 %). Such places find errors and do not count for the bound.
 */
export function leaningOf(history: History, operatorId: string): Leaning {
  const usual = usualRate(sumOfShown(history.questions.values()))
  const operator = stands(history.operators.get(operatorId), usual) ? more.operator : 0
  const erring = new Set(
    [...history.questions].filter(([, shown]) => stands(shown, usual)).map(([question]) => question),
  )
  return (question) => (erring.has(question) ? more.question : operator)
}

function stands({ fields, errors }: Shown = nothingShown, usual: number): boolean {
  return fields >= leastFields && chanceOfAtLeast(errors, fields, usual) < limit
}

function usualRate({ fields, errors }: Shown): number {
  return (errors + 1.45) / (fields + 500)
}
