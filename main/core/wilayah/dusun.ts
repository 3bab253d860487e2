import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Write } from '../dispatch/office.ts'

export type Dusun = { readonly id: string; readonly desaCode: string; readonly name: string }

/** The dusun of a desa by name; the office's own data. */
export async function listDusun(db: Kysely<Tables>, desaCode: string): Promise<Dusun[]> {
  const rows = await db.selectFrom('dusun').selectAll().where('desa_code', '=', desaCode).orderBy('name').execute()
  return rows.map((row) => ({ id: row.id, desaCode: row.desa_code, name: row.name }))
}

/** Fails with AppError conflict when the desa has a dusun of that name, however it is capitalised. */
export async function addDusun(w: Write, dusun: Dusun): Promise<void> {
  const there = await listDusun(w.db, dusun.desaCode)
  if (there.some(({ name }) => name.toLowerCase() === dusun.name.toLowerCase())) {
    throw new AppError('conflict', 'Dusun ini sudah ada di desa ini.')
  }
  await w.db.insertInto('dusun').values({ id: dusun.id, desa_code: dusun.desaCode, name: dusun.name }).execute()
  await w.record({ action: 'add', entity: 'dusun', entityId: dusun.id, after: dusun })
}
