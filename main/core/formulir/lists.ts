import { sql, type Kysely } from 'kysely'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import { addDays } from '#shared/domain/plain-date.ts'
import type { Tables } from '../database/tables.ts'
import { localDateOf } from '../platform/clock.ts'

type Db = Kysely<Tables>

/** One form in a list, without its answers. */
export type FormulirLine = {
  readonly id: string
  readonly berkasId: string
  readonly number: number
  readonly jenis: JenisFormulir
  readonly status: 'draf' | 'ditunda' | 'lengkap'
  readonly keluargaId: string | null
  readonly headName: string
  readonly headNik: string
  readonly noKk: string
  readonly members: number
  readonly openBlock: number
  readonly openReason: number
  readonly keyedById: string
  readonly updatedAt: string
}

/** The forms of these berkas, by berkas and number. */
export async function listFormulirOf(db: Db, berkasIds: readonly string[]): Promise<FormulirLine[]> {
  if (berkasIds.length === 0) return []
  return lines(db).where('formulir.berkas_id', 'in', berkasIds).execute()
}

/** The form with this id, without its answers. */
export async function findFormulirLine(db: Db, id: string): Promise<FormulirLine | undefined> {
  return lines(db).where('formulir.id', '=', id).executeTakeFirst()
}

/** The forms about a registered family, newest first. */
export async function listFormulirAbout(db: Db, keluargaId: string): Promise<FormulirLine[]> {
  const found = await lines(db).where('formulir.keluarga_id', '=', keluargaId).execute()
  return found.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
}

function lines(db: Db) {
  return db
    .selectFrom('formulir')
    .select([
      'formulir.id as id',
      'formulir.berkas_id as berkasId',
      'formulir.number as number',
      'formulir.jenis as jenis',
      'formulir.status as status',
      'formulir.keluarga_id as keluargaId',
      'formulir.head_name as headName',
      'formulir.head_nik as headNik',
      'formulir.no_kk as noKk',
      'formulir.open_block as openBlock',
      'formulir.open_reason as openReason',
      'formulir.keyed_by as keyedById',
      'formulir.updated_at as updatedAt',
    ])
    .select((c) =>
      c
        .selectFrom('formulir_baris')
        .select((row) => row.fn.countAll<number>().as('n'))
        .whereRef('formulir_baris.formulir_id', '=', 'formulir.id')
        .where('formulir_baris.roster', '=', 'anggota')
        .as('members'),
    )
    .$narrowType<{ members: number }>()
    .orderBy('formulir.berkas_id')
    .orderBy('formulir.number')
}

/** How many forms of each status a berkas has, and how many of their values still ask for a reason. */
export type FormulirCounts = {
  readonly draf: number
  readonly ditunda: number
  readonly lengkap: number
  readonly openReasons: number
}

export const noForms: FormulirCounts = { draf: 0, ditunda: 0, lengkap: 0, openReasons: 0 }

/** Counts by berkas; a berkas without forms is not in the map. */
export async function countFormulirOf(db: Db, berkasIds: readonly string[]): Promise<Map<string, FormulirCounts>> {
  if (berkasIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('formulir')
    .select('berkas_id as berkasId')
    .select(sql<number>`count(*) filter (where status = 'draf')`.as('draf'))
    .select(sql<number>`count(*) filter (where status = 'ditunda')`.as('ditunda'))
    .select(sql<number>`count(*) filter (where status = 'lengkap')`.as('lengkap'))
    .select(sql<number>`coalesce(sum(open_reason), 0)`.as('openReasons'))
    .where('berkas_id', 'in', berkasIds)
    .groupBy('berkas_id')
    .execute()
  return new Map(rows.map(({ berkasId, ...counts }) => [berkasId, counts]))
}

/** The numbers of the forms of this berkas. */
export async function takenNumbers(db: Db, berkasId: string): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('formulir').select('number').where('berkas_id', '=', berkasId).execute()
  return new Set(rows.map((row) => row.number))
}

/** The form of this berkas that was opened last, whatever its number: of the same kind if there is one; undefined in an empty berkas. */
export async function findLastId(db: Db, berkasId: string, jenis: JenisFormulir): Promise<string | undefined> {
  const last = await db
    .selectFrom('formulir')
    .select('id')
    .where('berkas_id', '=', berkasId)
    .orderBy((e) => e('jenis', '=', jenis), 'desc')
    .orderBy('created_at', 'desc')
    // Ids sort by the time they were made, which settles what the clock cannot tell apart.
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.id
}

/** The form that a person opened before this one in the same berkas, whatever its number. */
export async function findPreviousId(
  db: Db,
  form: { readonly id: string; readonly berkasId: string; readonly createdAt: string },
  keyedById: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('formulir')
    .select('id')
    .where('berkas_id', '=', form.berkasId)
    .where('keyed_by', '=', keyedById)
    .where((e) => e(e.refTuple('created_at', 'id'), '<', e.tuple(form.createdAt, form.id)))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

/** How many forms of these berkas were completed on each day since `from` ('YYYY-MM-DD'), by the calendar of the office's machine. */
export async function countCompletedPerDay(
  db: Db,
  berkasIds: readonly string[],
  from: string,
): Promise<ReadonlyMap<string, number>> {
  if (berkasIds.length === 0) return new Map()
  // SQLite asks the time zone anew for each row, which costs a tenth of a second for 20,000; whole minutes are few.
  const minute = sql<string>`substr(completed_at, 1, 16)`
  const rows = await db
    .selectFrom('formulir')
    .select(minute.as('minute'))
    .select((c) => c.fn.countAll<number>().as('forms'))
    .where('berkas_id', 'in', berkasIds)
    .where('status', '=', 'lengkap')
    // The day begins in Greenwich at most a day before or after it does here.
    .where('completed_at', '>=', addDays(from, -1))
    .groupBy('minute')
    .execute()
  const days = new Map<string, number>()
  for (const { minute: at, forms } of rows) {
    const day = localDateOf(`${at}:00Z`)
    if (day >= from) days.set(day, (days.get(day) ?? 0) + forms)
  }
  return days
}

/** How many forms that are complete now were completed on a day ('YYYY-MM-DD'); of `keyedById` when given. */
export async function countCompletedOn(db: Db, date: string, keyedById?: string): Promise<number> {
  let query = db
    .selectFrom('formulir')
    .select((c) => c.fn.countAll<number>().as('forms'))
    .where('status', '=', 'lengkap')
    .where(sql<string>`date(completed_at, 'localtime')`, '=', date)
  if (keyedById !== undefined) query = query.where('keyed_by', '=', keyedById)
  return (await query.executeTakeFirst())?.forms ?? 0
}

/** Forms of these berkas on which something is wrong or odd by their last check, changed last first. */
export async function listWarned(db: Db, berkasIds: readonly string[]): Promise<string[]> {
  if (berkasIds.length === 0) return []
  const rows = await db
    .selectFrom('formulir')
    .select('id')
    .where('berkas_id', 'in', berkasIds)
    .where((c) => c.or([c('open_block', '>', 0), c('open_reason', '>', 0), c('informs', '>', 0)]))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
