import { getDateParts } from '#shared/domain/plain-date.ts'
import { roman } from '#shared/domain/roman.ts'

/** SPD/0001/XI/2026 */
const pattern = /^SPD\/(\d{4,})\/[IVX]+\/(\d{4})$/

/** The number of the next letter: running within the year of `date` ('YYYY-MM-DD'), whatever letters of other years there are. */
export function nextSuratNumber(known: Iterable<string>, date: string): string {
  const { year, month } = getDateParts(date)
  const last = [...known].reduce((highest, number) => {
    const parts = pattern.exec(number)
    return parts !== null && Number(parts[2]) === year ? Math.max(highest, Number(parts[1])) : highest
  }, 0)
  return `SPD/${String(last + 1).padStart(4, '0')}/${roman(month)}/${year}`
}
