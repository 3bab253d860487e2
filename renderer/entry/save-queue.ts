import type { Output } from '#shared/contract/index.ts'
import type { AnswerPlace, AnswerValue, FormRow, RosterId } from '#shared/instrumen/types.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { Exact } from './exact.ts'
import { samePlace } from './places.ts'

/** One thing that the clerk did to the form, as it is sent to the core. */
export type Change =
  | {
      readonly kind: 'answer'
      readonly place: AnswerPlace
      readonly value: AnswerValue | null
      readonly cursor?: AnswerPlace
    }
  | { readonly kind: 'cursor'; readonly cursor: AnswerPlace }
  | Typed
  | { readonly kind: 'addRow'; readonly roster: RosterId; readonly rowId: string }
  | { readonly kind: 'removeRow'; readonly rowId: string }
  | { readonly kind: 'restoreRow'; readonly row: FormRow }
  | { readonly kind: 'reason'; readonly place: AnswerPlace; readonly rule: string; readonly text: string }
  | { readonly kind: 'note'; readonly place: AnswerPlace; readonly text: string }
  | { readonly kind: 'reopen' }

/** What was typed and is no answer yet; `text` null: nothing is in progress there any more. */
export type Typed = {
  readonly kind: 'typed'
  readonly place: AnswerPlace
  readonly text: string | null
  /** Typed in the line at the bottom, about the place. */
  readonly line?: 'note' | 'reason'
  readonly rule?: string
}

/** What the core answers to a change; empty for a cursor and for what is being typed. */
export type Saved = Exact<
  Partial<Pick<Output<'formulir.putNote'>, 'savedAt' | 'issues' | 'cleared' | 'reasons' | 'notes'>>
>

export type QueueState = {
  /** Changes that are not yet on disk. */
  readonly pending: number
  /** When the last change became durable; null before the first. */
  readonly savedAt: string | null
  /** Why the first change waits; null while all goes well. */
  readonly waiting: string | null
}

type QueueParts = {
  readonly send: (change: Change) => Promise<Saved>
  /** Called after each durable change, in order. */
  readonly onSaved: (change: Change, saved: Saved) => void
  /** The core said no for good: the change will not be tried again. */
  readonly onRefused: (change: Change, error: unknown) => void
  readonly onState: (state: QueueState) => void
  readonly sleep: (ms: number) => Promise<void>
}

export type SaveQueue = {
  readonly push: (change: Change) => void
  readonly state: () => QueueState
  /** Resolves when everything pushed so far is durable or refused. */
  readonly idle: () => Promise<void>
}

// What passes by itself or with the help of a person; anything else would be refused again.
const passing: ReadonlySet<ErrorCode> = new Set([
  'coreStopped',
  'databaseBusy',
  'diskFull',
  'unauthenticated',
  'secondInstance',
])
// Short: while a core starts, the host lets the call wait, and nothing typed is on disk meanwhile.
const firstPauseMs = 30
const longestPauseMs = 2000

function willPass(error: unknown): boolean {
  return !(error instanceof ReplyError) || passing.has(error.reply.code)
}

function isCursor(change: Change | undefined): boolean {
  return change?.kind === 'cursor'
}

/** Whether a change ends what was in progress at a place: the core forgets it in the same breath. */
export function endsTyping(change: Change, place: AnswerPlace): boolean {
  switch (change.kind) {
    case 'answer':
    case 'note':
    case 'reason':
      return samePlace(change.place, place)
    case 'cursor':
      return !samePlace(change.cursor, place)
    case 'removeRow':
      return change.rowId === place.rowId
    case 'typed':
      return true
    case 'addRow':
    case 'restoreRow':
    case 'reopen':
      return false
  }
}

/**
 * Sends changes one at a time, in the order in which they were made, each at once. A core that stopped is asked again
 * until it answers: nothing is dropped and nothing overtakes. Cursors that nobody has sent yet give way to a newer one, and so does what
 * was in progress to whatever ends it: an answer never waits for the half of itself.
 */
export function createSaveQueue(parts: QueueParts): SaveQueue {
  const waiting: Change[] = []
  const idlers: (() => void)[] = []
  let running = false
  /** What was typed last, as long as nobody has sent it. */
  let unsent: Typed | null = null
  let state: QueueState = { pending: 0, savedAt: null, waiting: null }

  function become(next: Partial<QueueState>): void {
    state = { ...state, ...next, pending: waiting.length }
    parts.onState(state)
  }

  async function sendFirst(change: Change): Promise<void> {
    for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        const saved = await parts.send(change)
        waiting.shift()
        become({ waiting: null, ...(saved.savedAt === undefined ? {} : { savedAt: saved.savedAt }) })
        parts.onSaved(change, saved)
        return
      } catch (error) {
        if (!willPass(error)) {
          waiting.shift()
          become({ waiting: null })
          parts.onRefused(change, error)
          return
        }
        become({ waiting: error instanceof Error ? error.message : String(error) })
        await parts.sleep(pause)
      }
    }
  }

  async function run(): Promise<void> {
    running = true
    for (let change = waiting[0]; change !== undefined; change = waiting[0]) {
      if (change === unsent) unsent = null
      await sendFirst(change)
    }
    running = false
    for (const done of idlers.splice(0)) done()
  }

  function letGoOfTyped(change: Change): void {
    if (unsent === null || !endsTyping(change, unsent.place)) return
    waiting.splice(waiting.lastIndexOf(unsent), 1)
    unsent = null
  }

  return {
    push: (change) => {
      letGoOfTyped(change)
      if (change.kind === 'typed') unsent = change
      // Only what is behind the change in flight may be replaced.
      const last = waiting.length - 1
      if (isCursor(change) && last > 0 && isCursor(waiting[last])) waiting[last] = change
      else waiting.push(change)
      become({})
      if (!running) void run()
    },
    state: () => state,
    idle: () => (running ? new Promise((resolve) => idlers.push(resolve)) : Promise.resolve()),
  }
}
