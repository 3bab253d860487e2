import { evaluate, questionsOf, type Known } from '../conditions.ts'
import { findQuestionAndBlock } from '../questions.ts'
import type { AnswerValue, Condition, Instrumen, JenisFormulir, Question } from '../types.ts'

type Assignment = ReadonlyMap<string, AnswerValue | undefined>

const MOST_TRIES = 200_000

/**
 * Whether some answers make all conditions hold. `withSkips`: only answers to questions that are asked then.
 * Tries each value that the conditions tell apart, so the answer is exact for the closed set of operators. Gives up with true
 * when there would be too many to try.
 */
export function isSatisfiable(instrumen: Instrumen, conditions: readonly Condition[], withSkips: boolean): boolean {
  const all = withSkips ? withConditionsBehind(instrumen, conditions) : conditions
  const questions = [...new Set(all.flatMap((condition) => questionsOf(condition)))]
  const domains = questions.map((id) => domainOf(instrumen, id, all))
  if (domains.reduce((product, domain) => product * domain.length, 1) > MOST_TRIES) return true
  return instrumen.jenis.some((jenis) =>
    assignments(questions, domains).some((assignment) => {
      const world: World = { instrumen, jenis, assignment, withSkips }
      const scope = { jenis, look: (id: string) => look(world, id, new Set()) }
      return conditions.every((condition) => evaluate(condition, scope) === true)
    }),
  )
}

/** The conditions and those that decide whether their questions are asked, all the way back. */
function withConditionsBehind(instrumen: Instrumen, conditions: readonly Condition[]): readonly Condition[] {
  const all = new Set<Condition>()
  const todo = [...conditions]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (all.has(next)) continue
    all.add(next)
    todo.push(...questionsOf(next).flatMap((id) => conditionsOf(instrumen, id)))
  }
  return [...all]
}

/** What must hold for a question to be asked. */
export function conditionsOf(instrumen: Instrumen, id: string): readonly Condition[] {
  const found = findQuestionAndBlock(instrumen, id)
  return [found?.block.askWhen, found?.question.askWhen].filter((condition) => condition !== undefined)
}

type World = {
  readonly instrumen: Instrumen
  readonly jenis: JenisFormulir
  readonly assignment: Assignment
  readonly withSkips: boolean
}

function look(world: World, id: string, open: ReadonlySet<string>): Known {
  const value = world.assignment.get(id)
  if (value === undefined || open.has(id)) return { state: 'none' }
  if (!world.withSkips) return { state: 'value', value }
  const within = new Set([...open, id])
  const scope = { jenis: world.jenis, look: (other: string) => look(world, other, within) }
  const asked = conditionsOf(world.instrumen, id).every((condition) => evaluate(condition, scope) === true)
  return asked ? { state: 'value', value } : { state: 'none' }
}

/** One value for each way in which the conditions treat the question differently, and "no answer". */
function domainOf(instrumen: Instrumen, id: string, conditions: readonly Condition[]): (AnswerValue | undefined)[] {
  const question = findQuestionAndBlock(instrumen, id)?.question
  const named = conditions.flatMap((condition) => valuesNamed(condition, id))
  if (question === undefined) return [undefined]
  return [undefined, ...new Set(possible(question, named))]
}

function possible(question: Question, named: readonly AnswerValue[]): readonly AnswerValue[] {
  switch (question.kind) {
    case 'code': {
      const other = question.codes.find(({ code }) => !named.includes(code))
      const known = question.codes.map(({ code }) => code).filter((code) => named.includes(code))
      return other === undefined ? known : [...known, other.code]
    }
    case 'yesNo':
      return [true, false]
    case 'integer':
    case 'decimal':
      return around(named).filter((value) => value >= question.min && value <= question.max)
    case 'computed':
      return [...around(named).filter((value) => value >= 0), ...named.filter((value) => typeof value === 'string'), 0]
    default:
      return [...named, 'teks']
  }
}

function around(named: readonly AnswerValue[]): number[] {
  const numbers = named.filter((value) => typeof value === 'number')
  return numbers.length === 0 ? [1] : numbers.flatMap((value) => [value - 1, value, value + 1])
}

function valuesNamed(condition: Condition, id: string): AnswerValue[] {
  switch (condition.op) {
    case 'is':
    case 'atLeast':
    case 'atMost':
      return condition.question === id ? [condition.value] : []
    case 'in':
      return condition.question === id ? [...condition.values] : []
    case 'answered':
    case 'jenis':
      return []
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => valuesNamed(part, id))
    case 'not':
      return valuesNamed(condition.of, id)
  }
}

function assignments(
  questions: readonly string[],
  domains: readonly (readonly (AnswerValue | undefined)[])[],
): Assignment[] {
  return questions.reduce<Map<string, AnswerValue | undefined>[]>(
    (sofar, id, index) =>
      sofar.flatMap((assignment) => (domains[index] ?? []).map((value) => new Map([...assignment, [id, value]]))),
    [new Map()],
  )
}
