import { AppError } from '#shared/errors/app-error.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Write } from '../dispatch/office.ts'
import { readPages, type StoredIntake } from '../intake/rows.ts'
import { determinedIn, determinedState, determiner, type Determined } from '../keluarga/determine.ts'
import { familiesByCards } from '../keluarga/find-families.ts'
import { placeName } from '../wilayah/places.ts'
import { applyAccepted } from './accepted.ts'
import { determinedRow, familyOf, together, type DeterminedRow, type Listed } from './list-rows.ts'

type Plan = Output<'penetapan.plan'>

export type Determining = {
  readonly w: Write
  readonly intake: StoredIntake
  readonly penetapanId: string
  readonly periodeId: string
  readonly byId: string
  readonly whole: boolean
  readonly nextId: () => string
  readonly progress: (done: number, total: number, text: string) => void
  readonly signal: AbortSignal
  /** Stores one family of the determination, when it is to be stored at all. */
  readonly line: (line: Line) => void
}

export type Line = {
  readonly keluargaId: string
  readonly rowNumber: number | null
  readonly status: 'ditetapkan' | 'dikeluarkan'
  readonly desil: number | null
  readonly change: 'masuk' | 'keluar' | 'desil' | 'tetap'
  readonly desilBefore: number | null
  readonly desaCode: string
}

/** Nobody reads more on a screen; the counts say how many there are. */
const mostUnmatched = 1_000

/**
 * Brings accepted forms and then the list into the register, inside the transaction of `w`. Forms first: a proposed family that was
 * accepted is on the list by then. Fails: validation (rows that contradict each other; refused rows on a whole list) · cancelled.
 */
export async function determine(determining: Determining): Promise<Plan> {
  const { w, intake, whole, progress } = determining
  const refused = intake.counts?.refused ?? 0
  if (whole && refused > 0) throw new AppError('validation', wholeText(refused))
  const between = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    if (determining.signal.aborted) throw new AppError('cancelled')
  }
  const forms = await applyAccepted({
    ...determining,
    between: (done, total) => {
      progress(done, total, `Memasukkan formulir yang diterima: ${done} dari ${total}`)
      return between()
    },
  })
  const read = await readList(determining, between)
  const listed = [...read.families]
  const counts = { entered: 0, left: 0, desilChanged: 0, same: 0 }
  const settle = settler(determining, counts)
  const before = await determinedState(w.db, [...read.families.keys()])
  for (const [index, [id, said]] of listed.entries()) {
    const state = before.get(id)
    if (state !== undefined) settle(state, said)
    if (index % 500 === 0) {
      progress(index, listed.length, `Menetapkan keluarga: ${index} dari ${listed.length}`)
      await between()
    }
  }
  const leaving = whole ? await leave(determining, read, [...before.values()], settle) : []
  const { matched, unmatched, rows } = read
  return {
    counts: { rows: rows + refused, matched, unmatched: rows - matched, refused, ...counts, ...forms },
    unmatched,
    leaving,
  }
}

function wholeText(refused: number): string {
  return `${refused} baris ditolak, jadi daftar ini tidak dapat dianggap lengkap: keluarga pada baris itu akan tercatat keluar. Betulkan dahulu, atau terapkan sebagai daftar yang tidak lengkap.`
}

type Read = {
  readonly families: Map<string, Listed>
  readonly desa: Set<string>
  readonly unmatched: Plan['unmatched']
  rows: number
  matched: number
}

async function readList({ w: { db }, intake, progress }: Determining, between: () => Promise<void>): Promise<Read> {
  const read: Read = { families: new Map(), desa: new Set(), unmatched: [], rows: 0, matched: 0 }
  const total = intake.counts?.rows ?? 0
  for await (const page of readPages(db, intake.id, { status: ['baik', 'diperbaiki'] })) {
    const rows = page.map(determinedRow)
    const known = await familiesByCards(db, rows)
    for (const row of rows) takeIn(read, row, familyOf(row, known)?.id)
    progress(read.rows, total, `Mencari keluarga di register: baris ${read.rows} dari ${total}`)
    await between()
  }
  return read
}

function takeIn(read: Read, row: DeterminedRow, id: string | undefined): void {
  read.rows += 1
  if (row.desaCode !== '') read.desa.add(row.desaCode)
  if (id === undefined) {
    const { rowNumber, noKk, nik, name } = row
    if (read.unmatched.length < mostUnmatched) read.unmatched.push({ rowNumber, noKk, nik, name })
    return
  }
  read.matched += 1
  read.families.set(id, together(read.families.get(id), row))
}

type Counts = { entered: number; left: number; desilChanged: number; same: number }
type Settle = (before: Determined, said: Omit<Listed, 'rowNumber'> & { readonly rowNumber: number | null }) => void

/** Stores where each family stands now, and counts what that is against before. */
function settler({ w, penetapanId, byId, line }: Determining, counts: Counts): Settle {
  const set = determiner(w)
  const by = { source: 'penetapan', sourceId: penetapanId, byId } as const
  return (before, { rowNumber, desil: said, out }) => {
    const was = before.penetapanId !== null
    const desil = out ? null : said
    const change = out ? (was ? 'keluar' : 'tetap') : !was ? 'masuk' : before.desil === desil ? 'tetap' : 'desil'
    counts[({ masuk: 'entered', keluar: 'left', desil: 'desilChanged', tetap: 'same' } as const)[change]] += 1
    set(before, { desil, penetapanId: out ? null : penetapanId }, by)
    line({
      keluargaId: before.id,
      rowNumber,
      status: out ? 'dikeluarkan' : 'ditetapkan',
      desil,
      change,
      desilBefore: before.desil,
      desaCode: before.desaCode,
    })
  }
}

/** Families of the desa that the list names which were on the list before and are not named now. */
async function leave(
  { w }: Determining,
  read: Read,
  named: readonly Determined[],
  settle: Settle,
): Promise<Plan['leaving']> {
  const desa = read.desa.size > 0 ? read.desa : new Set(named.map(({ desaCode }) => desaCode))
  const leaving: Plan['leaving'] = []
  for (const code of desa) {
    const listed = await determinedIn(w.db, code)
    const gone = listed.filter(({ id }) => !read.families.has(id))
    for (const family of gone) settle(family, { rowNumber: null, desil: null, out: true })
    if (gone.length === 0) continue
    leaving.push({ desaName: placeName(code), leave: gone.length, stay: listed.length - gone.length })
  }
  return leaving.toSorted((a, b) => b.leave - a.leave)
}
