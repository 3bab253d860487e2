import type { Kysely } from 'kysely'
import type { Layout } from '#shared/contract/layout.ts'
import type { Tables } from '../database/tables.ts'
import { layoutInUse } from '../layout/in-use.ts'
import { getPeriode, listPeriode, type Periode } from '../periode/find-periode.ts'
import { listWindows } from '../periode/windows.ts'
import { notAgreed, notAgreedForGood } from './agreed.ts'
import { listFacts, type CandidateForm, type FormFacts } from './facts.ts'
import { isSplitSo, keyText, overlap, type BatchKey } from './key.ts'
import { hasRolledOver, isEarlier, type EarlierPeriode } from './roll-over.ts'
import { layoutOfBatch, listStanding, type Standing } from './standing.ts'

type Db = Kysely<Tables>

/** A form that may be in a batch, and why it is asked about. */
export type Candidate = {
  readonly form: CandidateForm
  /** own: of this period · late: of an earlier one, never sent · again: refused, corrected since · sealed: in the edition that stands. */
  readonly from: 'own' | 'late' | 'again' | 'sealed'
  /** Why it stays behind, as far as keying, meeting and sealing go; null when it is through. */
  readonly why: string | null
}

/** All that is known about a batch before its rows are made. */
export type Gathered = {
  readonly key: BatchKey
  readonly periode: Periode
  readonly layout: Layout
  /** False when the layout divides otherwise, so that this batch can't be sealed (again). */
  readonly splitSo: boolean
  readonly standing: Standing | undefined
  /** Sealed for good: nothing more goes into it. */
  readonly finished: boolean
  /** A sealed batch that shares place and programme with this one. */
  readonly overlapping: Standing | undefined
  readonly candidates: readonly Candidate[]
}

/** True when no further edition of a batch can be made: it, or the layout in use, is not cumulative. */
export function isFinished(standing: Standing, layout: Pick<Layout, 'cumulative'>): boolean {
  return !standing.cumulative || !layout.cumulative
}

/** Finds the forms that a batch is about: of the period, late ones, corrected ones, and those it was sealed with. Fails: notFound, validation. */
export async function gather(db: Db, key: BatchKey, today: string): Promise<Gathered> {
  const periode = await getPeriode(db, key.periodeId)
  const inUse = await layoutInUse(db, key.jenis, today)
  const standings = await listStanding(db, [key.periodeId])
  const standing = standings.find((one) => keyText(one.key) === keyText(key))
  const finished = standing !== undefined && isFinished(standing, inUse)
  const [sealed] = standing?.batchIds ?? []
  return {
    key,
    periode,
    layout: finished && sealed !== undefined ? await layoutOfBatch(db, sealed) : inUse,
    splitSo: isSplitSo(inUse, key),
    standing,
    finished,
    overlapping: standings.find((one) => overlap(one.key, key)),
    candidates: await candidatesOf(db, key, { periode, standing, finished, today }),
  }
}

type Known = {
  readonly periode: Periode
  readonly standing: Standing | undefined
  readonly finished: boolean
  readonly today: string
}

async function candidatesOf(db: Db, key: BatchKey, known: Known): Promise<Candidate[]> {
  const { wilayahCode, jenis } = key
  const mine = (forms: readonly CandidateForm[]) =>
    forms.filter(({ programme }) => key.programme === '' || programme === key.programme)
  const earlier = await earlierThan(db, known.periode)
  const earlierIds = [...earlier.keys()]
  const batchIds = known.standing?.batchIds ?? []
  const isSealedHere = ({ lastBatchId }: FormFacts) => batchIds.includes(lastBatchId ?? '')
  const sealed = known.finished ? [] : await listFacts(db, { which: 'sealed', batchIds })
  const own = mine(await listFacts(db, { which: 'own', periodeIds: [key.periodeId], wilayahCode, jenis }))
  const unsent = mine(await listFacts(db, { which: 'unsent', periodeIds: earlierIds, wilayahCode, jenis }))
  const periodeIds = [...earlierIds, key.periodeId]
  const again = mine(await listFacts(db, { which: 'corrected', periodeIds, wilayahCode, jenis })).filter(
    (form) => !isSealedHere(form),
  )
  const isAgain = new Set(again.map(({ id }) => id))
  const names = await periodeOfBatches(db, own)
  return [
    ...sealed.filter(isSealedHere).map((form): Candidate => ({ form, from: 'sealed', why: null })),
    ...own
      .filter((form) => !isSealedHere(form) && !isAgain.has(form.id))
      .map((form): Candidate => ({ form, from: 'own', why: sentElsewhere(form, names) ?? whyLeft(form, key, known) })),
    ...unsent
      .filter((form) => isLate(form, earlier, known.today))
      .map((form): Candidate => ({ form, from: 'late', why: whyLeft(form, key, known) })),
    ...again.map((form): Candidate => ({ form, from: 'again', why: known.finished ? afterSeal : null })),
  ]
}

/** Forms of earlier periods that this one may have to send, with what stood in their way there. */
export async function earlierThan(db: Db, periode: Periode): Promise<ReadonlyMap<string, EarlierPeriode>> {
  const before = (await listPeriode(db)).filter((one) => isEarlier(one, periode))
  const standings = await listStanding(
    db,
    before.map(({ id }) => id),
  )
  const known = new Map<string, EarlierPeriode>()
  for (const one of before) {
    const finished = standings.filter(({ key, cumulative }) => key.periodeId === one.id && !cumulative)
    known.set(one.id, {
      periode: one,
      windows: await listWindows(db, one.id),
      finished: finished.map(({ key }) => key),
    })
  }
  return known
}

/** True when a form of an earlier period was agreed to for good and can only go out later. */
export function isLate(form: FormFacts, earlier: ReadonlyMap<string, EarlierPeriode>, today: string): boolean {
  const home = earlier.get(form.periodeId)
  return home !== undefined && notAgreedForGood(form) === null && hasRolledOver(form, home, today)
}

const afterSeal = 'Siap setelah batch ini disegel; ikut batch periode berikutnya sebagai susulan.'

/** A batch of one desa waits as a whole for its berita acara; in a wider one each form waits for that of its own desa. */
function whyLeft(form: FormFacts, { wilayahCode }: BatchKey, { finished }: Known): string | null {
  const why = wilayahCode.length === 10 ? notAgreed(form) : notAgreedForGood(form)
  return why ?? (finished ? afterSeal : null)
}

function sentElsewhere({ lastBatchId }: FormFacts, names: ReadonlyMap<string, string>): string | null {
  if (lastBatchId === null) return null
  return `Sudah dikirim dalam batch periode ${names.get(lastBatchId) ?? 'lain'}.`
}

/** Names of the periods that these forms were sent in last, by batch. */
async function periodeOfBatches(db: Db, forms: readonly CandidateForm[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(forms.flatMap(({ lastBatchId }) => (lastBatchId === null ? [] : [lastBatchId])))]
  if (ids.length === 0) return new Map()
  const periode = new Map((await listPeriode(db)).map(({ id, name }) => [id, name]))
  const rows = await db.selectFrom('batch').select(['id', 'periode_id']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, periode.get(row.periode_id) ?? '']))
}
