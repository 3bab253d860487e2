import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { AnswerPlace, AnswerValue } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import type { StoredIsian } from './isian.ts'
import type { Plan, PlannedPlace } from './plan.ts'

type Db = Kysely<Tables>
type Row = Selectable<Tables['verifikasi']>

export type StoredVerifikasi = {
  readonly id: string
  readonly formulirId: string
  /** Who keys it the second time, and who had keyed it first. */
  readonly byId: string
  readonly keyedById: string
  readonly status: Row['status']
  readonly plan: Plan
  readonly startedAt: string
  readonly finishedAt: string | null
}

const count = z.number().nonnegative()
const PlanShape: z.ZodType<Plan> = z.object({
  seed: z.string(),
  rate: z.number().min(0).max(1),
  population: count,
  keys: z.object({ all: count, always: count, sample: count, extra: count }),
})

/** The verification of a form that still counts: running or finished; undefined for none. */
export async function findCurrent(db: Db, formulirId: string): Promise<StoredVerifikasi | undefined> {
  const row = await db
    .selectFrom('verifikasi')
    .selectAll()
    .where('formulir_id', '=', formulirId)
    .where('status', '!=', 'batal')
    .executeTakeFirst()
  return row === undefined ? undefined : toStored(row)
}

export async function findVerifikasi(db: Db, id: string): Promise<StoredVerifikasi | undefined> {
  const row = await db.selectFrom('verifikasi').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toStored(row)
}

/** Every verification of the forms of these berkas, put away ones too, oldest first. */
export async function listOfBerkas(
  db: Db,
  berkasIds: readonly string[],
): Promise<(StoredVerifikasi & { readonly berkasId: string })[]> {
  if (berkasIds.length === 0) return []
  const rows = await db
    .selectFrom('verifikasi')
    .innerJoin('formulir', 'formulir.id', 'verifikasi.formulir_id')
    .selectAll('verifikasi')
    .select('formulir.berkas_id as berkasId')
    .where('formulir.berkas_id', 'in', berkasIds)
    .orderBy('verifikasi.id')
    .execute()
  return rows.map((row) => ({ ...toStored(row), berkasId: row.berkasId }))
}

/** Stores a new verification with the places of its plan and what was keyed first there. */
export async function insertVerifikasi(
  db: Db,
  verifikasi: StoredVerifikasi,
  places: readonly (PlannedPlace & { readonly first: AnswerValue | null })[],
): Promise<void> {
  await db
    .insertInto('verifikasi')
    .values({
      id: verifikasi.id,
      formulir_id: verifikasi.formulirId,
      by_id: verifikasi.byId,
      keyed_by: verifikasi.keyedById,
      status: verifikasi.status,
      plan: JSON.stringify(verifikasi.plan),
      started_at: verifikasi.startedAt,
      finished_at: verifikasi.finishedAt,
    })
    .execute()
  for (const place of places) await insertIsian(db, verifikasi.id, { ...blank, ...place })
}

const blank = { second: undefined, outcome: null, chosen: null, wrong: null, keys: 0 } as const

/** Stores one more place of a plan. */
export async function insertIsian(db: Db, id: string, isian: StoredIsian, at: string | null = null): Promise<void> {
  await db
    .insertInto('verifikasi_isian')
    .values({ verifikasi_id: id, question: isian.question, row_id: isian.rowId ?? '', ...columnsOf(isian, at) })
    .execute()
}

/** Stores what became of a place. */
export async function updateIsian(db: Db, id: string, isian: StoredIsian, at: string): Promise<void> {
  await db
    .updateTable('verifikasi_isian')
    .set(columnsOf(isian, at))
    .where('verifikasi_id', '=', id)
    .where('question', '=', isian.question)
    .where('row_id', '=', isian.rowId ?? '')
    .execute()
}

/** Takes a place out of a plan. */
export async function deleteIsian(db: Db, id: string, place: AnswerPlace): Promise<void> {
  await db
    .deleteFrom('verifikasi_isian')
    .where('verifikasi_id', '=', id)
    .where('question', '=', place.question)
    .where('row_id', '=', place.rowId ?? '')
    .execute()
}

/** The places of these verifications, by verification. */
export async function loadIsian(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, StoredIsian[]>> {
  const found = new Map<string, StoredIsian[]>()
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await db
      .selectFrom('verifikasi_isian')
      .selectAll()
      .where('verifikasi_id', 'in', ids.slice(at, at + 500))
      .execute()
    for (const row of rows) found.set(row.verifikasi_id, [...(found.get(row.verifikasi_id) ?? []), toIsian(row)])
  }
  return found
}

/** Moves a verification on; nothing else about it changes. */
export async function updateVerifikasi(
  db: Db,
  id: string,
  change: Partial<Pick<StoredVerifikasi, 'byId' | 'status' | 'plan' | 'finishedAt'>>,
): Promise<void> {
  await db
    .updateTable('verifikasi')
    .set({
      ...(change.byId === undefined ? {} : { by_id: change.byId }),
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.plan === undefined ? {} : { plan: JSON.stringify(change.plan) }),
      ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
    })
    .where('id', '=', id)
    .execute()
}

function columnsOf(isian: StoredIsian, at: string | null) {
  return {
    stratum: isian.stratum,
    first: written(isian.first),
    second: written(isian.second),
    outcome: isian.outcome,
    chosen: isian.chosen,
    wrong: isian.wrong,
    keys: isian.keys,
    at,
  }
}

/** JSON null is an answer left empty; no JSON at all means that nothing was keyed there. */
function written(value: AnswerValue | null | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}

function toIsian(row: Selectable<Tables['verifikasi_isian']>): StoredIsian {
  return {
    question: row.question,
    ...(row.row_id === '' ? {} : { rowId: row.row_id }),
    stratum: row.stratum,
    first: read(row.first),
    second: read(row.second),
    outcome: row.outcome,
    chosen: row.chosen,
    wrong: row.wrong,
    keys: row.keys,
  }
}

function read(text: string | null): AnswerValue | null | undefined {
  return text === null ? undefined : (JSON.parse(text) as AnswerValue | null)
}

function toStored(row: Row): StoredVerifikasi {
  return {
    id: row.id,
    formulirId: row.formulir_id,
    byId: row.by_id,
    keyedById: row.keyed_by,
    status: row.status,
    plan: PlanShape.parse(JSON.parse(row.plan)),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
