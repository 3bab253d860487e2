import { sql, type Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** What a file needs to be known by before it is whole. */
export type ComingFile = Pick<Tables['intake'], 'id' | 'kind' | 'name' | 'size' | 'sha256' | 'status'>

export async function insertIntake(
  db: Db,
  file: Omit<ComingFile, 'sha256' | 'status'> & { readonly added_at: string; readonly added_by: string },
): Promise<void> {
  await db
    .insertInto('intake')
    .values({
      ...file,
      sha256: null,
      status: 'masuk',
      mapping: null,
      counts: null,
      applied_at: null,
      applied_by: null,
      result: null,
    })
    .execute()
}

/** A list, whole or still coming. Fails: notFound. */
export async function getFile(db: Db, id: string): Promise<ComingFile> {
  const row = await db
    .selectFrom('intake')
    .select(['id', 'kind', 'name', 'size', 'sha256', 'status'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return row
}

export async function sealFile(db: Db, id: string, sha256: string): Promise<void> {
  await db.updateTable('intake').set({ sha256 }).where('id', '=', id).execute()
}

/** Lists of one person whose last part never came: what a power cut or a closed window left behind. */
export async function deleteHalfFiles(db: Db, addedBy: string): Promise<void> {
  const half = await db
    .selectFrom('intake')
    .select('id')
    .where('added_by', '=', addedBy)
    .where('sha256', 'is', null)
    .execute()
  for (const { id } of half) await deleteIntake(db, id)
}

/** Takes a list away with its file and its rows. */
export async function deleteIntake(db: Db, id: string): Promise<void> {
  await db.deleteFrom('intake_baris').where('intake_id', '=', id).execute()
  await db.deleteFrom('intake_bagian').where('intake_id', '=', id).execute()
  await db.deleteFrom('intake').where('id', '=', id).execute()
}

export async function putPart(db: Db, id: string, part: number, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('intake_bagian')
    .values({ intake_id: id, part, bytes })
    .onConflict((c) => c.columns(['intake_id', 'part']).doUpdateSet({ bytes }))
    .execute()
}

/** One part of a file, counted from 0; undefined while it has not come. */
export async function findPart(db: Db, id: string, part: number): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('intake_bagian')
    .select('bytes')
    .where('intake_id', '=', id)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.bytes
}

/** The highest number under which rows of a list lie, whole or not; 0 without any. */
export async function highestReading(db: Db, id: string): Promise<number> {
  const row = await db
    .selectFrom('intake_baris')
    .select((c) => c.fn.max('reading').as('highest'))
    .where('intake_id', '=', id)
    .executeTakeFirst()
  return row?.highest ?? 0
}

/** Clears a few thousand rows of readings up to this one that do not stand; false when there are none left. */
export async function deleteOldRows(db: Db, id: string, upTo: number): Promise<boolean> {
  const { numAffectedRows } = await sql`DELETE FROM intake_baris WHERE (intake_id, reading, row_number) IN (
      SELECT b.intake_id, b.reading, b.row_number FROM intake_baris AS b JOIN intake AS i ON i.id = b.intake_id
      WHERE b.intake_id = ${id} AND b.reading <= ${upTo} AND b.reading != i.reading LIMIT 5000)`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** Rows of the standing reading that have something to tell, a page of them, and how many there are. */
export async function listRows(
  db: Db,
  { id, reading }: { readonly id: string; readonly reading: number },
  only: 'semua' | 'diperbaiki' | 'ditolak',
  page: { readonly offset: number; readonly limit: number },
) {
  let query = db.selectFrom('intake_baris').where('intake_id', '=', id).where('reading', '=', reading)
  if (only !== 'semua') query = query.where('status', '=', only)
  const { total } = await query.select((c) => c.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['row_number', 'status', 'fields', 'notes'])
    .orderBy('row_number')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return { rows, total }
}
