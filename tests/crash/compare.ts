import type { InputOf, Output } from '#shared/contract/index.ts'
import { draftText, keyOf, type FormView, type KnownForm, type Place, type Sent, knownFrom } from './truth.ts'

type Entry = Output<'jurnal.of'>['entries'][number]

export type Difference = { readonly kind: 'lost' | 'elsewhere'; readonly what: string }

/**
 * What a form lacks of what the core had confirmed, or has more than was under way: each differing field is one. `inDoubt`: calls that
 * were sent and not answered; a change of theirs may be there or not. `atMost`: so many changes may have come after the last answer.
 */
export function compareForm(
  known: KnownForm,
  found: FormView,
  entries: readonly Entry[],
  inDoubt: readonly Sent[],
  atMost: number,
): readonly Difference[] {
  const now = knownFrom(found)
  const later = now.revision - known.revision
  if (later < 0)
    return [
      lost(`${found.id}: revision ${now.revision}, confirmed ${known.revision}`),
      ...fields(known, now, new Set()),
    ]
  if (later > atMost) return [lost(`${found.id}: ${later} changes that nobody was waiting for`)]
  const touched = touchedBy(later === 0 ? [] : entries.slice(-later))
  return [
    ...fields(known, now, touched),
    ...lines(known, now, touched, later),
    ...whereabouts(known, now, inDoubt, later),
  ]
}

function lost(what: string): Difference {
  return { kind: 'lost', what }
}

/** Answers and rows, apart from those that changes after the last answer were about. */
function fields(known: KnownForm, now: KnownForm, touched: ReadonlySet<string>): Difference[] {
  const isTouched = (key: string): boolean => touched.has(key) || touched.has(`${key.split('/')[0]}/`)
  const keys = new Set([...known.answers.keys(), ...now.answers.keys()])
  const answers = [...keys].filter((key) => !isTouched(key) && known.answers.get(key) !== now.answers.get(key))
  const rowIds = new Set([...known.rows.keys(), ...now.rows.keys()])
  const rows = [...rowIds].filter((id) => !touched.has(`${id}/`) && known.rows.get(id) !== now.rows.get(id))
  // Places and not values: reports are read by people who must not read answers.
  return [...answers, ...rows].map((key) => lost(`field ${key} differs from what was confirmed`))
}

/** Reasons, notes and where the form stands. */
function lines(known: KnownForm, now: KnownForm, touched: ReadonlySet<string>, later: number): Difference[] {
  if (later > 0 && touched.size > 0) return []
  const same = known.reasons.join() === now.reasons.join() && known.notes.join() === now.notes.join()
  return [
    ...(same ? [] : [lost('reasons or notes differ from what was confirmed')]),
    ...(known.status === now.status || later > 0 ? [] : [lost(`status ${now.status}, confirmed ${known.status}`)]),
  ]
}

/** Cursor and field in progress: as confirmed, or as a call that was under way would have them. */
function whereabouts(known: KnownForm, now: KnownForm, inDoubt: readonly Sent[], later: number): Difference[] {
  const cursors = new Set([known.cursor, ...inDoubt.map(cursorOf).filter((cursor) => cursor !== undefined)])
  const drafts = new Set([known.draft, ...inDoubt.map(draftOf).filter((draft) => draft !== undefined)])
  return [
    ...(cursors.has(now.cursor) || later > 1 ? [] : [elsewhere('the cursor stands in another field')]),
    ...(drafts.has(now.draft) || later > 1 ? [] : [elsewhere('the field in progress is not as it was confirmed')]),
  ]
}

function elsewhere(what: string): Difference {
  return { kind: 'elsewhere', what }
}

function cursorOf({ channel, input }: Sent): string | undefined {
  const { cursor, text } = input as { cursor?: Place; text?: string | null }
  if (cursor !== undefined) return keyOf(cursor)
  return channel === 'formulir.putDraft' && text !== null ? keyOf(input as Place) : undefined
}

/** The field in progress that a call makes; null when it ends one. */
function draftOf({ channel, input }: Sent): string | null | undefined {
  if (channel !== 'formulir.putDraft') return null
  const { text, ...draft } = input as InputOf<'formulir.putDraft'>
  return text === null ? null : draftText({ ...draft, text })
}

/** The places that these entries of the jurnal are about; '<row id>/' for all of a row. */
function touchedBy(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ before, after }) => [before, after].flatMap((side) => placesIn(side as EntrySide | null))),
  )
}

type EntrySide = {
  question?: string
  rowId?: string
  row?: { id: string }
  cleared?: readonly Place[]
  status?: string
}

function placesIn(side: EntrySide | null): string[] {
  if (side === null) return []
  return [
    ...(side.question === undefined ? [] : [keyOf({ question: side.question, rowId: side.rowId })]),
    ...(side.row === undefined ? [] : [`${side.row.id}/`]),
    ...(side.cleared ?? []).map(keyOf),
    ...(side.status === undefined ? [] : ['status']),
  ]
}
