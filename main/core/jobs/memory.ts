export type MemorySeen = { readonly peakMemory: number; readonly addedMemory: number }

const everyMs = 20

/** Watches the resident memory of this process (its threads included) until stopped. Stopping twice answers the same. */
export function watchMemory(): { readonly stop: () => MemorySeen } {
  const before = process.memoryUsage.rss()
  let peak = before
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, everyMs)
  timer.unref()
  return {
    stop: () => {
      look()
      clearInterval(timer)
      return { peakMemory: peak, addedMemory: peak - before }
    },
  }
}
