import { sql, type Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { SuratDukcapilData } from '../documents/surat-dukcapil-data.ts'

type Db = Kysely<Tables>

/** A letter without its content. */
export type SuratLine = {
  readonly id: string
  readonly number: string
  readonly madeAt: string
  readonly madeById: string
  readonly people: number
}

/** The letters, newest first. */
export async function listSurat(db: Db): Promise<SuratLine[]> {
  return db
    .selectFrom('surat_dukcapil')
    .select(['id', 'number', 'made_at as madeAt', 'made_by as madeById'])
    .select(sql<number>`json_array_length(snapshot, '$.people')`.as('people'))
    .orderBy('made_at', 'desc')
    .execute()
}

/** Numbers by id. */
export async function numbersOfSurat(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('surat_dukcapil').select(['id', 'number']).execute()
  return new Map(rows.map((row) => [row.id, row.number]))
}

/** What a letter prints, as it was frozen. Fails: notFound. */
export async function getSurat(db: Db, id: string): Promise<SuratDukcapilData> {
  const row = await db.selectFrom('surat_dukcapil').select('snapshot').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return SuratDukcapilData.parse(JSON.parse(row.snapshot))
}

/** Freezes a letter. */
export async function insertSurat(
  db: Db,
  surat: { readonly id: string; readonly data: SuratDukcapilData; readonly madeById: string },
): Promise<void> {
  await db
    .insertInto('surat_dukcapil')
    .values({
      id: surat.id,
      number: surat.data.number,
      snapshot: JSON.stringify(surat.data),
      made_at: surat.data.asOf,
      made_by: surat.madeById,
    })
    .execute()
}
