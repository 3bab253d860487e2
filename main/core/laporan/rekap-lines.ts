import type { Kysely } from 'kysely'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import { countUploadedRows } from '../batch/uploaded.ts'
import type { Tables } from '../database/tables.ts'
import { countOutcomes } from '../hasil/outcomes.ts'
import type { PeriodForm, PeriodPapers } from './period-forms.ts'
import type { RegisterSummary } from './register.ts'
import type { Line } from './table.ts'
import { createTally, type Tally } from './tally.ts'
import { desaOfDusun, villageLabels } from './villages.ts'

type Db = Kysely<Tables>

const formKeys = ['dientri', 'lengkap', 'terverifikasi', 'setuju', 'tolak', 'tunda', 'sptjm', 'belum'] as const
const sentKeys = [
  'tersegel',
  'diunggah',
  'diterima',
  'ditolak',
  'tidakPadan',
  'menunggu',
  'tidakDitemukan',
  'belumDijawab',
] as const

/** Every number of the rekap. */
export const rekapKeys = ['keluarga', 'jiwa', 'berkas', 'lembar', ...formKeys, ...sentKeys] as const
export type RekapKey = (typeof rekapKeys)[number]
export type RekapLine = Line<RekapKey>

type By = 'desa_code' | 'jenis' | 'programme'

/** One line a village that is in the register, brought papers or has sealed rows: by the code of its place. */
export async function desaLines(
  db: Db,
  periodeId: string,
  { berkas, forms }: PeriodPapers,
  register: RegisterSummary,
): Promise<RekapLine[]> {
  const tally = createTally<RekapKey>(rekapKeys)
  for (const dusun of register.size.places()) {
    const { keluarga, jiwa } = register.size.of(dusun)
    tally.add(desaOfDusun(dusun), 'keluarga', keluarga)
    tally.add(desaOfDusun(dusun), 'jiwa', jiwa)
  }
  for (const { desaCode, papers } of berkas) {
    tally.add(desaCode, 'berkas')
    tally.add(desaCode, 'lembar', papers.usulan + papers.perubahan + papers.penghapusan)
  }
  addForms(tally, forms, ({ desaCode }) => desaCode)
  await addSent(db, tally, periodeId, 'desa_code')
  return [...tally.places()].toSorted().map((place) => ({ labels: villageLabels(place), n: tally.of(place) }))
}

const kinds: Readonly<Record<JenisFormulir, string>> = {
  usulan: 'Usulan',
  perubahan: 'Perubahan',
  penghapusan: 'Penghapusan',
}

/** One line a kind of form. */
export async function jenisLines(db: Db, periodeId: string, { berkas, forms }: PeriodPapers): Promise<RekapLine[]> {
  const tally = createTally<RekapKey>(rekapKeys)
  const all = Object.keys(kinds) as JenisFormulir[]
  for (const { papers } of berkas) for (const jenis of all) tally.add(jenis, 'lembar', papers[jenis])
  addForms(tally, forms, ({ jenis }) => jenis)
  await addSent(db, tally, periodeId, 'jenis')
  return all.map((jenis) => ({ labels: [kinds[jenis]], n: tally.of(jenis) }))
}

/** One line a programme that somebody is proposed for, in the order of the office's list. */
export async function programmeLines(
  db: Db,
  periodeId: string,
  forms: readonly PeriodForm[],
  programmes: readonly { readonly code: string; readonly name: string }[],
): Promise<RekapLine[]> {
  const tally = createTally<RekapKey>(rekapKeys)
  addForms(
    tally,
    forms.filter(({ jenis }) => jenis === 'usulan'),
    ({ program }) => program,
  )
  await addSent(db, tally, periodeId, 'programme')
  const order = programmes.map(({ code }) => code)
  const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length)
  return tally
    .places()
    .filter((code) => tally.of(code).dientri > 0 || code !== '')
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((code) => ({ labels: [programmeName(code, programmes)], n: onlyUsulan(code, tally) }))
}

/** Rows of perubahan and penghapusan carry no programme: with '' they are not rows of proposals. */
function onlyUsulan(code: string, tally: Tally<string, RekapKey>): RekapLine['n'] {
  const n = tally.of(code)
  return code === '' ? { ...n, ...Object.fromEntries(sentKeys.map((key) => [key, 0])) } : n
}

/** 'Sembako (BPNT)'; the code where the office has no name for it. */
export function programmeName(
  code: string,
  programmes: readonly { readonly code: string; readonly name: string }[],
): string {
  if (code === '') return 'Program belum diisi'
  return programmes.find((one) => one.code === code)?.name ?? code
}

function addForms(
  tally: Tally<string, RekapKey>,
  forms: readonly PeriodForm[],
  placeOf: (form: PeriodForm) => string,
): void {
  for (const form of forms) {
    const place = placeOf(form)
    tally.add(place, 'dientri')
    tally.add(place, form.standing)
    if (form.complete) tally.add(place, 'lengkap')
    if (form.verified) tally.add(place, 'terverifikasi')
  }
}

async function addSent(db: Db, tally: Tally<string, RekapKey>, periodeId: string, by: By): Promise<void> {
  for (const [place, { total, ...outcomes }] of await countOutcomes(db, periodeId, by)) {
    tally.add(place, 'tersegel', total)
    for (const [outcome, n] of Object.entries(outcomes) as [keyof typeof outcomes, number][]) {
      tally.add(place, outcome, n)
    }
  }
  for (const [place, n] of await countUploadedRows(db, periodeId, by)) tally.add(place, 'diunggah', n)
}
