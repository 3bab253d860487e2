export type PeriodeDates = {
  readonly opensOn: string
  readonly villageCutOffOn: string
  readonly officeCutOffOn: string
  readonly closesOn: string
}

/** Dates to start from: first day, 14th, 17th, last day of the month. Windows differ by office and year, so all can be changed. */
export function usualDates(year: number, month: number): PeriodeDates {
  const day = (value: number): string => `${year}-${String(month).padStart(2, '0')}-${String(value).padStart(2, '0')}`
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { opensOn: day(1), villageCutOffOn: day(14), officeCutOffOn: day(17), closesOn: day(last) }
}
