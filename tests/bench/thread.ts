import { seededRandom } from '#core/contoh/random.ts'
import { fillPeriode } from '#tests/builders/busy-periode.ts'
import { largeFamilies, openLargeOffice } from '#tests/builders/large-office.ts'
import { figureOf, timed, type Bench, type Figure } from './figure.ts'

/**
 * The thread of a family with 300,000 families in the encrypted database and 20,000 forms of a period that went all the way from paper to
 * answer: `thread.open` from the call to its parsed reply, by family and by form; `thread.search` by NIK, No. KK and name.
 */
export const thread: Bench = {
  name: 'thread',
  measure: async ({ quick, say }): Promise<readonly Figure[]> => {
    const office = await openLargeOffice(quick ? 300 : largeFamilies, say)
    try {
      office.raw.exec('BEGIN')
      const { formulirIds, keluargaIds } = fillPeriode(office.raw, quick ? 2 : 80, 250)
      say(`${formulirIds.length} formulir dari kertas sampai jawaban`)
      const random = seededRandom('alur')
      const n = quick ? 5 : 1_000
      const asked = Array.from({ length: n }, () =>
        random.chance(0.5) ? { keluargaId: random.pick(keluargaIds) } : { formulirId: random.pick(formulirIds) },
      )
      const opened = await timed(n, quick ? 1 : 50, (at) => office.must('thread.get', asked[at % n] ?? {}))
      const people = office.raw.prepare<[], { name: string; nik: string }>(
        `SELECT name, nik FROM orang WHERE kind = 'baris' ORDER BY no LIMIT ${n}`,
      )
      const queries = people.all().map(({ name, nik }) => (random.chance(0.5) ? nik : name))
      const searched = await timed(n, quick ? 1 : 50, (at) =>
        office.must('thread.search', { query: queries[at % queries.length] ?? '' }),
      )
      return [figureOf('thread.open', 'ms', opened), figureOf('thread.search', 'ms', searched)]
    } finally {
      office.raw.exec('ROLLBACK')
      await office.close()
    }
  },
}
