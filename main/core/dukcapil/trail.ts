import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Somebody of a form who waits, or waited, for the civil registry. */
export type DukcapilTrail = {
  readonly formulirId: string
  readonly byId: string
  readonly since: string
  readonly lookAgainOn: string
  readonly closedAt: string | null
  readonly outcome: 'padan' | 'diperbaiki' | 'batal' | null
}

/** Entries of the lane about these forms. */
export async function dukcapilTrails(db: Kysely<Tables>, formulirIds: readonly string[]): Promise<DukcapilTrail[]> {
  if (formulirIds.length === 0) return []
  return db
    .selectFrom('menunggu_dukcapil')
    .select([
      'formulir_id as formulirId',
      'by_id as byId',
      'since',
      'look_again_on as lookAgainOn',
      'closed_at as closedAt',
      'outcome',
    ])
    .where('formulir_id', 'in', formulirIds)
    .execute()
}
