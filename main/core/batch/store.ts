import { sql, type Insertable, type Kysely, type Selectable } from 'kysely'
import type { z } from 'zod'
import type { BatchSummary } from '#shared/contract/batch.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { countOutcomes, noOutcomes } from '../hasil/outcomes.ts'
import { namesOf } from '../pengguna/person.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { placeName } from '../wilayah/places.ts'

type Db = Kysely<Tables>
export type Summary = z.infer<typeof BatchSummary>

/** Everything about a batch but its file and its layout. */
const columns = [
  'id',
  'periode_id',
  'wilayah_code',
  'jenis',
  'programme',
  'susunan',
  'part',
  'parts',
  'superseded_by',
  'layout_id',
  'file_name',
  'sha256',
  'row_count',
  'families',
  'people',
  'cells_compared',
  'sealed_at',
  'sealed_by',
  'uploaded_on',
  'uploaded_by',
  'upload_note',
] as const satisfies readonly (keyof Tables['batch'])[]

type Row = Pick<Selectable<Tables['batch']>, (typeof columns)[number]>

/** The sealed files of a period, older editions too, in the order of sealing. */
export async function listBatches(db: Db, periodeId: string): Promise<Summary[]> {
  const rows = await db
    .selectFrom('batch')
    .select(columns)
    .where('periode_id', '=', periodeId)
    .orderBy('sealed_at')
    .orderBy('wilayah_code')
    .orderBy('part')
    .execute()
  return summarise(db, rows)
}

/** Sealed files by their ids, in the order of the ids. Fails: notFound, when one is none. */
export async function getBatches(db: Db, ids: readonly string[]): Promise<Summary[]> {
  const rows = await db
    .selectFrom('batch')
    .select(columns)
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute()
  const found = new Map((await summarise(db, rows)).map((one) => [one.id, one]))
  return ids.map((id) => {
    const one = found.get(id)
    if (one === undefined) throw new AppError('notFound')
    return one
  })
}

/** A sealed file by its id. Fails: notFound. */
export async function getBatch(db: Db, id: string): Promise<Summary> {
  const [found] = await getBatches(db, [id])
  if (found === undefined) throw new AppError('notFound')
  return found
}

/** The bytes of a sealed file, exactly as it was sealed. */
export async function getBatchFile(db: Db, id: string): Promise<Uint8Array> {
  const row = await db.selectFrom('batch').select('file').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return row.file
}

/** Where somebody's usulan went out. */
export type SentNik = { readonly programme: string; readonly desaCode: string }

/** Where each of these people's usulan went out in a period, but for `exceptBatchIds`: programme and desa, by NIK. */
export async function findSentNiks(
  db: Db,
  periodeId: string,
  niks: readonly string[],
  exceptBatchIds: readonly string[],
): Promise<ReadonlyMap<string, SentNik>> {
  const { rows } = await sql<SentNik & { nik: string }>`
    SELECT nik, programme, desa_code AS desaCode FROM batch_baris
    WHERE periode_id = ${periodeId} AND jenis = 'usulan' AND superseded = 0
      AND nik IN (SELECT value FROM json_each(${JSON.stringify(niks)}))
      AND batch_id NOT IN (SELECT value FROM json_each(${JSON.stringify(exceptBatchIds)}))
  `.execute(db)
  return new Map(rows.map(({ nik, ...where }) => [nik, where]))
}

export type NewBatch = Insertable<Tables['batch']>
export type NewBatchRow = Insertable<Tables['batch_baris']>

const chunk = 400

/** Stores a batch with its rows. Fails: alreadyExported, when the database has such a batch or person already. */
export async function insertBatch(db: Db, batch: NewBatch, rows: readonly NewBatchRow[]): Promise<void> {
  try {
    await db.insertInto('batch').values(batch).execute()
    for (let at = 0; at < rows.length; at += chunk) {
      await db
        .insertInto('batch_baris')
        .values(rows.slice(at, at + chunk))
        .execute()
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_CONSTRAINT_UNIQUE')) throw new AppError('alreadyExported')
    throw error
  }
}

/** Puts an edition away: its rows stay, with what was answered to them, but no longer count as sent. */
export async function supersede(db: Db, batchIds: readonly string[], by: string): Promise<void> {
  await db.updateTable('batch').set({ superseded_by: by }).where('id', 'in', batchIds).execute()
  await db.updateTable('batch_baris').set({ superseded: 1 }).where('batch_id', 'in', batchIds).execute()
}

async function summarise(db: Db, rows: readonly Row[]): Promise<Summary[]> {
  if (rows.length === 0) return []
  const [names, periode] = [await namesOf(db), await periodeNames(db)]
  const outcomes = new Map<string, Awaited<ReturnType<typeof countOutcomes>>>()
  for (const id of new Set(rows.map((row) => row.periode_id))) outcomes.set(id, await countOutcomes(db, id, 'batch_id'))
  return rows.map((row) => ({
    id: row.id,
    jenis: row.jenis,
    programme: row.programme,
    wilayahCode: row.wilayah_code,
    wilayahName: placeName(row.wilayah_code),
    periodeId: row.periode_id,
    periodeName: periode.get(row.periode_id) ?? '',
    layout: row.layout_id,
    fileName: row.file_name,
    susunan: row.susunan,
    part: row.part,
    parts: row.parts,
    supersededBy: row.superseded_by,
    rows: row.row_count,
    families: row.families,
    people: row.people,
    cellsCompared: row.cells_compared,
    sha256: row.sha256,
    sealedAt: row.sealed_at,
    sealedBy: names.get(row.sealed_by) ?? '',
    uploadedOn: row.uploaded_on,
    uploadedBy: row.uploaded_by === null ? '' : (names.get(row.uploaded_by) ?? ''),
    uploadNote: row.upload_note,
    outcomes: row.superseded_by === null ? (outcomes.get(row.periode_id)?.get(row.id) ?? noOutcomes) : null,
  }))
}
