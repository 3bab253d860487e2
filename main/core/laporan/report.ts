import type { Kysely } from 'kysely'
import type { Input } from '#shared/contract/index.ts'
import { longDate } from '#shared/domain/date-text.ts'
import { formatNumber } from '#shared/domain/numbers.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { desilOfPeriode } from '../penetapan/applied.ts'
import { getPeriode, listPeriode, type Periode } from '../periode/find-periode.ts'
import { listQueue } from '../verifikasi/lists.ts'
import { bandingMethod, bandingTables, type Side } from './banding.ts'
import { formNumbers } from './form-numbers.ts'
import { galatOf } from './galat-lines.ts'
import { galatMethod, galatTables } from './galat.ts'
import { mutuLines, mutuMethod, mutuTables, wrongOf } from './mutu.ts'
import { papersOf, type PeriodPapers } from './period-forms.ts'
import { registerSummary, type RegisterSummary } from './register.ts'
import { rekapMethod, rekapTables } from './rekap.ts'
import { desaLines, jenisLines, programmeLines } from './rekap-lines.ts'
import type { Report, Table } from './table.ts'

type Db = Kysely<Tables>
export type What = Pick<Input<'laporan.get'>, 'kind' | 'periodeId' | 'otherPeriodeId'>

/** Everything that a report is made from. */
type Ground = {
  readonly db: Db
  readonly context: Context
  readonly periode: Periode
  readonly today: string
  readonly papers: PeriodPapers
  readonly register: RegisterSummary
}

/** A report as it stands now. Tells `progress` while it walks over the register. Fails: notFound. */
export async function makeReport(context: Context, what: What): Promise<Report> {
  const { office, platform, emit } = context
  const periode = await getPeriode(office.db, what.periodeId)
  const today = platform.clock.today()
  const register = await registerSummary(office.db, today, (done, total) =>
    emit({ type: 'progress', job: 'laporan', done, total, text: `Membaca daftar: ${percent(done, total)}` }),
  )
  const papers = await papersOf(office.db, periode.id)
  const ground: Ground = { db: office.db, context, periode, today, papers, register }
  const { title, tables, method, about = '', empty = '' } = await parts(ground, what)
  return {
    title,
    about: `Periode ${periode.name}${about}, keadaan ${longDate(today)}`,
    madeAt: platform.clock.now(),
    method: [...method],
    empty: empty || emptyWords(ground),
    tables,
  }
}

type Parts = {
  readonly title: string
  readonly tables: Table[]
  readonly method: readonly string[]
  readonly about?: string
  readonly empty?: string
}

async function parts(ground: Ground, what: What): Promise<Parts> {
  switch (what.kind) {
    case 'rekap':
      return rekap(ground)
    case 'galat':
      return galat(ground)
    case 'mutu':
      return mutu(ground)
    case 'banding':
      return banding(ground, what.otherPeriodeId)
  }
}

async function rekap({ db, periode, papers, register }: Ground): Promise<Parts> {
  const { programmes } = await getOfficeSettings(db)
  return {
    title: 'Rekapitulasi per kecamatan dan desa',
    method: rekapMethod,
    tables: rekapTables(
      await desaLines(db, periode.id, papers, register),
      await jenisLines(db, periode.id, papers),
      await programmeLines(db, periode.id, papers.forms, programmes),
    ),
  }
}

async function galat({ db, papers, register }: Ground): Promise<Parts> {
  return {
    title: 'Galat masuk dan galat tak masuk',
    method: galatMethod,
    tables: galatTables(await galatOf(db, papers.forms, register), papers.forms, await getOfficeSettings(db)),
  }
}

async function mutu({ db, context, periode, papers, register, today }: Ground): Promise<Parts> {
  return {
    title: 'Mutu data: NIK dan No. KK',
    method: mutuMethod,
    tables: mutuTables(
      register,
      await formNumbers(db, periode.id, papers.forms, today),
      await listQueue(db, context.session, periode.id),
    ),
  }
}

async function banding(ground: Ground, otherId: string | undefined): Promise<Parts> {
  const { db, periode } = ground
  const title = 'Perbandingan dua periode'
  const other = otherId === undefined ? await beforeThis(db, periode) : await getPeriode(db, otherId)
  if (other === undefined || other.id === periode.id) {
    return {
      title,
      method: bandingMethod,
      tables: [],
      empty: 'Belum ada periode lain untuk dibandingkan. Buka periode berikutnya, atau pilih periode lain di atas.',
    }
  }
  const theirs = await sideOf({ ...ground, periode: other, papers: await papersOf(db, other.id) })
  const ours = await sideOf(ground)
  const isLater = monthOf(other) > monthOf(periode)
  return {
    title,
    method: bandingMethod,
    about: ` dan ${other.name}`,
    tables: isLater ? bandingTables(ours, theirs) : bandingTables(theirs, ours),
  }
}

async function sideOf({ db, periode, papers, register, today }: Ground): Promise<Side> {
  const { formNik, formKk } = mutuLines(register, await formNumbers(db, periode.id, papers.forms, today))
  return {
    name: periode.name,
    desa: await desaLines(db, periode.id, papers, register),
    galat: (await galatOf(db, papers.forms, register)).total,
    nik: wrongOf(formNik),
    noKk: wrongOf(formKk),
    desil: await desilOfPeriode(db, periode.id),
  }
}

/** The period before, or where it is the first one the period after. */
async function beforeThis(db: Db, periode: Periode): Promise<Periode | undefined> {
  const others = (await listPeriode(db)).filter(({ id }) => id !== periode.id)
  return others.find((one) => monthOf(one) < monthOf(periode)) ?? others.at(-1)
}

function monthOf({ year, month }: Periode): number {
  return year * 12 + month
}

function emptyWords({ periode, papers, register }: Ground): string {
  if (papers.berkas.length > 0 || register.size.places().length > 0) return ''
  return `Belum ada berkas pada periode ${periode.name} dan belum ada keluarga terdaftar. Terima berkas dari desa atau masukkan prelist, lalu laporan ini terisi sendiri.`
}

function percent(done: number, total: number): string {
  return `${formatNumber(total === 0 ? 100 : Math.floor((100 * done) / total))} %`
}
