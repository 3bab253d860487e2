/** Calendar arithmetic on 'YYYY-MM-DD', in UTC throughout so that no time zone moves a day. */

const dayMs = 86_400_000

/** The date `days` later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The date `years` later (or earlier); 29 February becomes 28 in a common year. */
export function addYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years
  const rest = date.slice(4)
  if (rest === '-02-29' && !isLeap(year)) return `${year}-02-28`
  return `${String(year).padStart(4, '0')}${rest}`
}

/** Completed years from birth to `on`. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** 'dd/mm/yyyy', as a clerk reads it off the paper. */
export function onPaper(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The last day of the month of that date. */
export function lastDayOfMonth(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
