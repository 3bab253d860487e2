import type { Insertable, Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { BatchSummary } from '#shared/contract/batch.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { namesOf } from '../pengguna/person.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { Layout } from '#shared/contract/layout.ts'
import { placeName } from '../wilayah/places.ts'

type Db = Kysely<Tables>
export type Summary = z.infer<typeof BatchSummary>

/** Which rows a batch is about; there is at most one sealed batch for each. */
export type BatchKey = {
  readonly periodeId: string
  readonly desaCode: string
  readonly jenis: JenisFormulir
  /** '' for perubahan and penghapusan. */
  readonly programme: string
}

/** Everything about a batch but its file. */
const columns = [
  'id',
  'periode_id',
  'wilayah_code',
  'jenis',
  'programme',
  'layout',
  'layout_id',
  'file_name',
  'sha256',
  'row_count',
  'families',
  'people',
  'cells_compared',
  'sealed_at',
  'sealed_by',
] as const satisfies readonly (keyof Tables['batch'])[]

type Row = Pick<Selectable<Tables['batch']>, (typeof columns)[number]>

/** The sealed batches of a period. */
export async function listBatches(db: Db, periodeId: string): Promise<Summary[]> {
  const rows = await db
    .selectFrom('batch')
    .select(columns)
    .where('periode_id', '=', periodeId)
    .orderBy('sealed_at')
    .execute()
  return summarise(db, rows)
}

/** The sealed batch of these rows, if they were sealed. */
export async function findBatch(db: Db, key: BatchKey): Promise<Summary | undefined> {
  const row = await db
    .selectFrom('batch')
    .select(columns)
    .where('periode_id', '=', key.periodeId)
    .where('wilayah_code', '=', key.desaCode)
    .where('jenis', '=', key.jenis)
    .where('programme', '=', key.programme)
    .executeTakeFirst()
  return row === undefined ? undefined : (await summarise(db, [row]))[0]
}

/** A sealed batch by its id. Fails: notFound. */
export async function getBatch(db: Db, id: string): Promise<Summary> {
  const row = await db.selectFrom('batch').select(columns).where('id', '=', id).executeTakeFirst()
  const [found] = row === undefined ? [] : await summarise(db, [row])
  if (found === undefined) throw new AppError('notFound')
  return found
}

/** The file of a sealed batch, exactly as it was sealed. */
export async function getBatchFile(db: Db, id: string): Promise<Uint8Array> {
  const row = await db.selectFrom('batch').select('file').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return row.file
}

export type SealedSheet = {
  readonly layout: Layout
  readonly rows: string[][]
  /** The forms that the rows are of. */
  readonly formulirIds: ReadonlySet<string>
}

/** Headers and texts of a sealed batch, as they were sent. */
export async function getSealedSheet(db: Db, id: string): Promise<SealedSheet> {
  const batch = await db.selectFrom('batch').select('layout').where('id', '=', id).executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('batch_baris')
    .select(['cells', 'formulir_id'])
    .where('batch_id', '=', id)
    .orderBy('row_number')
    .execute()
  return {
    layout: Layout.parse(JSON.parse(batch.layout)),
    rows: rows.map((row) => Cells.parse(JSON.parse(row.cells))),
    formulirIds: new Set(rows.map((row) => row.formulir_id)),
  }
}

const Cells = z.array(z.string())
const chunk = 400

/** Where each of these people's usulan went out in a period: programme and desa, by NIK. */
export async function findSentNiks(
  db: Db,
  periodeId: string,
  niks: readonly string[],
): Promise<ReadonlyMap<string, { readonly programme: string; readonly desaCode: string }>> {
  const sent = new Map<string, { programme: string; desaCode: string }>()
  for (let at = 0; at < niks.length; at += chunk) {
    const rows = await db
      .selectFrom('batch_baris')
      .innerJoin('batch', 'batch.id', 'batch_baris.batch_id')
      .select(['batch_baris.nik as nik', 'batch.programme as programme', 'batch_baris.desa_code as desaCode'])
      .where('batch_baris.periode_id', '=', periodeId)
      .where('batch_baris.jenis', '=', 'usulan')
      .where('batch_baris.superseded', '=', 0)
      .where('batch_baris.nik', 'in', niks.slice(at, at + chunk))
      .execute()
    for (const { nik, programme, desaCode } of rows) sent.set(nik, { programme, desaCode })
  }
  return sent
}

export type NewBatch = Insertable<Tables['batch']>
export type NewBatchRow = Insertable<Tables['batch_baris']>

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

async function summarise(db: Db, rows: readonly Row[]): Promise<Summary[]> {
  if (rows.length === 0) return []
  const [names, periode] = [await namesOf(db), await periodeNames(db)]
  return rows.map((row) => ({
    id: row.id,
    jenis: row.jenis,
    programme: row.programme,
    desaCode: row.wilayah_code,
    desaName: placeName(row.wilayah_code),
    periodeId: row.periode_id,
    periodeName: periode.get(row.periode_id) ?? '',
    layout: row.layout_id,
    fileName: row.file_name,
    rows: row.row_count,
    families: row.families,
    people: row.people,
    cellsCompared: row.cells_compared,
    sha256: row.sha256,
    sealedAt: row.sealed_at,
    sealedBy: names.get(row.sealed_by) ?? '',
  }))
}
