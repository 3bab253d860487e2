import { isKeyed } from '#shared/instrumen/questions.ts'
import type { AnswerPlace } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { howCarried } from './carrying.ts'
import { derive, isNewRow, tell, type Entry } from './entry-store.ts'
import { byColumn, isOpen, neighbour, otherColumn, sameColumn, type KeyOrder } from './key-order.ts'
import { placeKey, placeOf, rowsOf, samePlace, valueAt, withoutRow } from './places.ts'
import type { Questionnaire } from './questionnaire.ts'

const none: readonly string[] = []

/** Puts the cursor on a place, untouched. The core remembers it; with an answer it goes along with that. */
export function moveTo(entry: Entry, place: AnswerPlace, remember = true): void {
  const from = entry.get().cursor
  entry.change({ cursor: place, ended: false, draft: null, choice: 0, strip: null, skipped: none })
  dropEmptyRow(entry, from)
  if (remember && !samePlace(from, place) && entry.get().locked === null) entry.push({ kind: 'cursor', cursor: place })
}

/** A row that was begun and left empty again was not meant. */
function dropEmptyRow(entry: Entry, left: AnswerPlace | null): void {
  const { content, cursor, next, locked } = entry.get()
  const row = content.rows.find((other) => other.id === left?.rowId)
  if (row === undefined || locked !== null || cursor?.rowId === row.id) return
  if (row.anggotaId !== undefined || Object.keys(row.answers).length > 0) return
  const rows = rowsOf(content, row.roster)
  const fewest = entry.questionnaire.instrumen.blocks.find((block) => block.roster === row.roster)?.minRows ?? 0
  if (rows.at(-1)?.id !== row.id || rows.length <= fewest) return
  entry.change(derive(entry.questionnaire, withoutRow(content, row), next))
  entry.push({ kind: 'removeRow', rowId: row.id })
}

/** Answers that go through a stack of forms are passed over unless they are wrong; the arrows and Shift+Tab still reach them. */
function isPassedOver(entry: Entry, place: AnswerPlace): boolean {
  const { formulir, content, issues } = entry.get()
  if (howCarried(formulir, place) === null || valueAt(content, place) === undefined) return false
  return !issues.some((issue) => issue.level === 'block' && samePlace(placeOf(issue.question, issue.rowId), place))
}

/** Where Enter, Tab and a complete code lead from a place; undefined at the end of the form. */
export function placeAfter(entry: Entry, from: AnswerPlace): AnswerPlace | undefined {
  const { order, columns } = entry.get()
  const places = columns ? byColumn(entry.questionnaire, order) : order.places
  return neighbour(places, from, 1, (place) => isPassedOver(entry, place)) ?? neighbour(places, from, 1)
}

/** Where Shift+Tab leads. */
export function placeBefore(entry: Entry, from: AnswerPlace): AnswerPlace | undefined {
  const { order, columns } = entry.get()
  return neighbour(columns ? byColumn(entry.questionnaire, order) : order.places, from, -1)
}

/** Next place; past the last field the cursor rests at the end, so that a stray key overwrites nothing. */
export function moveForward(entry: Entry, remember = true): void {
  const { cursor } = entry.get()
  if (cursor === null) return
  const place = placeAfter(entry, cursor)
  if (place === undefined)
    entry.change({ ended: true, draft: null, choice: 0, skipped: skippedFrom(entry, cursor, null) })
  else stepTo(entry, place, remember)
}

/** On to the next place, saying which questions were passed because they are not asked here. */
export function stepTo(entry: Entry, place: AnswerPlace, remember = true): void {
  const { cursor } = entry.get()
  const skipped = cursor === null ? none : skippedFrom(entry, cursor, place)
  moveTo(entry, place, remember)
  if (skipped.length > 0) entry.change({ skipped })
}

/** Numbers of the questions between two places that are not asked here: the rest of the block, and what comes before `to` in its own. */
function skippedFrom(entry: Entry, from: AnswerPlace, to: AnswerPlace | null): readonly string[] {
  const { content, columns } = entry.get()
  const { questionnaire } = entry
  const block = questionnaire.block(from.question)
  const sameRow = to !== null && to.rowId === from.rowId && questionnaire.block(to.question).id === block.id
  // Column by column, or on to the next person: the eye sees the dashes of the grid.
  if (from.rowId !== undefined && (columns || !sameRow)) return none
  const ids = block.questions.map((question) => question.id)
  const end = sameRow ? ids.indexOf(to.question) : ids.length
  return block.questions
    .slice(ids.indexOf(from.question) + 1, end)
    .filter((question) => isKeyed(question) && questionnaire.asked(content, placeOf(question.id, from.rowId)) === false)
    .map((question) => question.number)
}

/** From the end back into the last field. False when the cursor is in a field. */
export function leaveEnd(entry: Entry): boolean {
  const { ended, cursor } = entry.get()
  if (!ended || cursor === null) return false
  moveTo(entry, cursor)
  return true
}

/** Up or down by one line: the field above or below, in a roster the same question of the row above or below. */
export function moveLine(entry: Entry, step: 1 | -1): void {
  const { cursor, order } = entry.get()
  if (cursor === null) return
  const inRoster = cursor.rowId !== undefined
  const place = inRoster ? sameColumn(order, cursor, step) : neighbour(order.places, cursor, step)
  if (place !== undefined) moveTo(entry, place)
  else if (inRoster) leaveRoster(entry, cursor, step)
}

/** Past the first or last row: the nearest field outside. */
function leaveRoster(entry: Entry, cursor: AnswerPlace, step: 1 | -1): void {
  const { order } = entry.get()
  const block = entry.questionnaire.block(cursor.question).id
  const inside = (place: AnswerPlace): boolean => entry.questionnaire.block(place.question).id === block
  const extra = step === 1 ? order.places.find((place) => inside(place) && isNewRow(entry.get(), place)) : undefined
  const place = samePlace(extra ?? null, cursor) ? undefined : extra
  const outside = place ?? neighbour(order.places, cursor, step, inside)
  if (outside !== undefined) moveTo(entry, outside)
}

/** Ctrl+↓ and Ctrl+↑: the next or previous member at the same question; from here on person by person. */
export function moveRow(entry: Entry, step: 1 | -1): void {
  const { cursor, order } = entry.get()
  if (cursor?.rowId === undefined) return moveLine(entry, step)
  const place = sameColumn(order, cursor, step)
  entry.change({ columns: false })
  if (place !== undefined) moveTo(entry, place)
  else leaveRoster(entry, cursor, step)
}

/** Ctrl+→ and Ctrl+←: the next or previous question, at the first member; from here on question by question. */
export function moveColumn(entry: Entry, step: 1 | -1): void {
  const { cursor, order } = entry.get()
  if (cursor?.rowId === undefined) return
  const place = otherColumn(entry.questionnaire, order, cursor, step)
  entry.change({ columns: true })
  if (place !== undefined) moveTo(entry, place)
}

/** The blocks that can be entered now, in order. */
export function openBlocks(questionnaire: Questionnaire, order: KeyOrder): readonly string[] {
  return [...new Set(order.places.map((place) => questionnaire.block(place.question).id))]
}

/** Jumps to a block: to its first open place, else to its first. */
export function moveToBlock(entry: Entry, blockId: string): void {
  const { order } = entry.get()
  const places = order.places.filter((place) => entry.questionnaire.block(place.question).id === blockId)
  const place = places.find((other) => isOpen(order, other)) ?? places[0]
  if (place !== undefined) moveTo(entry, place)
}

/** The block before or after the one with the cursor. */
export function moveBlock(entry: Entry, step: 1 | -1): void {
  const { cursor, order } = entry.get()
  if (cursor === null) return
  const blocks = openBlocks(entry.questionnaire, order)
  const next = blocks[blocks.indexOf(entry.questionnaire.block(cursor.question).id) + step]
  if (next !== undefined) moveToBlock(entry, next)
}

/** Jumps to the empty line of the roster at the cursor, or of the first roster that takes rows. */
export function moveToNewRow(entry: Entry): void {
  const state = entry.get()
  const block = state.cursor === null ? null : entry.questionnaire.block(state.cursor.question)
  const empty = state.order.places.filter((place) => isNewRow(state, place))
  const place = empty.find((other) => entry.questionnaire.block(other.question).id === block?.id) ?? empty[0]
  if (place === undefined) entry.change({ tidings: tell(entryText.noMoreRows) })
  else if (placeKey(place) !== (state.cursor === null ? '' : placeKey(state.cursor))) moveTo(entry, place)
}
