import { useSyncExternalStore } from 'react'
import { call, onCoreEvent } from '#renderer/core-client/client.ts'

/** Long work on a list, as it goes: how far, in the core's words, since when; and why it ended, if it did not end well. */
export type Work = {
  /** Under which name the core tells how far it is. */
  readonly job: string
  readonly startedAt: number
  readonly share: number
  readonly text: string
  readonly running: boolean
  readonly error: unknown
}

let works: ReadonlyMap<string, Work> = new Map()
const watchers = new Set<() => void>()

function put(id: string, work: Work | null): void {
  const next = new Map(works)
  if (work === null) next.delete(id)
  else next.set(id, work)
  works = next
  for (const watcher of watchers) watcher()
}

/**
 * Runs long work on a list and follows its progress, whatever screen is shown meanwhile. Answers what it answers, null when it failed or
 * was cancelled: the words for that stay in `useWork` until the next work on the list begins.
 */
export async function runWork<T>(intakeId: string, job: string, work: () => Promise<T>): Promise<T | null> {
  const startedAt = Date.now()
  const began: Work = { job, startedAt, share: 0, text: '', running: true, error: null }
  put(intakeId, began)
  const stop = onCoreEvent((event) => {
    if (event.type !== 'progress' || event.job !== job) return
    put(intakeId, { ...began, share: event.done / Math.max(1, event.total), text: event.text })
  })
  try {
    const answer = await work()
    put(intakeId, null)
    return answer
  } catch (error) {
    put(intakeId, { ...began, running: false, error })
    return null
  } finally {
    stop()
  }
}

/** Asks the core to stop the work; what was there before stays. */
export function cancelWork(intakeId: string): void {
  void call('intake.cancel', { id: intakeId }).catch(() => undefined)
}

/** The work on a list that runs or failed; null when there is none. */
export function useWork(intakeId: string): Work | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => works.get(intakeId) ?? null,
  )
}
