/** One line of the days, of one person or of everybody. */
export type Day = {
  readonly date: string
  readonly mode: 'entri' | 'verifikasi'
  readonly activeMs: number
  readonly keys: number
  readonly corrections: number
  readonly fields: number
  readonly forms: number
  readonly people?: number
}

/** Whether the pace of a line is kept back: it would be one person's own. */
export function isPaceHidden(day: Day): boolean {
  return day.people === 1
}

/** Corrections per 1,000 fields; null without fields. */
export function correctionsPer1000(day: Pick<Day, 'corrections' | 'fields'>): number | null {
  return day.fields === 0 ? null : (1000 * day.corrections) / day.fields
}

/** All lines together. */
export function totalOf(days: readonly Day[]): Omit<Day, 'date' | 'mode'> {
  const sum = (pick: (day: Day) => number): number => days.reduce((total, day) => total + pick(day), 0)
  return {
    activeMs: sum((day) => day.activeMs),
    keys: sum((day) => day.keys),
    corrections: sum((day) => day.corrections),
    fields: sum((day) => day.fields),
    forms: sum((day) => day.forms),
  }
}

/** One value for each date, oldest first. */
export function barsOf(days: readonly Day[], value: (day: Omit<Day, 'date' | 'mode'>) => number) {
  const dates = [...new Set(days.map((day) => day.date))].toSorted()
  return dates.map((date) => ({ date, value: value(totalOf(days.filter((day) => day.date === date))) }))
}
