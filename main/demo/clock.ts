import type { Clock } from '#core/platform/types.ts'

/**
 * A clock that stands on the day the papers were received, at nine in the morning, and runs from there. The demo keys papers of
 * that month; with today's clock their dates, and what the checks say about them, would change from month to month.
 */
export function clockFrom(date: string): Clock {
  const started = Date.now()
  // 09.00 WIB is 02.00 UTC.
  const begin = Date.parse(`${date}T02:00:00Z`)
  const now = (): Date => new Date(begin + (Date.now() - started))
  return { now: () => now().toISOString(), today: () => now().toISOString().slice(0, 10) }
}
