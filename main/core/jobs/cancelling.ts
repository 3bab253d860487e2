/** Long work that somebody may stop, by the id of what it is about. */
const running = new Map<string, AbortController>()

/** Runs `work` with a signal that `cancelWork(id)` gives. One at a time for an id: the newer work stops the older. */
export async function cancellable<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  running.get(id)?.abort()
  const controller = new AbortController()
  running.set(id, controller)
  try {
    return await work(controller.signal)
  } finally {
    if (running.get(id) === controller) running.delete(id)
  }
}

/** Stops the work about this id, if there is any. */
export function cancelWork(id: string): void {
  running.get(id)?.abort()
}
