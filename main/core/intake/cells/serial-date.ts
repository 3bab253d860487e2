import { addDays, type PlainDate } from '#shared/domain/plain-date.ts'

const highest = 2_958_465

/**
 * The day that Excel's serial number stands for; undefined when there is none. In the system of 1900 number 60 is a 29 February that never
 * was (a mistake that Excel keeps since Lotus 1-2-3), so the numbers before it count from a day later. Parts of a day are left out.
 */
export function dateOfSerial(serial: number, date1904: boolean): PlainDate | undefined {
  const whole = Math.floor(serial)
  if (!Number.isFinite(whole) || whole < 0 || whole > highest) return undefined
  if (date1904) return addDays('1904-01-01', whole)
  if (whole === 0 || whole === 60) return undefined
  return addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole)
}
