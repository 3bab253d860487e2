import type { Transaction } from 'kysely'
import type { JurnalDraft } from '../dispatch/office.ts'
import type { Tables } from '../database/tables.ts'
import { canonicalJson } from './canonical-json.ts'
import { beginning, hashOf } from './chain.ts'

type Author = { readonly at: string; readonly byId: string | null }

/** Appends entries in the transaction of the change that they tell of. Entries asked for at the same time are written one after the other. */
export function jurnalOf(db: Transaction<Tables>, author: Author): (draft: JurnalDraft) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  return (draft) => {
    const written = last.then(() => append(db, author, draft))
    last = written.catch(() => undefined)
    return written
  }
}

async function append(db: Transaction<Tables>, author: Author, draft: JurnalDraft): Promise<void> {
  const end = (await db.selectFrom('jurnal_akhir').select(['seq', 'hash']).executeTakeFirst()) ?? beginning
  const entry = {
    seq: end.seq + 1,
    at: author.at,
    by_id: author.byId,
    action: draft.action,
    entity: draft.entity,
    entity_id: draft.entityId,
    before: jsonOrNull(draft.before),
    after: jsonOrNull(draft.after),
    // Half a character can't be stored: the hash is over what is read back. (JSON escapes it, so it survives in the other texts.)
    reason: draft.reason?.toWellFormed() ?? null,
    previous_hash: end.hash,
  }
  const hash = hashOf(entry)
  await db
    .insertInto('jurnal')
    .values({ ...entry, hash })
    .execute()
  await db
    .insertInto('jurnal_akhir')
    .values({ id: 1, seq: entry.seq, hash })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seq: entry.seq, hash }))
    .execute()
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : canonicalJson(value)
}
