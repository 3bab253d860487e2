import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** The second keying of a form: who, when, and how it compared. */
export type VerificationTrail = {
  readonly formulirId: string
  readonly byId: string
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly fields: number
  readonly different: number
}

/** Second keyings of these forms that were not called off. */
export async function verificationTrails(
  db: Kysely<Tables>,
  formulirIds: readonly string[],
): Promise<VerificationTrail[]> {
  if (formulirIds.length === 0) return []
  return db
    .selectFrom('verifikasi as v')
    .leftJoin('verifikasi_isian as i', (join) =>
      join.onRef('i.verifikasi_id', '=', 'v.id').on('i.outcome', 'is not', null),
    )
    .select([
      'v.formulir_id as formulirId',
      'v.by_id as byId',
      'v.started_at as startedAt',
      'v.finished_at as finishedAt',
    ])
    .select((c) => c.fn.count<number>('i.question').as('fields'))
    .select(sql<number>`count(*) filter (where i.outcome = 'beda')`.as('different'))
    .where('v.formulir_id', 'in', formulirIds)
    .where('v.status', '!=', 'batal')
    .groupBy('v.id')
    .execute()
}

/** A form that was given back, with the reason. */
export type ReturnTrail = {
  readonly formulirId: string
  readonly byId: string
  readonly at: string
  readonly reason: string
}

/** Every time that one of these forms was given back. */
export async function returnTrails(db: Kysely<Tables>, formulirIds: readonly string[]): Promise<ReturnTrail[]> {
  if (formulirIds.length === 0) return []
  return db
    .selectFrom('pengembalian')
    .select(['formulir_id as formulirId', 'by_id as byId', 'at', 'reason'])
    .where('formulir_id', 'in', formulirIds)
    .execute()
}
