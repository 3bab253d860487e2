import type { Random } from './random.ts'
import type { Sex } from './names.ts'

/**
 * Gives out numbers built as the civil registry builds them: NIK = region of first registration, date of birth (women: day + 40),
 * serial; No KK = region and date of issue, serial. Serials run from 0001 for each region and date, so no number is given twice.
 */
export type Identities = {
  readonly nik: (region: string, sex: Sex, birthDate: string) => string
  readonly noKk: (region: string, issuedOn: string) => string
}

/** Starts with no number given out. */
export function identityRegistry(random: Random): Identities {
  const lastSerial = new Map<string, number>()

  function next(prefix: string): string {
    const serial = (lastSerial.get(prefix) ?? 0) + (random.chance(0.7) ? 1 : random.int(2, 4))
    lastSerial.set(prefix, serial)
    return prefix + String(serial).padStart(4, '0')
  }

  return {
    nik: (region, sex, birthDate) => next(region + nikDate(sex, birthDate)),
    // Cards and persons draw on the same serials, so a No KK is never also somebody's NIK.
    noKk: (region, issuedOn) => next(`${region}${nikDate('L', issuedOn)}`),
  }
}

/** DDMMYY as it stands in a NIK. */
export function nikDate(sex: Sex, birthDate: string): string {
  const day = Number(birthDate.slice(8, 10)) + (sex === 'P' ? 40 : 0)
  return String(day).padStart(2, '0') + birthDate.slice(5, 7) + birthDate.slice(2, 4)
}
