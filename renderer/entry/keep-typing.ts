import type { Entry } from './entry-store.ts'
import { placeOf, samePlace } from './places.ts'
import { endsTyping, type Change, type Typed } from './save-queue.ts'

/** Keeps what is being typed on disk while it is no answer yet. */
export type TypingKeeper = {
  /** A change goes to the core, and may end what was in progress. */
  readonly sees: (change: Change) => void
  /** Sends what is not sent yet, and nothing from then on. */
  readonly stop: () => void
}

// What stands on the screen is to be on disk 250 ms later; writing it takes its part of that.
const keepWithinMs = 200
const longestKept = 2000

/** Runs `work` after so many milliseconds, unless the answer is called before. */
type Later = (ms: number, work: () => void) => () => void

const byTimer: Later = (ms, work) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/**
 * Watches a form: the first key in a field starts a clock, and when it has run, what stands there then is sent. An answer, or leaving
 * the field, comes before the clock and ends it, so that nothing half typed is sent after its answer.
 */
export function keepTyping(entry: Entry, push: (change: Change) => void, later: Later = byTimer): TypingKeeper {
  /** What the core has, as soon as the queue is through. */
  let kept = keptBefore(entry)
  let cancel: (() => void) | null = null
  let settling = false

  function send(): void {
    cancel?.()
    cancel = null
    const now = inProgress(entry)
    if (now === null || sameTyped(now, kept)) return
    kept = now
    push(now)
  }

  /** Once the key has done all that it does: an answer that follows takes away what was kept by itself. */
  function forgetUnlessTyping(): void {
    settling = false
    if (kept === null || inProgress(entry) !== null) return
    push({ kind: 'typed', place: kept.place, text: null })
    kept = null
  }

  function look(): void {
    const now = inProgress(entry)
    if (now !== null && !sameTyped(now, kept)) cancel ??= later(keepWithinMs, send)
    if (now === null) {
      cancel?.()
      cancel = null
    }
    if (now === null && kept !== null && !settling) {
      settling = true
      queueMicrotask(forgetUnlessTyping)
    }
  }

  const unsubscribe = entry.subscribe(look)
  return {
    sees: (change) => {
      if (kept !== null && endsTyping(change, kept.place)) kept = null
    },
    stop: () => {
      send()
      unsubscribe()
    },
  }
}

/** What is being typed now, in the field or in the line at the bottom; null when nothing is. */
function inProgress(entry: Entry): Typed | null {
  const { cursor, draft, strip, locked } = entry.get()
  if (locked !== null || cursor === null) return null
  if (strip === null) return draft === null ? null : { kind: 'typed', place: cursor, text: cut(draft) }
  if (strip.typed === undefined) return null
  if (strip.kind === 'note') return { kind: 'typed', place: strip.place, text: cut(strip.typed), line: 'note' }
  const { rule, question, rowId } = strip.issue
  return { kind: 'typed', place: placeOf(question, rowId), text: cut(strip.typed), line: 'reason', rule }
}

function keptBefore(entry: Entry): Typed | null {
  const { formulir, locked } = entry.get()
  const { draft } = formulir
  // Who only reads leaves what another is typing alone.
  if (draft === null || locked !== null) return null
  const { question, rowId, ...typed } = draft
  return { kind: 'typed', place: placeOf(question, rowId), ...typed }
}

function sameTyped(a: Typed, b: Typed | null): boolean {
  return b !== null && samePlace(a.place, b.place) && a.text === b.text && a.line === b.line && a.rule === b.rule
}

function cut(text: string): string {
  return text.slice(0, longestKept)
}
