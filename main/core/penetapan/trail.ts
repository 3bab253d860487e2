import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** A determination as far as it is about one family. */
export type DeterminationTrail = {
  readonly id: string
  readonly intakeId: string
  readonly number: string
  readonly decidedOn: string
  readonly status: 'ditetapkan' | 'dikeluarkan'
  readonly desil: number | null
  readonly row: number | null
  readonly at: string
  readonly byId: string
}

/** The determinations that name a family, in the order they came. */
export async function determinationTrails(db: Kysely<Tables>, keluargaId: string): Promise<DeterminationTrail[]> {
  return db
    .selectFrom('penetapan_baris as r')
    .innerJoin('penetapan as p', 'p.id', 'r.penetapan_id')
    .select([
      'p.id as id',
      'p.intake_id as intakeId',
      'p.number as number',
      'p.decided_on as decidedOn',
      'r.status as status',
      'r.desil as desil',
      'r.row_number as row',
      'p.applied_at as at',
      'p.applied_by as byId',
    ])
    .where('r.keluarga_id', '=', keluargaId)
    .orderBy('p.applied_at')
    .execute()
}

/** The determination that a family is on now: the newest that names it, unless that one says it has left. */
export async function standingDetermination(
  db: Kysely<Tables>,
  keluargaId: string,
): Promise<{ readonly number: string; readonly decidedOn: string } | null> {
  const newest = (await determinationTrails(db, keluargaId)).at(-1)
  return newest === undefined || newest.status === 'dikeluarkan'
    ? null
    : { number: newest.number, decidedOn: newest.decidedOn }
}
