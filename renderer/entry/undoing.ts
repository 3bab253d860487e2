import type { AnswerPlace, FormContent } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { clearLeftOver } from './answering.ts'
import { derive, isNewRow, tell, type Entry } from './entry-store.ts'
import type { Act, AnswerStep } from './entry-state.ts'
import { placeKey, rowsOf, withoutRow, withRow, withValue } from './places.ts'
import { moveTo } from './moving.ts'

const actsKept = 100

/** Ctrl+Z: first what is half typed, then the last act with everything that it took away. */
export function undo(entry: Entry): void {
  const { acts, draft, locked } = entry.get()
  if (draft !== null) return entry.change({ draft: null, choice: 0 })
  const act = acts.at(-1)
  if (locked !== null || act === undefined) return entry.change({ tidings: tell(entryText.nothingToUndo) })
  restore(entry, act)
  entry.change({ acts: acts.slice(0, -1), tidings: tell(entryText.undone(namesOf(entry, act))) })
  const back = placeToReturn(entry, act)
  if (back !== null) moveTo(entry, back)
}

/** Where the cursor stood; where that row has gone with the act, the empty line it came from. */
function placeToReturn(entry: Entry, act: Act): AnswerPlace | null {
  const { order, cursor, next } = entry.get()
  const stands = (place: AnswerPlace): boolean => order.index.has(placeKey(place))
  if (stands(act.cursor)) return act.cursor
  if (cursor !== null && stands(cursor)) return null
  const { roster } = entry.questionnaire.block(act.cursor.question)
  const empty = roster === undefined ? undefined : order.places.find((place) => place.rowId === next[roster])
  return empty ?? order.places[0] ?? null
}

function restore(entry: Entry, act: Act): void {
  const { content, next } = entry.get()
  const without = withoutAdded(entry, content, act)
  const withRows = act.removed === undefined ? without : withRow(without, act.removed)
  const steps = act.answers.filter((step) => hasRow(withRows, step))
  const back = steps.reduce((now, step) => withValue(now, step.place, step.before), withRows)
  const settled = clearLeftOver(entry.questionnaire, back, content)
  entry.change(derive(entry.questionnaire, settled.content, next))
  if (act.removed !== undefined) entry.push({ kind: 'restoreRow', row: act.removed })
  // The answer that took the others away goes first, so that they are asked again when they come back.
  for (const step of steps)
    entry.push({ kind: 'answer', place: step.place, value: step.before ?? null, cursor: act.cursor })
}

/** Rows that came with the act go as they came, last one first. */
function withoutAdded(entry: Entry, content: FormContent, act: Act): FormContent {
  const added = content.rows.filter((row) => act.rows?.includes(row.id) === true).toSorted((a, b) => b.order - a.order)
  for (const row of added) entry.push({ kind: 'removeRow', rowId: row.id })
  return added.reduce((now, row) => withoutRow(now, row), content)
}

function hasRow(content: FormContent, step: AnswerStep): boolean {
  return step.place.rowId === undefined || content.rows.some((row) => row.id === step.place.rowId)
}

function namesOf(entry: Entry, act: Act): string {
  if (act.removed !== undefined) return entryText.rowName(act.removed.order)
  if (act.rows !== undefined) return entryText.registerFields(act.answers.length)
  const numbers = act.answers.map((step) => entry.questionnaire.question(step.place.question).number)
  return entryText.fieldNames([...new Set(numbers)])
}

/** Takes away the row at the cursor, with a way back. Nothing happens outside rosters and on the empty line. */
export function removeRow(entry: Entry): void {
  const state = entry.get()
  const { cursor, content, next } = state
  const row = content.rows.find((other) => other.id === cursor?.rowId)
  if (cursor === null || row === undefined || state.locked !== null) return
  if (row.anggotaId !== undefined) return entry.change({ tidings: tell(entryText.registeredRow, { problem: true }) })
  const rows = rowsOf(content, row.roster)
  const gone = withoutRow(content, row)
  const order = derive(entry.questionnaire, gone, next)
  const neighbourRow = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1]
  const target =
    order.order.places.find((place) => place.rowId === neighbourRow?.id) ??
    order.order.places.find((place) => isNewRow({ ...state, ...order }, place) && place.rowId === next[row.roster])
  entry.change({
    ...order,
    acts: [...state.acts.slice(1 - actsKept), { answers: [], removed: row, cursor }],
    draft: null,
    tidings: tell(entryText.rowRemoved(row.order), { undoable: true }),
  })
  entry.push({ kind: 'removeRow', rowId: row.id })
  if (target !== undefined) moveTo(entry, target)
}
