import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { canonicalJson } from './canonical-json.ts'

export type JurnalRow = Selectable<Tables['jurnal']>

/** What stands before the first entry. */
export const beginning = { seq: 0, hash: '0'.repeat(64) }

/** sha256, in hex, over everything an entry says and over the hash of the entry before it. */
export function hashOf(row: Omit<JurnalRow, 'hash'>): string {
  const said = [
    row.seq,
    row.at,
    row.by_id,
    row.action,
    row.entity,
    row.entity_id,
    row.before,
    row.after,
    row.reason,
    row.previous_hash,
  ]
  return createHash('sha256').update(canonicalJson(said)).digest('hex')
}
