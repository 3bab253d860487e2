import { usualWait } from '#shared/domain/dukcapil.ts'
import { addDays, daysBetween } from '#shared/domain/plain-date.ts'
import { AppError } from '#shared/errors/app-error.ts'

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

type InLane = { readonly due: boolean; readonly lookAgainOn: string; readonly since: string }

/** Whoever is due stands first, then by the day to look again, then by who has waited longest. */
export function laneOrder(a: InLane, b: InLane): number {
  return Number(b.due) - Number(a.due) || a.lookAgainOn.localeCompare(b.lookAgainOn) || a.since.localeCompare(b.since)
}
