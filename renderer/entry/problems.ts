import type { AnswerPlace, Issue } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { tell, type Entry } from './entry-store.ts'
import type { EntryState, Note, Reason, Strip } from './entry-state.ts'
import { isOpen } from './key-order.ts'
import { isLater, noteText, noteWords } from './later-mark.ts'
import { moveTo } from './moving.ts'
import { placeKey, placeOf, samePlace } from './places.ts'

type ReasonStrip = Extract<Strip, { kind: 'reason' }>

const ranks = { block: 0, reason: 1, inform: 2 } as const

function explains(reason: Reason, issue: Issue): boolean {
  return reason.rule === issue.rule && reason.question === issue.question && reason.rowId === issue.rowId
}

/** Issues that still keep the form from being complete. */
export function openIssues(state: Pick<EntryState, 'issues' | 'reasons'>): readonly Issue[] {
  return state.issues.filter((issue) => {
    if (issue.level === 'inform') return false
    return issue.level === 'block' || !state.reasons.some((reason) => explains(reason, issue))
  })
}

/** Says that a question without an answer must have one. */
const missingRule = 'R-0001'

/** An issue that only says that a field is still empty, or waits for another answer: work to come, not a mistake. */
function isMissing(state: Pick<EntryState, 'order'>, issue: Issue): boolean {
  if (issue.level !== 'block') return false
  return issue.rule === missingRule || isOpen(state.order, placeOf(issue.question, issue.rowId))
}

/** Mistakes and questions to answer, apart from fields that are merely empty; in paper order, what blocks first within a field. */
export function realProblems(state: Pick<EntryState, 'issues' | 'reasons' | 'order'>): readonly Issue[] {
  const at = (issue: Issue): number =>
    state.order.index.get(placeKey(placeOf(issue.question, issue.rowId))) ?? Number.MAX_SAFE_INTEGER
  return openIssues(state)
    .filter((issue) => !isMissing(state, issue))
    .toSorted((a, b) => at(a) - at(b) || ranks[a.level] - ranks[b.level])
}

/** Asked fields that must be answered and are not. */
export function emptyPlaces(state: Pick<EntryState, 'order'>): readonly AnswerPlace[] {
  return state.order.places.filter((place) => isOpen(state.order, place))
}

/** How much of what keeps the form from being complete, as the head of the screen counts it. */
export function countOpen(state: Pick<EntryState, 'issues' | 'reasons' | 'order'>): {
  readonly problems: number
  readonly reasons: number
  readonly empty: number
} {
  const real = realProblems(state)
  const reasons = real.filter((issue) => issue.level === 'reason').length
  return { problems: real.length - reasons, reasons, empty: state.order.open.size }
}

/** Everything that F8 walks, as places: mistakes, then fields left for later, then empty ones. */
function walk(entry: Entry): readonly AnswerPlace[] {
  const state = entry.get()
  const problems = realProblems(state).map((issue) => placeOf(issue.question, issue.rowId))
  const later = state.notes.filter(isLater).map((note) => placeOf(note.question, note.rowId))
  const wrong = distinct([...problems, ...later]).filter(
    (place) => state.order.index.has(placeKey(place)) || reasonAskedAt(state, place) !== undefined,
  )
  return wrong.length > 0 ? wrong : emptyPlaces(state)
}

function distinct(places: readonly AnswerPlace[]): readonly AnswerPlace[] {
  return [...new Map(places.map((place) => [placeKey(place), place])).values()]
}

/** F8: to the next problem after the cursor, round and round; one that asks for a reason opens the line to write it. */
export function nextProblem(entry: Entry): void {
  const state = entry.get()
  const places = walk(entry)
  if (places.length === 0)
    return entry.change({ tidings: tell(realProblems(state)[0]?.message ?? entryText.noProblems) })
  const here =
    state.strip?.kind === 'reason' ? placeOf(state.strip.issue.question, state.strip.issue.rowId) : state.cursor
  const back = state.strip?.kind === 'reason' ? state.strip.back : state.cursor
  const toEnd = state.strip?.kind === 'reason' ? state.strip.toEnd : state.ended
  const place = places[nextIndex(state, places, here)]
  if (place === undefined) return
  if (state.order.index.has(placeKey(place))) moveTo(entry, place)
  askReasonAt(entry, place, { back: back ?? place, toEnd })
}

/** One stop further when the cursor stands on one, else the first one after the cursor, else the first of all. */
function nextIndex(state: EntryState, places: readonly AnswerPlace[], here: AnswerPlace | null): number {
  const on = places.findIndex((place) => samePlace(place, here))
  if (on >= 0) return (on + 1) % places.length
  const at = here === null ? -1 : (state.order.index.get(placeKey(here)) ?? -1)
  const after = places.findIndex((place) => (state.order.index.get(placeKey(place)) ?? Number.MAX_SAFE_INTEGER) > at)
  return Math.max(after, 0)
}

/** Opens the reason line when the place has an issue that asks for one and nothing that blocks. */
function askReasonAt(entry: Entry, place: AnswerPlace, from: Pick<ReasonStrip, 'back' | 'toEnd'>): void {
  const issue = reasonAskedAt(entry.get(), place)
  if (issue !== undefined) entry.change({ strip: { kind: 'reason', issue, ...from } })
}

function reasonAskedAt(state: EntryState, place: AnswerPlace): Issue | undefined {
  const here = openIssues(state).filter((issue) => samePlace(placeOf(issue.question, issue.rowId), place))
  return here.some((issue) => issue.level === 'block') ? undefined : here.find((issue) => issue.level === 'reason')
}

/** Enter in the reason line: '1', '2' or '3' are the quick reasons, anything else stands as written. Then back to the keying. */
export function giveReason(entry: Entry, typed: string): void {
  const { strip, locked, reasons } = entry.get()
  const text = entryText.quickReasons[Number(typed.trim()) - 1] ?? typed.trim()
  if (strip?.kind !== 'reason' || locked !== null || text === '') return
  const { issue } = strip
  const place = placeOf(issue.question, issue.rowId)
  const reason = { ...place, rule: issue.rule, text, by: '', at: new Date().toISOString() }
  entry.change({ reasons: [...reasons, reason] })
  entry.push({ kind: 'reason', place, rule: issue.rule, text })
  goBack(entry, strip)
}

/** To where the cursor was before the line at the bottom was opened. */
function goBack(entry: Entry, { back, toEnd }: ReasonStrip): void {
  moveTo(entry, back)
  if (toEnd) entry.change({ ended: true })
}

/** Esc in the line at the bottom: nothing is stored, the cursor goes back to where it was. */
export function leaveStrip(entry: Entry): void {
  const { strip } = entry.get()
  if (strip?.kind === 'reason') goBack(entry, strip)
  else entry.change({ strip: null })
}

/** Instead of giving a reason, the field itself is corrected. */
export function correctInstead(entry: Entry): void {
  entry.change({ strip: null })
}

/** F6: opens the line for a note on the current field. */
export function openNote(entry: Entry): void {
  const { cursor, locked } = entry.get()
  if (cursor === null || locked !== null) return
  entry.change({ strip: { kind: 'note', place: cursor, text: noteWords(noteAt(entry, cursor)) } })
}

/** Stores what was written on a field; an empty note takes it away. A mark for later stays. */
export function putNote(entry: Entry, place: AnswerPlace, text: string): void {
  const old = noteAt(entry, place)
  storeNote(entry, place, noteText(text.trim(), old !== undefined && isLater(old)))
}

/** F7: marks the current field for later and takes the mark away again; what was written on it stays. */
export function toggleLater(entry: Entry): 'marked' | 'unmarked' | 'none' {
  const { cursor, locked } = entry.get()
  if (cursor === null || locked !== null) return 'none'
  const old = noteAt(entry, cursor)
  const marked = old !== undefined && isLater(old)
  storeNote(entry, cursor, noteText(noteWords(old), !marked))
  return marked ? 'unmarked' : 'marked'
}

function noteAt(entry: Entry, place: AnswerPlace): Note | undefined {
  return entry.get().notes.find((note) => samePlace(placeOf(note.question, note.rowId), place))
}

function storeNote(entry: Entry, place: AnswerPlace, text: string): void {
  const { notes, locked } = entry.get()
  if (locked !== null) return
  const others = notes.filter((note) => !samePlace(placeOf(note.question, note.rowId), place))
  const own: Note = { ...place, text, by: '', at: new Date().toISOString() }
  entry.change({ notes: text === '' ? others : [...others, own], strip: null })
  entry.push({ kind: 'note', place, text })
}
