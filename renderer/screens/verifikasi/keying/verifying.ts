import { derive, openEntry, onQueueState, onSaved, tell, type Entry } from '#renderer/entry/entry-store.ts'
import { dropKeys, holdKeys } from '#renderer/entry/held-keys.ts'
import { moveTo } from '#renderer/entry/moving.ts'
import { createPace, type Pace } from '#renderer/entry/pace.ts'
import { placeKey, placeOf, samePlace, withValue } from '#renderer/entry/places.ts'
import { createSaveQueue, type Change, type SaveQueue, type Saved } from '#renderer/entry/save-queue.ts'
import type { AnswerPlace, Instrumen } from '#shared/instrumen/types.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { blindForm, contentOf, standing } from './blind-form.ts'
import { createBlindSheet, isDone, type BlindSheet } from './blind-sheet.ts'
import { keyedAgain, openMismatch, type Mismatch } from './mismatch.ts'
import type { Isian, Verifikasi } from './verifikasi-types.ts'

/** What the core answered to one keying or decision. `fresh`: the plan anew, when places came or went. */
export type Kept = { readonly isian: Isian; readonly fresh: Verifikasi | null }

export type VerifyState = {
  readonly verifikasi: Verifikasi
  readonly isian: readonly Isian[]
  readonly mismatch: Mismatch | null
  /** An answer is on its way: keys wait until it is known whether the two agree. */
  readonly settling: boolean
}

type Answer = Extract<Change, { kind: 'answer' }>

type Parts = {
  readonly verifikasi: Verifikasi
  readonly instrumen: Instrumen
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly newId: () => string
  readonly put: (verifikasiId: string, change: Answer, keys: number) => Promise<Kept>
  readonly wordsFor: (error: unknown) => string
  readonly sleep: (ms: number) => Promise<void>
}

/** A form that is keyed a second time: the engine of the entry screen over a blind sheet, one answer at a time. */
export type Verifying = {
  readonly entry: Entry
  readonly sheet: BlindSheet
  readonly queue: SaveQueue
  readonly pace: Pace
  readonly get: () => VerifyState
  readonly change: (patch: Partial<VerifyState>) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Calls `listener` whenever two keyings agree: keys that waited may go on. The answer stops it. */
  readonly whenSettled: (listener: () => void) => () => void
  /** Takes over what the core answered. */
  readonly takeKept: (kept: Kept) => void
}

/** Opens a form for blind keying. What differs already and is not decided stands first. */
export function openVerifying(parts: Parts): Verifying {
  const { verifikasi } = parts
  const sheet = createBlindSheet(parts.instrumen, verifikasi, parts.today)
  const pace = createPace()
  const listeners = new Set<() => void>()
  const settled = new Set<() => void>()
  const replies = new Map<Change, Kept>()
  let state: VerifyState = { verifikasi, isian: sheet.all(), mismatch: null, settling: false }
  let keysBefore = 0

  const change = (patch: Partial<VerifyState>): void => {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }

  const queue = createSaveQueue({
    send: async (sent): Promise<Saved> => {
      if (sent.kind !== 'answer') return {}
      const keys = pace.keys()
      replies.set(sent, await parts.put(verifikasi.id, sent, keys - keysBefore))
      keysBefore = keys
      return {}
    },
    onSaved: (sent, saved) => {
      onSaved(entry, sent, saved)
      const kept = replies.get(sent)
      replies.delete(sent)
      if (kept !== undefined) settle(kept)
    },
    onRefused: (_sent, error) => {
      dropKeys()
      change({ settling: false })
      entry.change({ tidings: tell(parts.wordsFor(error), { problem: true }) })
    },
    onState: (saving) => onQueueState(entry, saving),
    sleep: parts.sleep,
  })

  function settle(kept: Kept): void {
    takeKept(kept)
    change({ settling: false })
    if (kept.isian.state === 'beda') {
      dropKeys()
      moveTo(entry, placeOf(kept.isian.question, kept.isian.rowId), false)
      return change({ mismatch: openMismatch(kept.isian) })
    }
    goToOpenAfter(verifying, kept.isian)
    for (const listener of settled) listener()
  }

  function takeKept({ isian, fresh }: Kept): void {
    const { content, next } = entry.get()
    const value = standing(isian)
    const kept = value === undefined ? content : withValue(content, isian, value ?? undefined)
    if (fresh === null) sheet.take(isian)
    else sheet.replace(fresh.isian)
    const anew = fresh === null ? kept : contentOf(fresh, kept)
    entry.change(derive(sheet.questionnaire, anew, next))
    change({ isian: sheet.all(), verifikasi: fresh ?? state.verifikasi })
  }

  function push(sent: Change): void {
    // The cursor and the half of an answer stay here: the second keying begins anew at the first open place.
    if (sent.kind !== 'answer') return
    const { mismatch } = state
    if (mismatch?.step === 'ketik' && samePlace(mismatch.isian, sent.place)) {
      moveTo(entry, sent.place, false)
      return change({ mismatch: keyedAgain(mismatch, sent.value) })
    }
    if (sheet.isian(sent.place)?.state !== 'belum') return
    pace.answered(false)
    change({ settling: true })
    holdKeys()
    queue.push(sent)
  }

  const entry = openEntry({
    formulir: blindForm(verifikasi),
    questionnaire: sheet.questionnaire,
    dusun: verifikasi.dusun,
    push,
    newId: parts.newId,
    locked: null,
  })
  const verifying: Verifying = {
    entry,
    sheet,
    queue,
    pace,
    get: () => state,
    change,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    whenSettled: (listener) => {
      settled.add(listener)
      return () => settled.delete(listener)
    },
    takeKept,
  }
  closeWhatIsDone(verifying)
  begin(verifying)
  return verifying
}

/** What is settled stays as it is: keys on it say so and change nothing. */
function closeWhatIsDone({ entry, sheet }: Verifying): void {
  entry.subscribe(() => {
    const { cursor, locked } = entry.get()
    const done = cursor !== null && isDone(sheet.isian(cursor))
    const words = done ? verifikasiText.alreadyDone : null
    if (words !== locked) entry.change({ locked: words })
  })
}

function begin(verifying: Verifying): void {
  const { entry, sheet } = verifying
  const undecided = sheet.all().find((one) => one.state === 'beda')
  const first = entry.get().order.places[0]
  if (undecided === undefined) return first === undefined ? undefined : goToOpenAfter(verifying, null)
  moveTo(entry, placeOf(undecided.question, undecided.rowId), false)
  verifying.change({ mismatch: openMismatch(undecided) })
}

/** The next open place after one, else the first one anywhere; when none is left the cursor rests at the end. */
export function goToOpenAfter({ entry, sheet }: Verifying, from: AnswerPlace | null): void {
  const { order } = entry.get()
  const start = from === null ? -1 : (order.index.get(placeKey(from)) ?? -1)
  const isOpen = (place: AnswerPlace): boolean => !isDone(sheet.isian(place))
  const place = order.places.slice(start + 1).find(isOpen) ?? order.places.find(isOpen)
  if (place !== undefined) return moveTo(entry, place, false)
  entry.change({ ended: true, draft: null, choice: 0, cursor: order.places.at(-1) ?? null })
}
