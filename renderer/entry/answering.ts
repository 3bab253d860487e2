import { parseTyped } from '#shared/instrumen/kinds.ts'
import type { AnswerPlace, AnswerValue, FormContent, Question } from '#shared/instrumen/types.ts'
import type { AnswerStep } from './entry-state.ts'
import { filterOptions, isWords, type Option } from './options.ts'
import { placeKey, placeOf, valueAt, withValue } from './places.ts'
import type { Questionnaire } from './questionnaire.ts'
import { bareTyped } from './typing.ts'

/** A content and how it came to be: first the answer itself, then what it took away. */
export type Answered = { readonly content: FormContent; readonly steps: readonly AnswerStep[] }

/** Sets an answer and takes away every value that is not asked any more because of it. No steps when nothing changes. */
export function applyAnswer(
  questionnaire: Questionnaire,
  content: FormContent,
  place: AnswerPlace,
  value: AnswerValue | undefined,
): Answered {
  const before = valueAt(content, place)
  if (before === value) return { content, steps: [] }
  const first: AnswerStep = { place, before, after: value }
  const cleared = clearLeftOver(questionnaire, withValue(content, place, value), content)
  return { content: cleared.content, steps: [first, ...cleared.steps] }
}

/**
 * Takes away the values that are not asked any more. Those that were not asked `before` either came with the form and stay,
 * as they do in the core.
 */
export function clearLeftOver(questionnaire: Questionnaire, content: FormContent, before: FormContent): Answered {
  const old = new Set(questionnaire.leftOver(before).map((place) => placeKey(place)))
  const steps = questionnaire
    .leftOver(content)
    .filter((place) => !old.has(placeKey(place)))
    .map(({ question, rowId }): AnswerStep => {
      const place = placeOf(question, rowId)
      return { place, before: valueAt(content, place), after: undefined }
    })
  return { content: steps.reduce((now, step) => withValue(now, step.place, undefined), content), steps }
}

/** What the text of a field stands for, or that it stands for nothing (words that fit no line of the list). */
type Meant = { readonly ok: true; readonly value: AnswerValue | undefined } | { readonly ok: false }

const meant = (value: AnswerValue | null): Meant => ({ ok: true, value: value ?? undefined })

/** Reads a field: codes by their digits, lists by words or the chosen line, the rest as typed. `choice`: the line that Enter takes. */
export function readDraft(question: Question, options: readonly Option[], draft: string, choice: number): Meant {
  const typed = bareTyped(question, draft).trim()
  if (typed === '' || options.length === 0) return meant(parseTyped(question, typed))
  const found = filterOptions(options, typed)
  const byLine = isWords(typed) || choice > 0
  const line = byLine ? found[choice] : exactly(question, options, typed)
  if (line !== undefined) return meant(question.kind === 'dusun' ? line.label : parseTyped(question, line.typed))
  // A name that the list does not know may still be what the paper says; a code list has no other words.
  return byLine && question.kind !== 'dusun' ? { ok: false } : meant(parseTyped(question, typed))
}

function exactly(question: Question, options: readonly Option[], typed: string): Option | undefined {
  return question.kind === 'dusun' ? options.find((option) => option.typed === typed) : undefined
}

/** Whether the number of a line is complete: no other line's number begins with it. */
export function isOneLine(options: readonly Option[], typed: string): boolean {
  const found = filterOptions(options, typed)
  return !isWords(typed) && found.length === 1 && found[0]?.typed === typed.trim()
}
