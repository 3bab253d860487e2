import type { Kysely } from 'kysely'
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
