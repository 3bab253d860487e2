import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { beginning, hashOf, type JurnalRow } from './chain.ts'

/** What a walk over the journal found. `broken`: the first place where the chain does not hold, and why, in Indonesian. */
export type ChainReport = {
  readonly entries: number
  readonly broken: { readonly seq: number; readonly why: string } | null
}

const pageSize = 2_000

/**
 * Walks the whole journal, a page at a time, and recomputes every hash. Finds an entry that was altered, taken out, put in between or
 * moved, and entries cut off at the end (the end is also kept in `jurnal_akhir`).
 *
 * What it cannot find: whoever holds the key of the database can write the whole chain anew from some entry on, with fitting hashes
 * and a fitting end. Only a copy of an earlier end kept outside (a backup, a printed hash) shows that.
 */
export async function verifyChain(db: Kysely<Tables>): Promise<ChainReport> {
  let end: { readonly seq: number; readonly hash: string } = beginning
  for (;;) {
    const page = await pageAfter(db, end.seq)
    for (const row of page) {
      const why = whyNotAfter(end, row)
      if (why !== null) return { entries: end.seq, broken: { seq: end.seq + 1, why } }
      end = row
    }
    // Somebody else is keying meanwhile: their calls come in between two pages.
    await setImmediate()
    if (page.length < pageSize) return { entries: end.seq, broken: await whyNotTheEnd(db, end) }
  }
}

function pageAfter(db: Kysely<Tables>, seq: number): Promise<JurnalRow[]> {
  return db.selectFrom('jurnal').selectAll().where('seq', '>', seq).orderBy('seq').limit(pageSize).execute()
}

function whyNotAfter(end: { readonly seq: number; readonly hash: string }, row: JurnalRow): string | null {
  if (row.seq !== end.seq + 1) return 'Catatan ini hilang.'
  if (row.previous_hash !== end.hash) return 'Catatan ini tidak menyambung dengan catatan sebelumnya.'
  if (row.hash !== hashOf(row)) return 'Isi catatan ini berubah setelah ditulis.'
  return null
}

async function whyNotTheEnd(
  db: Kysely<Tables>,
  end: { readonly seq: number; readonly hash: string },
): Promise<ChainReport['broken']> {
  const kept = (await db.selectFrom('jurnal_akhir').selectAll().executeTakeFirst()) ?? beginning
  if (kept.seq === end.seq && kept.hash === end.hash) return null
  return { seq: Math.min(kept.seq, end.seq) + 1, why: 'Akhir jurnal tidak sama dengan yang tercatat.' }
}
