import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { Berkas, ChecklistItem } from '#shared/contract/berkas.ts'
import { Carried } from '#shared/contract/formulir.ts'
import type { Tables } from '../database/tables.ts'
import { AppError } from '#shared/errors/app-error.ts'

type Db = Kysely<Tables>

/** A berkas as its table knows it: names of places and people and the state of its forms belong to other rooms. */
const Stored = Berkas.pick({
  id: true,
  periodeId: true,
  number: true,
  receiptNumber: true,
  desaCode: true,
  dasar: true,
  receivedOn: true,
  receivedAt: true,
  broughtBy: true,
  broughtByRole: true,
  papers: true,
  note: true,
  revision: true,
}).extend({
  receivedById: z.string(),
  present: z.array(ChecklistItem.shape.key),
  /** Edition that its papers are printed in. */
  instrumen: z.string(),
  /** Questions whose answer goes from one form of the stack to the next; null: as the edition declares. */
  tetap: Carried.nullable(),
})

export type StoredBerkas = z.infer<typeof Stored>

/** The berkas with this id. Fails: notFound. */
export async function getStoredBerkas(db: Db, id: string): Promise<StoredBerkas> {
  const row = await db.selectFrom('berkas').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return toStored(row)
}

/** All berkas of a period, by number; of one desa when `desaCode` is given. */
export async function listStoredBerkas(db: Db, periodeId: string, desaCode?: string): Promise<StoredBerkas[]> {
  let query = db.selectFrom('berkas').selectAll().where('periode_id', '=', periodeId)
  if (desaCode !== undefined) query = query.where('desa_code', '=', desaCode)
  return (await query.orderBy('number').execute()).map(toStored)
}

/** The berkas with these ids, by id. */
export async function findStoredBerkas(db: Db, ids: readonly string[]): Promise<Map<string, StoredBerkas>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('berkas').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toStored(row)]))
}

/** The next running number of a period; numbers are never reused because a berkas is never thrown away. */
export async function nextNumber(db: Db, periodeId: string): Promise<number> {
  const last = await db
    .selectFrom('berkas')
    .select((c) => c.fn.max('number').as('number'))
    .where('periode_id', '=', periodeId)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}

export async function insertBerkas(db: Db, berkas: StoredBerkas): Promise<void> {
  await db.insertInto('berkas').values(toRow(berkas)).execute()
}

/** Stores a changed berkas under the next revision. Fails: conflict, when it was changed since `berkas.revision`. */
export async function updateBerkas(db: Db, berkas: StoredBerkas): Promise<StoredBerkas> {
  const next = { ...berkas, revision: berkas.revision + 1 }
  const done = await db
    .updateTable('berkas')
    .set(toRow(next))
    .where('id', '=', berkas.id)
    .where('revision', '=', berkas.revision)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

function toStored(row: Selectable<Tables['berkas']>): StoredBerkas {
  return Stored.parse({
    id: row.id,
    periodeId: row.periode_id,
    number: row.number,
    receiptNumber: row.receipt_number,
    desaCode: row.desa_code,
    dasar: row.dasar,
    receivedOn: row.received_on,
    receivedAt: row.received_at,
    receivedById: row.received_by,
    broughtBy: row.brought_by,
    broughtByRole: row.brought_by_role,
    papers: JSON.parse(row.papers),
    present: JSON.parse(row.present),
    note: row.note,
    revision: row.revision,
    instrumen: row.instrumen,
    tetap: row.tetap === null ? null : JSON.parse(row.tetap),
  })
}

function toRow(berkas: StoredBerkas): Selectable<Tables['berkas']> {
  return {
    id: berkas.id,
    periode_id: berkas.periodeId,
    number: berkas.number,
    receipt_number: berkas.receiptNumber,
    desa_code: berkas.desaCode,
    dasar: berkas.dasar,
    received_on: berkas.receivedOn,
    received_at: berkas.receivedAt,
    received_by: berkas.receivedById,
    brought_by: berkas.broughtBy,
    brought_by_role: berkas.broughtByRole,
    papers: JSON.stringify(berkas.papers),
    present: JSON.stringify(berkas.present),
    note: berkas.note,
    revision: berkas.revision,
    instrumen: berkas.instrumen,
    tetap: berkas.tetap === null ? null : JSON.stringify(berkas.tetap),
  }
}
