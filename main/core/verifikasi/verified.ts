import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { listOfBerkas } from './store.ts'

/** The forms of these berkas that a second person has keyed to the end. */
export async function verifiedForms(db: Kysely<Tables>, berkasIds: readonly string[]): Promise<ReadonlySet<string>> {
  const all = await listOfBerkas(db, berkasIds)
  return new Set(all.filter(({ status }) => status === 'selesai').map(({ formulirId }) => formulirId))
}
