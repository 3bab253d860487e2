/** Before this much is done and this long has passed, nobody can say. */
const leastShare = 0.02
const leastMs = 1500

/** Seconds that work still takes if it goes on as so far; null while that can't be said yet. `share`: 0–1. */
export function secondsLeft(startedAt: number, now: number, share: number): number | null {
  const passed = now - startedAt
  if (share < leastShare || passed < leastMs) return null
  return Math.max(0, Math.ceil((passed * (1 - share)) / share / 1000))
}
