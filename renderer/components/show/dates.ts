import { monthName } from '#shared/domain/date-text.ts'
import { daysBetween } from '#shared/domain/plain-date.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** '2026-11-14' → '14 Nov'. */
export function shortDate(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthName(Number(date.slice(5, 7))).slice(0, 3)}`
}

/** Today on this machine, 'YYYY-MM-DD'. */
export function today(): string {
  return localDateOf(new Date())
}

/** '10.42.07', local time of an instant. */
export function clockOf(instant: string): string {
  const at = new Date(instant)
  return `${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`
}

/** 'hari ini 10.42', 'kemarin 16.05' or '11 Nov 10.42'. */
export function whenOf(instant: string): string {
  const date = localDateOf(new Date(instant))
  const clock = clockOf(instant).slice(0, 5)
  const ago = daysBetween(date, today())
  if (ago === 0) return `hari ini ${clock}`
  if (ago === 1) return `kemarin ${clock}`
  return `${shortDate(date)} ${clock}`
}

/** '11 Nov 2026', local day of an instant. */
export function longDateOf(instant: string): string {
  const date = localDateOf(new Date(instant))
  return `${shortDate(date)} ${date.slice(0, 4)}`
}

function localDateOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
