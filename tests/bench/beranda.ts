import { inBusyOffice } from './busy-office.ts'
import { against, figureOf, timed, type Bench, type BenchOptions, type Figure } from './figure.ts'

/**
 * The first screen with 300,000 families in the encrypted database and a period of 20,000 forms in 250 desa that went from paper to answer:
 * from the call to its parsed reply. Against counting nothing but the people of the register, one by one.
 */
export const beranda: Bench = {
  name: 'beranda.open',
  measure: (options: BenchOptions): Promise<readonly Figure[]> =>
    inBusyOffice(options, async (office, { periodeId }) => {
      const { quick } = options
      const samples = await timed(quick ? 2 : 30, 1, () => office.must('beranda.get', { periodeId }))
      const people = office.raw.prepare(`SELECT count(*) FROM anggota WHERE status = 'aktif'`)
      const counted = await timed(quick ? 1 : 5, 1, () => people.get())
      return [figureOf('beranda.open', 'ms', samples, against('hitung semua jiwa satu per satu', counted))]
    }),
}
