/** Below this much time with the hands on the keys a pace says nothing. */
const leastMs = 60_000

/** Keys per hour of active time; null while there is too little of it to tell. */
export function keysPerHour(effort: { readonly keys: number; readonly activeMs: number }): number | null {
  return effort.activeMs < leastMs ? null : Math.round((effort.keys * 3_600_000) / effort.activeMs)
}
