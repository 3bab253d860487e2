import { addDays, weekdayOf, type PlainDate } from '#shared/domain/plain-date.ts'

/** When keying would end, and what that rests on. */
export type Projection = {
  /** Papers that came in and have no complete form yet. */
  readonly remaining: number
  readonly state: 'selesai' | 'belumCukup' | 'ada'
  readonly finishOn: PlainDate | null
  /** Forms completed in the working days that were looked at. */
  readonly forms: number
  readonly workingDays: number
}

/** So many working days back: long enough for one bad day not to decide, short enough to be the pace of now. */
const lookBack = 10
/** Below these a pace would be a guess. */
const fewestDays = 3
const fewestForms = 10
/** A pace at which it would take years is no projection. */
const furthestDays = 400

/** Monday to Friday. Days on which the office is closed otherwise are not known here: they count, and make the projection later. */
export function isWorkingDay(date: PlainDate): boolean {
  return weekdayOf(date) >= 1 && weekdayOf(date) <= 5
}

/**
 * Carries the pace of the last ten working days before today on to the papers that remain. The days count from the first one on which a form
 * was completed; what was keyed on a weekend counts too. Today is not over, so it is not in the pace, and is the first day of what remains.
 */
export function projectFinish(remaining: number, completed: ReadonlyMap<string, number>, today: PlainDate): Projection {
  const days = daysBefore(today)
  const first = days.findIndex((date) => (completed.get(date) ?? 0) > 0)
  const looked = first < 0 ? [] : days.slice(first)
  const forms = looked.reduce((sum, date) => sum + (completed.get(date) ?? 0), 0)
  const workingDays = looked.filter(isWorkingDay).length
  const basis = { remaining, forms, workingDays }
  if (remaining === 0) return { ...basis, state: 'selesai', finishOn: null }
  if (workingDays < fewestDays || forms < fewestForms) return { ...basis, state: 'belumCukup', finishOn: null }
  const finishOn = workingDayAfter(today, Math.ceil((remaining * workingDays) / forms))
  return { ...basis, state: finishOn === null ? 'belumCukup' : 'ada', finishOn }
}

/** The days before today back to the tenth working day, oldest first. */
function daysBefore(today: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  for (let date = addDays(today, -1), found = 0; found < lookBack; date = addDays(date, -1)) {
    days.unshift(date)
    if (isWorkingDay(date)) found += 1
  }
  return days
}

/** The so-manyth working day, today the first if it is one; null when it lies too far off. */
function workingDayAfter(today: PlainDate, count: number): PlainDate | null {
  let left = count
  for (let step = 0; step < furthestDays; step += 1) {
    const date = addDays(today, step)
    if (isWorkingDay(date)) left -= 1
    if (left <= 0) return date
  }
  return null
}

/** From which day completed forms must be known. */
export function paceFrom(today: PlainDate): PlainDate {
  return daysBefore(today)[0] ?? today
}
