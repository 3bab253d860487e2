import { isUnambiguous } from '#shared/instrumen/kinds.ts'
import { questionsOf } from '#shared/instrumen/conditions.ts'
import type { AnswerPlace, AnswerValue, FormRow } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { applyAnswer, isOneLine, readDraft, type Answered } from './answering.ts'
import { derive, isNewRow, tell, withoutOutdated, type Entry } from './entry-store.ts'
import type { AnswerStep } from './entry-state.ts'
import { moveForward, placeAfter, stepTo } from './moving.ts'
import { filterOptions, optionsOf, type Option } from './options.ts'
import { rowsOf, withRow } from './places.ts'
import { bareTyped, formatTyped } from './typing.ts'

const actsKept = 100

/** The choices at the cursor. */
function currentOptions(entry: Entry): readonly Option[] {
  const { cursor, dusun } = entry.get()
  return cursor === null ? [] : optionsOf(entry.questionnaire.question(cursor.question), dusun)
}

/**
 * The text of the current field changed. `grew`: by typing at its end, so that a complete code moves on.
 * On the empty line after a roster this begins a new row.
 */
export function typeText(entry: Entry, text: string, grew: boolean): void {
  const { cursor, ended, locked } = entry.get()
  if (cursor === null || ended) return
  if (locked !== null) return entry.change({ tidings: tell(locked, { problem: true }) })
  if (text !== '') beginRow(entry, cursor)
  const question = entry.questionnaire.question(cursor.question)
  const draft = grew ? formatTyped(question, text) : text
  const { tidings } = entry.get()
  entry.change({ draft, choice: 0, tidings: tidings?.undoable === true ? tidings : null })
  const typed = bareTyped(question, draft)
  const lines = question.kind === 'dusun' ? currentOptions(entry) : []
  if (grew && (isUnambiguous(question, typed) || isOneLine(lines, typed))) takeDraft(entry)
}

/** One more character at the end of the current field, as if typed there. An untouched field begins anew. */
export function typeCharacter(entry: Entry, character: string): void {
  typeText(entry, (entry.get().draft ?? '') + character, true)
}

/** On the empty line after a roster: makes it a row. */
export function beginRow(entry: Entry, cursor: AnswerPlace): void {
  const state = entry.get()
  const { roster } = entry.questionnaire.block(cursor.question)
  if (roster === undefined || cursor.rowId === undefined || !isNewRow(state, cursor)) return
  const row: FormRow = { id: cursor.rowId, roster, order: rowsOf(state.content, roster).length + 1, answers: {} }
  const next = { ...state.next, [roster]: entry.newId() }
  entry.change({ next, ...derive(entry.questionnaire, withRow(state.content, row), next) })
  entry.push({ kind: 'addRow', roster, rowId: row.id })
}

/** Enter and Tab: takes what stands in the field and moves on. An untouched field keeps its answer. */
export function takeDraft(entry: Entry): void {
  const { cursor, draft, ended } = entry.get()
  if (cursor === null || ended) return
  if (draft === null) return moveForward(entry)
  const meant = readMeant(entry)
  if (!meant.ok) return entry.change({ tidings: tell(entryText.noSuchChoice(draft), { problem: true }) })
  putAnswer(entry, cursor, meant.value, true)
}

function readMeant(entry: Entry): ReturnType<typeof readDraft> {
  const { cursor, draft, choice } = entry.get()
  if (cursor === null || draft === null) return { ok: false }
  return readDraft(entry.questionnaire.question(cursor.question), currentOptions(entry), draft, choice)
}

/** Takes a line of the code list, as a click or a word does. */
export function takeOption(entry: Entry, option: Option): void {
  const { cursor, ended, locked } = entry.get()
  if (cursor === null || ended || locked !== null) return
  beginRow(entry, cursor)
  const question = entry.questionnaire.question(cursor.question)
  const meant = readDraft(question, currentOptions(entry), option.typed, 0)
  if (meant.ok) putAnswer(entry, cursor, meant.value, true)
}

/** Before leaving a field other than by Enter: what has been typed is kept where it means something. Never moves. */
export function keepDraft(entry: Entry): void {
  const { cursor, draft } = entry.get()
  if (cursor === null || draft === null) return
  const meant = readMeant(entry)
  if (meant.ok) putAnswer(entry, cursor, meant.value, false)
  entry.change({ draft: null, choice: 0 })
}

/** Moves the chosen line of the list while something is typed; false when there is nothing to choose. */
export function chooseLine(entry: Entry, step: 1 | -1): boolean {
  const { draft, choice } = entry.get()
  if (draft === null || draft.trim() === '') return false
  const found = filterOptions(currentOptions(entry), draft)
  if (found.length < 2) return false
  entry.change({ choice: (choice + step + found.length) % found.length })
  return true
}

/** Stores an answer at once on the screen and in order in the core, and moves on if wanted. */
export function putAnswer(entry: Entry, place: AnswerPlace, value: AnswerValue | undefined, move: boolean): void {
  const { content } = entry.get()
  const answered = applyAnswer(entry.questionnaire, content, place, value)
  if (answered.steps.length === 0) return move ? moveForward(entry) : undefined
  applyAnswered(entry, answered, place)
  const next = move ? placeAfter(entry, place) : undefined
  entry.push({ kind: 'answer', place, value: value ?? null, cursor: next ?? place })
  entry.change({ issues: withoutOutdated(entry, entry.get().issues) })
  if (next !== undefined) stepTo(entry, next, false)
  else if (move) moveForward(entry)
}

/** Takes over a new content with what it took away, told and remembered for Ctrl+Z. */
function applyAnswered(entry: Entry, answered: Answered, cursor: AnswerPlace): void {
  const { acts, next } = entry.get()
  const [first, ...cleared] = answered.steps
  entry.change({
    ...derive(entry.questionnaire, answered.content, next),
    acts: [...acts.slice(1 - actsKept), { answers: answered.steps, cursor }],
    draft: null,
    choice: 0,
    tidings: first === undefined || cleared.length === 0 ? null : tellCleared(entry, first, cleared),
  })
}

function tellCleared(entry: Entry, first: AnswerStep, cleared: readonly AnswerStep[]): ReturnType<typeof tell> {
  const numbers = [...new Set(cleared.map((step) => entry.questionnaire.question(step.place.question).number))]
  const cause = causeOf(entry, first, cleared)
  return tell(entryText.cleared(numbers, cause), { undoable: true })
}

/** The number of the question whose answer decides that these are not asked. */
function causeOf(entry: Entry, first: AnswerStep, cleared: readonly AnswerStep[]): string {
  const asks = cleared.map((step) => entry.questionnaire.question(step.place.question).askWhen)
  const named = asks.flatMap((condition) => (condition === undefined ? [] : questionsOf(condition)))
  const cause = named.includes(first.place.question) ? first.place.question : (named[0] ?? first.place.question)
  return entry.questionnaire.question(cause).number
}
