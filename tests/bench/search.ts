import { seededRandom } from '#core/contoh/random.ts'
import { largeFamilies, openLargeOffice } from '#tests/builders/large-office.ts'
import { against, figureOf, timed, type Bench, type BenchOptions, type Figure } from './figure.ts'

type Row = { readonly name: string; readonly nik: string; readonly no_kk: string }

/**
 * `keluarga.search` from the call to its parsed reply with 300,000 families (about a million people) in the encrypted database: by whole
 * NIK or No. KK, by their first 6 to 15 digits; by names as they are typed, from three letters on, SITI and MUHAMMAD as often as
 * people have them. Against looking through the table, as a search without an index does.
 */
export const search: Bench = {
  name: 'search',
  measure: async ({ quick, say }: BenchOptions): Promise<readonly Figure[]> => {
    const office = await openLargeOffice(quick ? 300 : largeFamilies, say)
    try {
      const n = quick ? 5 : 1_000
      const random = seededRandom('cari')
      const people = drawPeople(office.raw, n, random)
      const numbers = people.map(({ nik, no_kk }) => (random.chance(0.7) ? nik : no_kk))
      const beginnings = numbers.map((number) => number.slice(0, random.int(6, 15)))
      const names = people.map(({ name }) => name.slice(0, random.int(3, Math.max(3, name.length))).trim())
      const ask = (queries: readonly string[]) => (at: number) =>
        office.must('keluarga.search', { query: queries[at % n] ?? '', limit: 9 })
      const byNumber = await timed(n, quick ? 1 : 50, ask(numbers))
      const byBeginning = await timed(n, quick ? 1 : 50, ask(beginnings))
      const byName = await timed(n, quick ? 1 : 50, ask(names))
      const scan = office.raw.prepare('SELECT keluarga_id FROM anggota WHERE name LIKE ? LIMIT 9')
      const scanned = await timed(quick ? 1 : 5, 0, (at) => scan.all(`%${names[at] ?? ''}TIDAK ADA%`))
      return [
        figureOf('search.nik', 'ms', byNumber, against('tanpa indeks', scanned)),
        figureOf('search.nik-beginning', 'ms', byBeginning),
        figureOf('search.name', 'ms', byName, against('tanpa indeks', scanned)),
      ]
    } finally {
      await office.close()
    }
  },
}

/** People of the register by chance, so that a name comes as often as people have it. */
export function drawPeople(
  raw: Awaited<ReturnType<typeof openLargeOffice>>['raw'],
  count: number,
  random: ReturnType<typeof seededRandom>,
): Row[] {
  const last = Number(raw.prepare('SELECT max(no) FROM orang').pluck().get())
  const row = raw.prepare<[number], Row>('SELECT name, nik, no_kk FROM orang WHERE no >= ? LIMIT 1')
  return Array.from({ length: count }, () => row.get(random.int(1, last))).filter((one) => one !== undefined)
}

/** The samples in ten parts, one after the other, so that a share has a spread. */
export function blocksOf<T>(samples: readonly T[]): T[][] {
  const size = Math.max(1, Math.floor(samples.length / 10))
  return Array.from({ length: Math.min(10, samples.length) }, (_, at) => samples.slice(at * size, (at + 1) * size))
}
