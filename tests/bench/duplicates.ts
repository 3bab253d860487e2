import { bands } from '#core/ganda/model.ts'
import type { Output } from '#shared/contract/index.ts'
import { largeFamilies, openLargeOffice, type LargeOffice } from '#tests/builders/large-office.ts'
import { openPeriode } from '#tests/builders/paperwork.ts'
import { labelledPairs, type Pair } from './duplicates-found.ts'
import { against, figureOf, timed, type Bench, type BenchOptions, type Figure } from './figure.ts'
import { blocksOf } from './search.ts'

/** Another seed than any that the model was looked at with. */
const seed = 'ukur-1'

/**
 * `ganda.similar` with 300,000 families (about a million people) in the encrypted database.
 * as-typed: each call from a name's third letter to its last, then with birth date, sex and mother, call to parsed reply.
 * recall and precision: labelled pairs (tests/builders/people/pairs.ts), half the same person and half people who are easily taken for
 * the same; a pair counts as found when the registered person is among the five that are shown with at least the lower band. In
 * ten parts, so that there is a spread. Against looking for the same name and birth date, letter for letter, in the same pairs.
 */
export const duplicates: Bench = {
  name: 'duplicates',
  measure: async ({ quick, say }: BenchOptions): Promise<readonly Figure[]> => {
    const office = await openLargeOffice(quick ? 300 : largeFamilies, say)
    try {
      const formOf = await formsPerDesa(office)
      const pairs = labelledPairs(office.raw, quick ? 20 : 6_000, seed)
      return [
        ...(await typing(office, formOf, pairs.slice(0, quick ? 2 : 150))),
        ...(await finding(office, formOf, pairs, say)),
      ]
    } finally {
      await office.close()
    }
  },
}

type Forms = (desaCode: string) => Promise<string>

/** An empty usulan of a desa, to key people on. */
async function formsPerDesa({ must }: LargeOffice): Promise<Forms> {
  const known = (await must('periode.list', {})).periode[0]
  const desk = { token: '', must, call: () => Promise.reject(new Error('not used')) }
  const periode = known ?? (await openPeriode(desk))
  const forms = new Map<string, Promise<string>>()
  const make = async (desaCode: string): Promise<string> => {
    const { berkas } = await must('berkas.receive', {
      periodeId: periode.id,
      desaCode,
      dasar: 'musyawarah',
      receivedOn: '2026-11-11',
      broughtBy: 'Sukardi',
      broughtByRole: 'Kepala Dusun',
      papers: { usulan: 1, perubahan: 0, penghapusan: 0 },
      present: ['formulir'],
      note: '',
    })
    return (await must('formulir.create', { berkasId: berkas.id, jenis: 'usulan' })).formulir.id
  }
  return (desaCode) => {
    const made = forms.get(desaCode) ?? make(desaCode)
    forms.set(desaCode, made)
    return made
  }
}

type Say = BenchOptions['say']

async function typing(office: LargeOffice, formOf: Forms, pairs: readonly Pair[]): Promise<Figure[]> {
  const calls: (() => Promise<unknown>)[] = []
  for (const { keyed } of pairs) {
    const { name, birthDate, sex, mother, desaCode } = keyed
    const formulirId = await formOf(desaCode)
    const ask = (person: {
      readonly name: string
      readonly birthDate?: string
      readonly sex?: string
      readonly mother?: string
    }) => calls.push(() => office.must('ganda.similar', { formulirId, person }))
    for (let letters = 3; letters <= name.length; letters += 1) ask({ name: name.slice(0, letters) })
    ask({ name, sex })
    ask({ name, sex, birthDate })
    ask({ name, sex, birthDate, mother })
  }
  const samples = await timed(calls.length, Math.min(30, calls.length - 1), (at) => calls[at % calls.length]?.())
  const scan = office.raw.prepare('SELECT no FROM orang WHERE words LIKE ?')
  const scanned = await timed(pairs.length < 10 ? 1 : 5, 0, () => scan.all('%TIDAK ADA%'))
  return [figureOf('duplicates.as-typed', 'ms', samples, against('membaca semua orang', scanned))]
}

type Outcome = { readonly pair: Pair; readonly found: boolean; readonly exact: boolean; readonly others: number }

async function finding(office: LargeOffice, formOf: Forms, pairs: readonly Pair[], say: Say): Promise<Figure[]> {
  const registered = office.raw.prepare<[string], { name: string; birth_date: string }>(
    'SELECT name, birth_date FROM orang WHERE id = ?',
  )
  const outcomes: Outcome[] = []
  for (const pair of pairs) {
    const { name, birthDate, sex, mother, nik, noKk, desaCode } = pair.keyed
    const { candidates } = await office.must('ganda.similar', {
      formulirId: await formOf(desaCode),
      // A name that was finished: the blank after it says so.
      person: { name: `${name} `, birthDate, sex, mother, nik, noKk },
    })
    const likely = candidates.filter(isLikely)
    const before = registered.get(pair.anggotaId)
    outcomes.push({
      pair,
      found: likely.some(({ person }) => person.ref.id === pair.anggotaId),
      exact: before?.name === name && before.birth_date === birthDate,
      others: likely.filter(({ person }) => person.ref.id !== pair.anggotaId).length,
    })
  }
  const wrong = Map.groupBy(
    outcomes.filter(({ pair, found }) => found !== pair.same),
    ({ pair }) => pair.kind,
  )
  for (const [kind, list] of wrong)
    say(`salah, ${kind}: ${list.length} dari ${pairs.filter((pair) => pair.kind === kind).length}`)
  say(
    `lain yang ikut ditunjukkan: ${outcomes.reduce((sum, { others }) => sum + others, 0)} pada ${outcomes.length} orang`,
  )
  const parts = blocksOf(outcomes)
  const exactly = (part: readonly Outcome[]) => part.map((one) => ({ ...one, found: one.exact }))
  return [
    figureOf(
      'duplicates.recall',
      'bagian',
      parts.map(recall),
      against(
        'nama dan tanggal persis',
        parts.map((part) => recall(exactly(part))),
      ),
    ),
    figureOf(
      'duplicates.precision',
      'bagian',
      parts.map(precision),
      against(
        'nama dan tanggal persis',
        parts.map((part) => precision(exactly(part))),
      ),
    ),
  ]
}

/** Shown because a number is the same, but no likely match, is told apart on the screen and not counted. */
function isLikely({ score }: Output<'ganda.similar'>['candidates'][number]): boolean {
  return score >= bands.mungkin
}

function recall(outcomes: readonly Pick<Outcome, 'pair' | 'found'>[]): number {
  const same = outcomes.filter(({ pair }) => pair.same)
  return same.filter(({ found }) => found).length / Math.max(1, same.length)
}

function precision(outcomes: readonly Pick<Outcome, 'pair' | 'found'>[]): number {
  const found = outcomes.filter((one) => one.found)
  return found.filter(({ pair }) => pair.same).length / Math.max(1, found.length)
}
