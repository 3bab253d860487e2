import { seededRandom } from '#core/contoh/random.ts'
import { inBusyOffice } from './busy-office.ts'
import { figureOf, timed, type Bench, type BenchOptions, type Figure } from './figure.ts'

/**
 * The thread of a family with 300,000 families in the encrypted database and 20,000 forms of a period that went all the way from paper to
 * answer: `thread.open` from the call to its parsed reply, by family and by form; `thread.search` by NIK, No. KK and name.
 */
export const thread: Bench = {
  name: 'thread',
  measure: (options: BenchOptions): Promise<readonly Figure[]> =>
    inBusyOffice(options, async (office, { formulirIds, keluargaIds }) => {
      const { quick } = options
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
    }),
}
