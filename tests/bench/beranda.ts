import { fillPeriode } from '#tests/builders/busy-periode.ts'
import { largeFamilies, openLargeOffice } from '#tests/builders/large-office.ts'
import { against, figureOf, timed, type Bench, type Figure } from './figure.ts'

/**
 * The first screen with 300,000 families in the encrypted database and a period of 20,000 forms in 250 desa that went from paper to answer:
 * from the call to its parsed reply. Against counting nothing but the people of the register, one by one.
 */
export const beranda: Bench = {
  name: 'beranda.open',
  measure: async ({ quick, say }): Promise<readonly Figure[]> => {
    const office = await openLargeOffice(quick ? 300 : largeFamilies, say)
    try {
      office.raw.exec('BEGIN')
      const { periodeId, formulirIds } = fillPeriode(office.raw, quick ? 2 : 80, 250)
      say(`${formulirIds.length} formulir dari kertas sampai jawaban`)
      const samples = await timed(quick ? 2 : 30, 1, () => office.must('beranda.get', { periodeId }))
      const people = office.raw.prepare(`SELECT count(*) FROM anggota WHERE status = 'aktif'`)
      const counted = await timed(quick ? 1 : 5, 1, () => people.get())
      return [figureOf('beranda.open', 'ms', samples, against('hitung semua jiwa satu per satu', counted))]
    } finally {
      office.raw.exec('ROLLBACK')
      await office.close()
    }
  },
}
