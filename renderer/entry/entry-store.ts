import { sameFlat } from './compare.ts'
import type { EntryState, Formulir, Tidings } from './entry-state.ts'
import { keyOrder, openingPlace, type NextRows } from './key-order.ts'
import { placeKey, placeOf, valueAt, withValue } from './places.ts'
import { typedBefore } from './typed-before.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { Change, QueueState, Saved } from './save-queue.ts'
import type { AnswerPlace, FormContent, Issue } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'

type EntryParts = {
  readonly formulir: Formulir
  readonly questionnaire: Questionnaire
  /** Names of the dusun of the desa. */
  readonly dusun: readonly string[]
  /** Takes a change to be stored, in order. */
  readonly push: (change: Change) => void
  /** A new UUID. */
  readonly newId: () => string
  /** Why this person cannot change the form; null when they can. */
  readonly locked: string | null
}

/** The state of one open form with the ways to read and change it. What a key does stands in the files beside this one. */
export type Entry = {
  readonly questionnaire: Questionnaire
  readonly get: () => EntryState
  readonly change: (patch: Partial<EntryState>) => void
  readonly push: (change: Change) => void
  readonly newId: () => string
  readonly subscribe: (listener: () => void) => () => void
  /** Changes that the core has not answered yet: what it said before about the same is out of date. */
  readonly onTheirWay: Change[]
}

/** Opens a form: everything on the screen comes from here, and every key changes it at once, before the core has heard of it. */
export function openEntry(parts: EntryParts): Entry {
  const listeners = new Set<() => void>()
  const onTheirWay: Change[] = []
  let state = firstState(parts)
  return {
    questionnaire: parts.questionnaire,
    get: () => state,
    change: (patch) => {
      state = { ...state, ...patch }
      for (const listener of listeners) listener()
    },
    push: (change) => {
      onTheirWay.push(change)
      parts.push(change)
    },
    onTheirWay,
    newId: parts.newId,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function firstState({ formulir, questionnaire, dusun, newId, locked }: EntryParts): EntryState {
  const content: FormContent = { answers: formulir.answers, rows: formulir.rows }
  const next: NextRows = { anggota: newId(), usaha: newId(), kb: newId() }
  const derived = derive(questionnaire, content, next)
  const typed = locked === null ? typedBefore(formulir, derived.order) : null
  return {
    formulir,
    ...derived,
    next,
    cursor: openingPlace(
      questionnaire,
      derived.order,
      next,
      formulir.cursor,
      (place) => valueAt(derived.content, place) === undefined,
    ),
    ended: false,
    draft: null,
    choice: 0,
    columns: false,
    issues: formulir.issues,
    reasons: formulir.reasons,
    notes: formulir.notes,
    acts: [],
    tidings: null,
    strip: null,
    skipped: [],
    dusun,
    saving: { pending: 0, savedAt: formulir.updatedAt, waiting: null },
    fetching: false,
    locked,
    ...(typed === null ? {} : { ...typed, tidings: tell(entryText.typedBefore) }),
  }
}

/** The content with all that follows from it. */
export function derive(
  questionnaire: Questionnaire,
  content: FormContent,
  next: NextRows,
): Pick<EntryState, 'content' | 'shown' | 'order'> {
  return { content, shown: questionnaire.computed(content), order: keyOrder(questionnaire, content, next) }
}

let tidingsCounter = 0

/** A sentence for the clerk. */
export function tell(text: string, options: { problem?: boolean; undoable?: boolean } = {}): Tidings {
  tidingsCounter += 1
  const tone = options.problem === true ? 'problem' : 'tell'
  return { id: tidingsCounter, tone, text, undoable: options.undoable ?? false }
}

/** The core stored a change: takes over what it found, never what was keyed. */
export function onSaved(entry: Entry, change: Change, saved: Saved): void {
  arrived(entry, change)
  const patch: Partial<EntryState> = {
    ...(saved.issues === undefined ? {} : { issues: withoutOutdated(entry, saved.issues) }),
    ...(saved.reasons === undefined || isOnItsWay(entry, 'reason') ? {} : { reasons: saved.reasons }),
    ...(saved.notes === undefined || isOnItsWay(entry, 'note') ? {} : { notes: saved.notes }),
  }
  if (Object.keys(patch).length > 0) entry.change(patch)
  if (entry.get().saving.pending === 0) alignWithCore(entry, saved)
}

/** A later reply knows more: until it is here, what was just written stays. */
function isOnItsWay(entry: Entry, kind: Change['kind']): boolean {
  return entry.onTheirWay.some((change) => change.kind === kind)
}

/** A change reached the core, or was refused there. */
function arrived(entry: Entry, change: Change): void {
  const at = entry.onTheirWay.indexOf(change)
  // Cursors give way to newer ones in the queue and never arrive; they came before this change.
  if (at >= 0) entry.onTheirWay.splice(0, at + 1)
}

/** Issues apart from those about a place that has been keyed again since the core looked. */
export function withoutOutdated(entry: Entry, issues: readonly Issue[]): readonly Issue[] {
  if (entry.onTheirWay.length === 0) return issues
  const answers = entry.onTheirWay.filter((change) => change.kind === 'answer')
  const places = new Set(answers.map((change) => placeKey(change.place)))
  const kept = issues.filter((issue) => !places.has(placeKey(placeOf(issue.question, issue.rowId))))
  return kept.length === issues.length ? issues : kept
}

/** Whatever the core took away although it still stands here (an older edition of the screen) goes here too. */
function alignWithCore(entry: Entry, saved: Saved): void {
  const { content, next } = entry.get()
  const gone = (saved.cleared ?? []).filter(({ before, ...place }) => valueAt(content, place) === before)
  const lost = gone.filter((place) => entry.questionnaire.asked(content, place) !== true)
  if (lost.length === 0) return
  const aligned = lost.reduce((now, place) => withValue(now, place, undefined), content)
  entry.change(derive(entry.questionnaire, aligned, next))
}

/** The queue moved: only what is durable is called saved. */
export function onQueueState(entry: Entry, queue: QueueState): void {
  const before = entry.get().saving
  const saving = { ...queue, savedAt: queue.savedAt ?? before.savedAt }
  if (!sameFlat(before, saving)) entry.change({ saving })
}

/** The core refused a change for good: what was keyed stays on the screen, and is said not to be stored. */
export function onRefused(entry: Entry, change: Change, words: string): void {
  arrived(entry, change)
  // The answer that follows will be refused for the same reason, and told.
  if (change.kind === 'typed') return
  const place = placeOfChange(change)
  const number = place === null ? '' : entry.questionnaire.question(place.question).number
  entry.change({ tidings: tell(entryText.refused(number, words), { problem: true }) })
}

function placeOfChange(change: Change): AnswerPlace | null {
  switch (change.kind) {
    case 'answer':
    case 'reason':
    case 'note':
    case 'typed':
      return change.place
    case 'cursor':
      return change.cursor
    case 'addRow':
    case 'removeRow':
    case 'restoreRow':
    case 'reopen':
      return null
  }
}

/** Whether the cursor stands on the empty line after a roster. */
export function isNewRow(state: EntryState, place: AnswerPlace | null): boolean {
  if (place?.rowId === undefined) return false
  return Object.values(state.next).includes(place.rowId) && state.order.index.has(placeKey(place))
}
