import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { MasalahDukcapil, type HasilDukcapil } from '#shared/contract/dukcapil.ts'
import type { Seen } from '#shared/domain/dukcapil.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

const SeenShape = z.strictObject({ name: z.string(), nik: z.string(), noKk: z.string(), birthDate: z.string() })

/** One entry of the lane as it is stored. */
export type StoredMenunggu = {
  readonly id: string
  readonly formulirId: string
  readonly rowId: string
  readonly seen: Seen
  readonly reason: z.infer<typeof MasalahDukcapil>
  readonly note: string
  readonly since: string
  readonly lookAgainOn: string
  readonly byId: string
  readonly suratId: string | null
  readonly closedAt: string | null
  readonly outcome: z.infer<typeof HasilDukcapil> | null
  /** Closed because its row went, so that it comes back with the row. */
  readonly withRow: boolean
  readonly revision: number
}

const closedShown = 500

/** Everybody who waits. */
export async function listOpen(db: Db): Promise<StoredMenunggu[]> {
  return (await db.selectFrom('menunggu_dukcapil').selectAll().where('closed_at', 'is', null).execute()).map(toStored)
}

/** Who left the lane last, newest first. */
export async function listClosed(db: Db): Promise<StoredMenunggu[]> {
  const rows = await db
    .selectFrom('menunggu_dukcapil')
    .selectAll()
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(closedShown)
    .execute()
  return rows.map(toStored)
}

/** Who waits on one form. */
export async function listOpenOf(db: Db, formulirId: string): Promise<StoredMenunggu[]> {
  const rows = await db
    .selectFrom('menunggu_dukcapil')
    .selectAll()
    .where('formulir_id', '=', formulirId)
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(toStored)
}

/** The open entry of a person, if there is one. */
export async function findOpen(db: Db, formulirId: string, rowId: string): Promise<StoredMenunggu | undefined> {
  return (await listOpenOf(db, formulirId)).find((entry) => entry.rowId === rowId)
}

/** Entries of a row that left the lane together with it. */
export async function listClosedWithRow(db: Db, formulirId: string, rowId: string): Promise<StoredMenunggu[]> {
  const rows = await db
    .selectFrom('menunggu_dukcapil')
    .selectAll()
    .where('formulir_id', '=', formulirId)
    .where('row_id', '=', rowId)
    .where('with_row', '=', 1)
    .orderBy('closed_at', 'desc')
    .execute()
  return rows.map(toStored)
}

/** The entry with this id. Fails: notFound. */
export async function getMenunggu(db: Db, id: string): Promise<StoredMenunggu> {
  const row = await db.selectFrom('menunggu_dukcapil').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return toStored(row)
}

/** The entries with these ids, in any order. */
export async function findMenunggu(db: Db, ids: readonly string[]): Promise<StoredMenunggu[]> {
  if (ids.length === 0) return []
  return (await db.selectFrom('menunggu_dukcapil').selectAll().where('id', 'in', ids).execute()).map(toStored)
}

/** How many of the people of each letter still wait; a letter with nobody is not in the map. */
export async function countOpenOfSurat(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('menunggu_dukcapil')
    .select('surat_id')
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('surat_id', 'is not', null)
    .where('closed_at', 'is', null)
    .groupBy('surat_id')
    .execute()
  return new Map(rows.map((row) => [row.surat_id ?? '', row.n]))
}

/** Stores a new entry. */
export async function insertMenunggu(db: Db, entry: StoredMenunggu): Promise<void> {
  await db.insertInto('menunggu_dukcapil').values(toRow(entry)).execute()
}

/** Stores the next state of an entry; answers it with its new revision. Fails: conflict (somebody else was faster). */
export async function updateMenunggu(db: Db, entry: StoredMenunggu): Promise<StoredMenunggu> {
  const next = { ...entry, revision: entry.revision + 1 }
  const done = await db
    .updateTable('menunggu_dukcapil')
    .set(toRow(next))
    .where('id', '=', entry.id)
    .where('revision', '=', entry.revision)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

function toStored(row: Selectable<Tables['menunggu_dukcapil']>): StoredMenunggu {
  return {
    id: row.id,
    formulirId: row.formulir_id,
    rowId: row.row_id,
    seen: SeenShape.parse(JSON.parse(row.seen)),
    reason: MasalahDukcapil.parse(row.reason),
    note: row.note,
    since: row.since,
    lookAgainOn: row.look_again_on,
    byId: row.by_id,
    suratId: row.surat_id,
    closedAt: row.closed_at,
    outcome: row.outcome,
    withRow: row.with_row === 1,
    revision: row.revision,
  }
}

function toRow(entry: StoredMenunggu): Selectable<Tables['menunggu_dukcapil']> {
  return {
    id: entry.id,
    formulir_id: entry.formulirId,
    row_id: entry.rowId,
    seen: JSON.stringify(entry.seen),
    reason: entry.reason,
    note: entry.note,
    since: entry.since,
    look_again_on: entry.lookAgainOn,
    by_id: entry.byId,
    surat_id: entry.suratId,
    closed_at: entry.closedAt,
    outcome: entry.outcome,
    with_row: entry.withRow ? 1 : 0,
    revision: entry.revision,
  }
}
