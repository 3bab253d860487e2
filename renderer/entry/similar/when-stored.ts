import type { Entry } from '../entry-store.ts'

/** Waits until the core has answered everything that was keyed by now. */
export async function whenStored(entry: Entry): Promise<void> {
  if (entry.get().saving.pending === 0) return
  await new Promise<void>((resolve) => {
    const stop = entry.subscribe(() => {
      if (entry.get().saving.pending > 0) return
      stop()
      resolve()
    })
  })
}
