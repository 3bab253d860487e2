import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** The berkas with this number, of whatever period: numbers begin anew in each. */
export async function findBerkasNumbered(db: Kysely<Tables>, number: number): Promise<string[]> {
  const rows = await db.selectFrom('berkas').select('id').where('number', '=', number).execute()
  return rows.map(({ id }) => id)
}
