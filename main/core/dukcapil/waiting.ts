import { addDays, daysBetween } from '#shared/domain/plain-date.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** Who waits, as keyed when it was marked: what a correction is told by. */
export type Seen = {
  readonly name: string
  readonly nik: string
  readonly noKk: string
  readonly birthDate: string
}

/** Days until somebody looks again, when nobody says otherwise. */
export const usualWait = 14

/** The day to look again: the one that was asked for, or in two weeks. Fails: validation, for a day that is past. */
export function lookAgainDay(asked: string | undefined, today: string): string {
  if (asked === undefined) return addDays(today, usualWait)
  if (asked < today) {
    throw new AppError('validation', undefined, [
      { path: 'lookAgainOn', message: 'Tanggal lihat lagi sudah lewat. Pilih hari ini atau sesudahnya.' },
    ])
  }
  return asked
}

/** Whole days that a person has waited by `until`; never below 0. Days of the calendar, 'YYYY-MM-DD'. */
export function daysWaited(sinceDay: string, until: string): number {
  return Math.max(0, daysBetween(sinceDay, until))
}

const words: Readonly<Record<keyof Seen, string>> = {
  nik: 'NIK',
  noKk: 'No. KK',
  name: 'nama',
  birthDate: 'tanggal lahir',
}

/** What was keyed differently since a person was marked, in words. A correction to nothing is none: the number is still to come. */
export function correctedSince(seen: Seen, now: Seen): string[] {
  const parts = Object.keys(words) as (keyof Seen)[]
  return parts.filter((part) => now[part] !== '' && now[part] !== seen[part]).map((part) => words[part])
}

type InLane = { readonly due: boolean; readonly lookAgainOn: string; readonly since: string }

/** Whoever is due stands first, then by the day to look again, then by who has waited longest. */
export function laneOrder(a: InLane, b: InLane): number {
  return Number(b.due) - Number(a.due) || a.lookAgainOn.localeCompare(b.lookAgainOn) || a.since.localeCompare(b.since)
}
