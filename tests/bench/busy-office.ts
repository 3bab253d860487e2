import { fillPeriode, type BusyPeriode } from '#tests/builders/busy-periode.ts'
import { largeFamilies, openLargeOffice, type LargeOffice } from '#tests/builders/large-office.ts'
import type { BenchOptions } from './figure.ts'

/**
 * Measures in an office of 300,000 families with a period of 20,000 forms in 250 desa that went from paper to answer; the office is as before
 * afterwards.
 */
export async function inBusyOffice<T>(
  { quick, say }: BenchOptions,
  work: (office: LargeOffice, periode: BusyPeriode) => Promise<T>,
): Promise<T> {
  const office = await openLargeOffice(quick ? 300 : largeFamilies, say)
  try {
    office.raw.exec('BEGIN')
    const periode = fillPeriode(office.raw, quick ? 2 : 80, 250)
    say(`${periode.formulirIds.length} formulir dari kertas sampai jawaban`)
    return await work(office, periode)
  } finally {
    office.raw.exec('ROLLBACK')
    await office.close()
  }
}
