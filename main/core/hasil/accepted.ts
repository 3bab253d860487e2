import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { outcomesOfForms } from './outcomes.ts'

/** Forms of which SIKS-NG accepted every row that stands in their newest batch, in the order of their ids. */
export async function acceptedForms(db: Kysely<Tables>): Promise<string[]> {
  const some = await db
    .selectFrom('jawaban as j')
    .innerJoin('batch_baris as r', (join) =>
      join.onRef('r.batch_id', '=', 'j.batch_id').onRef('r.row_number', '=', 'j.row_number'),
    )
    .select('r.formulir_id as id')
    .distinct()
    .where('j.outcome', '=', 'diterima')
    .where('r.superseded', '=', 0)
    .orderBy('id')
    .execute()
  const ids = some.map(({ id }) => id)
  const outcomes = Map.groupBy(await outcomesOfForms(db, ids), ({ formulirId }) => formulirId)
  return ids.filter((id) => outcomes.get(id)?.every(({ outcome }) => outcome === 'diterima') === true)
}
