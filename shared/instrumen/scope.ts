import { evaluate, type Known, type Scope } from './conditions.ts'
import { isReadable } from './kinds.ts'
import { findQuestionAndBlock, isAnswered } from './questions.ts'
import type {
  AnswerPlace,
  Block,
  Condition,
  FormContent,
  FormRow,
  Instrumen,
  JenisFormulir,
  Question,
} from './types.ts'

/** Reads conditions anywhere on one form. Made for one content; make a new one when an answer changes. */
export type FormScopes = {
  readonly form: Scope
  readonly row: (row: FormRow) => Scope
  /** true · false · undefined while an answer that decides it is still to come. */
  readonly asked: (place: AnswerPlace) => boolean | undefined
  readonly blockAsked: (block: Block) => boolean | undefined
}

/**
 * Scopes over a content. An answer to a question that is not asked counts as no answer, so a chain of skips ends at once.
 * An answer that can't be read as its kind counts as still to come. Computed answers are used as they stand in the content.
 */
export function createScopes(instrumen: Instrumen, jenis: JenisFormulir, content: FormContent): FormScopes {
  const rows = new Map(content.rows.map((row) => [row.id, row]))
  const decided = new Map<FormRow | undefined, Map<string, boolean | undefined>>()
  const open = new Set<string>()

  function scopeOf(row: FormRow | undefined): Scope {
    return { jenis, look: (id) => look(id, row) }
  }

  function look(id: string, from: FormRow | undefined): Known {
    const found = findQuestionAndBlock(instrumen, id)
    if (found === undefined) return { state: 'none' }
    const row = found.block.roster === undefined ? undefined : from
    if (found.block.roster !== row?.roster) return { state: 'none' }
    const asked = isAsked(found.question, found.block, row)
    // A value that is kept with a warning is there, and rules must be able to object to it.
    const kept =
      asked === false && found.question.whenSkipped === 'warn' && !isLeftAsItWas(found.question, scopeOf(row))
    if (asked !== true && !(kept && isAnswered((row ?? content).answers[id])))
      return { state: asked === false ? 'none' : 'pending' }
    return known(found.question, row ?? content, scopeOf(row))
  }

  function known(question: Question, holder: FormRow | FormContent, scope: Scope): Known {
    const value = holder.answers[question.id]
    if (isAnswered(value)) return isReadable(question, value) ? { state: 'value', value } : { state: 'pending' }
    return { state: mayStayEmpty(question, scope) ? 'none' : 'pending' }
  }

  function isAsked(question: Question, block: Block, row: FormRow | undefined): boolean | undefined {
    if (block.askWhen === undefined && question.askWhen === undefined) return true
    const before = decided.get(row) ?? new Map<string, boolean | undefined>()
    decided.set(row, before)
    if (before.has(question.id)) return before.get(question.id)
    const key = `${row?.id ?? ''} ${question.id}`
    // A circle of conditions is refused by checkInstrumen; here it only must not run forever.
    if (open.has(key)) return false
    open.add(key)
    const asked = both(read(block.askWhen, undefined), read(question.askWhen, row))
    open.delete(key)
    before.set(question.id, asked)
    return asked
  }

  function read(condition: Condition | undefined, row: FormRow | undefined): boolean | undefined {
    return condition === undefined ? true : evaluate(condition, scopeOf(row))
  }

  return {
    form: scopeOf(undefined),
    row: scopeOf,
    blockAsked: (block) => read(block.askWhen, undefined),
    asked: (place) => {
      const found = findQuestionAndBlock(instrumen, place.question)
      const row = place.rowId === undefined ? undefined : rows.get(place.rowId)
      if (found === undefined || found.block.roster !== row?.roster) return false
      return isAsked(found.question, found.block, row)
    },
  }
}

function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === false || other === false) return false
  return one === undefined || other === undefined ? undefined : true
}

/** Whether an asked question must have an answer; undefined while an answer that decides it is still to come. */
export function isRequired(question: Question, scope: Scope): boolean | undefined {
  if (question.kind === 'computed') return undefined
  if (question.readOnly === true || question.required === false) return false
  return question.requiredWhen === undefined ? true : evaluate(question.requiredWhen, scope)
}

/** Whether what stands there although it is not asked belongs to somebody who is gone, and stays without a word. */
export function isLeftAsItWas(question: Question, scope: Scope): boolean {
  return question.keepWhen !== undefined && evaluate(question.keepWhen, scope) === true
}

/** Whether an asked question may surely be left without an answer. */
export function mayStayEmpty(question: Question, scope: Scope): boolean {
  return isRequired(question, scope) === false
}
