import type { Clock } from './types.ts'

/** The clock of this machine; "today" is the date that hangs on the wall of the office, in the machine's own time zone. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => localDate(new Date()),
}

function localDate(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
