import type { InputOf } from '#shared/contract/index.ts'
import type { Entry } from './entry-store.ts'
import type { Act } from './entry-state.ts'
import { placeKey } from './places.ts'

/** What hands did at the keys since it was last asked. */
export type Effort = Omit<InputOf<'kinerja.add'>, 'mode'>

/** Counts, and nothing else: it holds no key and no answer. */
export type Pace = {
  /** A key went down at `at`, in ms of any clock that runs evenly. */
  readonly key: (at: number) => void
  /** Keys counted since the pace began; never starts anew. */
  readonly keys: () => number
  /** A field was answered; `again`: it had been answered in this sitting before. */
  readonly answered: (again: boolean) => void
  readonly completed: () => void
  /** Hands out what was counted and begins anew; null when nothing was. */
  readonly take: () => Effort | null
  /** Puts back what could not be delivered. */
  readonly giveBack: (effort: Effort) => void
}

// Longer than this without a key is a pause: the phone, a visitor, the next stack.
const longestPauseMs = 60_000

const nothing: Effort = { activeMs: 0, keys: 0, corrections: 0, fields: 0, forms: 0 }

/** Begins to count. */
export function createPace(): Pace {
  let effort = nothing
  let all = 0
  let last: number | null = null
  const add = (part: Partial<Effort>): void => {
    effort = sum(effort, { ...nothing, ...part })
  }
  return {
    key: (at) => {
      const gap = last === null ? 0 : at - last
      last = at
      all += 1
      add({ keys: 1, activeMs: gap > longestPauseMs ? 0 : Math.max(0, gap) })
    },
    keys: () => all,
    answered: (again) => add(again ? { corrections: 1 } : { fields: 1 }),
    completed: () => add({ forms: 1 }),
    take: () => {
      const taken = { ...effort, activeMs: Math.round(effort.activeMs) }
      effort = nothing
      return Object.values(taken).every((value) => value === 0) ? null : taken
    },
    giveBack: (back) => add(back),
  }
}

function sum(a: Effort, b: Effort): Effort {
  return {
    activeMs: a.activeMs + b.activeMs,
    keys: a.keys + b.keys,
    corrections: a.corrections + b.corrections,
    fields: a.fields + b.fields,
    forms: a.forms + b.forms,
  }
}

/** Counts the answers of an open form as they are given. What Ctrl+Z brings back counts for nothing. The answer stops it. */
export function countAnswers(entry: Entry, pace: Pace): () => void {
  const answered = new Set<string>()
  const seen = new WeakSet<Act>(entry.get().acts)
  return entry.subscribe(() => {
    const act = entry.get().acts.at(-1)
    if (act === undefined || seen.has(act)) return
    seen.add(act)
    const place = act.answers[0]?.place
    if (place === undefined) return
    pace.answered(answered.has(placeKey(place)))
    answered.add(placeKey(place))
  })
}
