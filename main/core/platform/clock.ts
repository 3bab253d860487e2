import type { Clock } from './types.ts'

/** The clock of this machine; "today" is the date that hangs on the wall of the office, in the machine's own time zone. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => localDateOf(new Date().toISOString()),
}

/**
 * The date on the wall of the office at an instant. Never the first ten characters of the instant: those are the day in Greenwich,
 * which is yesterday here until seven (WIB) to nine (WIT) in the morning.
 */
export function localDateOf(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
