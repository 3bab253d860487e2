import { questionsOf } from '#shared/instrumen/conditions.ts'
import { isReadable, labelText, shownText, typedText } from '#shared/instrumen/kinds.ts'
import { isKeyed } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, AnswerValue, Issue, Question } from '#shared/instrumen/types.ts'
import { howCarried, type HowCarried } from './carrying.ts'
import { sameFlat } from './compare.ts'
import type { Entry } from './entry-store.ts'
import type { EntryState } from './entry-state.ts'
import { filterOptions, optionsOf } from './options.ts'
import { placeKey, placeOf, samePlace, valueAt } from './places.ts'
import { isLater, noteWords } from './later-mark.ts'
import { openIssues } from './problems.ts'
import { formatTyped } from './typing.ts'

/** All that one field shows. Flat, so that a field is drawn again only when something in it is different. */
export type FieldView = {
  /** In the box. */
  readonly text: string
  /** Beside the box: the words of the value. */
  readonly words: string
  readonly current: boolean
  /** Nobody has typed in the current field yet. */
  readonly untouched: boolean
  readonly keyed: boolean
  readonly asked: boolean
  /** Whether it is asked depends on an answer that is still to come. */
  readonly undecided: boolean
  /** Number of the question that decides that this one is not asked. */
  readonly because: string
  /** What the register says, for a change; null where there is nothing to compare with. */
  readonly before: string | null
  /** What the register says in another edition where that decides nothing here; ''. */
  readonly earlier: string
  readonly changed: boolean
  readonly level: Issue['level'] | null
  readonly message: string
  readonly note: string
  readonly later: boolean
  readonly missing: boolean
  /** Goes on to the next form of the stack: as it is, or as the next number. */
  readonly carried: HowCarried
}

const issueMaps = new WeakMap<readonly Issue[], Map<string, Issue>>()
const order = { block: 0, reason: 1, inform: 2 } as const

/** The gravest issue of each place. */
function issuesByPlace(state: EntryState): Map<string, Issue> {
  const known = issueMaps.get(state.issues)
  if (known !== undefined) return known
  const map = new Map<string, Issue>()
  for (const issue of state.issues) {
    const key = placeKey(placeOf(issue.question, issue.rowId))
    const other = map.get(key)
    if (other === undefined || order[issue.level] < order[other.level]) map.set(key, issue)
  }
  issueMaps.set(state.issues, map)
  return map
}

function issueAt(state: EntryState, place: AnswerPlace): Issue | undefined {
  return issuesByPlace(state).get(placeKey(place))
}

/** What the register says at a place; null where nothing registered is changed, as on the sheets about the paper itself. */
function valueBefore(entry: Entry, state: EntryState, place: AnswerPlace): { value: AnswerValue | undefined } | null {
  const { base, jenis } = state.formulir
  if (base === null || jenis !== 'perubahan' || entry.questionnaire.block(place.question).aboutForm === true)
    return null
  if (place.rowId === undefined) return { value: base.answers[place.question] }
  const row = state.content.rows.find((other) => other.id === place.rowId)
  const old = row?.anggotaId === undefined ? undefined : base.rows.find((other) => other.anggotaId === row.anggotaId)
  return old === undefined ? null : { value: old.answers[place.question] }
}

/** What the other paper said at a place, in its code and words. */
function earlierAt({ formulir }: EntryState, place: AnswerPlace): string {
  return formulir.earlier?.said.find((one) => samePlace(placeOf(one.question, one.rowId), place))?.text ?? ''
}

function hasCursor(state: EntryState, place: AnswerPlace): boolean {
  return !state.ended && samePlace(state.cursor, place)
}

function viewOf(entry: Entry, state: EntryState, place: AnswerPlace): FieldView {
  const question = entry.questionnaire.question(place.question)
  const keyed = isKeyed(question)
  const value = valueAt(keyed ? state.content : state.shown, place)
  const current = hasCursor(state, place)
  const asked = state.order.index.has(placeKey(place)) || !keyed
  const issue = issueAt(state, place)
  const open = issue !== undefined && openIssues({ issues: [issue], reasons: state.reasons }).length > 0
  const old = keyed ? valueBefore(entry, state, place) : null
  const earlier = earlierAt(state, place)
  // A field that is merely empty is work to come, not a mistake to be shown in red.
  const missing = state.order.open.has(placeKey(place))
  const note = state.notes.find((other) => samePlace(placeOf(other.question, other.rowId), place))
  return {
    text: current && state.draft !== null ? state.draft : formatTyped(question, typedText(question, value)),
    words: current && state.draft !== null ? wordsOfDraft(question, state) : wordsBeside(question, value),
    current,
    untouched: current && state.draft === null,
    keyed,
    asked,
    undecided: !asked && entry.questionnaire.asked(state.content, place) === undefined,
    because: asked ? '' : becauseOf(entry, question),
    before: old === null ? null : shownText(question, old.value),
    earlier,
    // Nobody can tell whether what the other paper said otherwise has changed.
    changed: old !== null && earlier === '' && old.value !== value,
    level: issue === undefined || missing || (issue.level === 'reason' && !open) ? null : issue.level,
    message: issue === undefined || missing ? '' : issue.message,
    note: noteWords(note),
    later: note !== undefined && isLater(note),
    missing,
    carried: howCarried(state.formulir, place),
  }
}

function wordsBeside(question: Question, value: AnswerValue | undefined): string {
  if (value !== undefined && !isReadable(question, value)) return ''
  switch (question.kind) {
    case 'code':
    case 'yesNo':
    case 'bitmask':
    case 'date':
      return labelText(question, value)
    case 'integer':
    case 'decimal':
      return question.unit ?? ''
    default:
      return ''
  }
}

/** What Enter would take, while a code list is searched. */
function wordsOfDraft(question: Question, state: EntryState): string {
  const draft = state.draft ?? ''
  if (draft.trim() === '' || question.kind === 'bitmask') return ''
  return filterOptions(optionsOf(question, state.dusun), draft)[state.choice]?.label ?? ''
}

function becauseOf(entry: Entry, question: Question): string {
  const block = entry.questionnaire.block(question.id)
  const condition = question.askWhen ?? block.askWhen
  const cause = condition === undefined ? undefined : questionsOf(condition)[0]
  return cause === undefined ? '' : entry.questionnaire.question(cause).number
}

type Kept = { readonly state: EntryState; readonly view: FieldView }

function sameBesidesTyping(a: EntryState, b: EntryState): boolean {
  return (
    a.content === b.content &&
    a.formulir === b.formulir &&
    a.order === b.order &&
    a.issues === b.issues &&
    a.reasons === b.reasons &&
    a.notes === b.notes
  )
}

/** Hands out views that stay the same object for as long as they say the same; a keystroke costs only the field it is typed in. */
export function fieldViews(entry: Entry): (place: AnswerPlace) => FieldView {
  const kept = new Map<string, Kept>()
  return (place) => {
    const state = entry.get()
    const key = placeKey(place)
    const old = kept.get(key)
    if (old?.state === state) return old.view
    const current = hasCursor(state, place)
    const quiet = old !== undefined && !current && !old.view.current && sameBesidesTyping(old.state, state)
    const next = quiet ? old.view : viewOf(entry, state, place)
    const view = old !== undefined && sameFlat(old.view, next) ? old.view : next
    kept.set(key, { state, view })
    return view
  }
}
