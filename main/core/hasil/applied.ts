import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** An answer that was applied. */
export type AppliedAnswer = {
  readonly id: string
  readonly name: string
  readonly appliedAt: string
  readonly appliedById: string
  readonly partial: boolean
}

/** Answers that were applied, newest first. */
export async function listAppliedAnswers(db: Kysely<Tables>): Promise<AppliedAnswer[]> {
  const rows = await db
    .selectFrom('intake')
    .select(['id', 'name', 'applied_at', 'applied_by', 'result'])
    .where('kind', '=', 'hasil')
    .where('status', '=', 'diterapkan')
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, name, applied_at, applied_by, result }) => ({
    id,
    name,
    appliedAt: applied_at ?? '',
    appliedById: applied_by ?? '',
    partial: (JSON.parse(result ?? '{}') as { partial?: boolean }).partial === true,
  }))
}
