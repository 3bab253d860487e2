import type { Write } from '../dispatch/context.ts'
import { changed } from './lane.ts'
import { findOpen, listClosedWithRow, listOpenOf, type StoredMenunggu } from './store.ts'

/** A form is taken away: nobody on it waits any more. Part of that transaction. */
export async function closeWithForm(write: Write, formulirId: string): Promise<void> {
  for (const entry of await listOpenOf(write.db, formulirId)) await cancel(write, entry, false)
}

/** A row is taken off a form: its person waits no more, unless the row comes back. Part of that transaction. */
export async function closeWithRow(write: Write, formulirId: string, rowId: string): Promise<void> {
  const entry = await findOpen(write.db, formulirId, rowId)
  if (entry !== undefined) await cancel(write, entry, true)
}

/** A row came back onto its form: its person waits again as before. Part of that transaction. */
export async function reopenWithRow(write: Write, formulirId: string, rowId: string): Promise<void> {
  const [last] = await listClosedWithRow(write.db, formulirId, rowId)
  if (last === undefined) return
  await changed(write, 'reopen', last, { ...last, closedAt: null, outcome: null, withRow: false })
}

async function cancel(write: Write, entry: StoredMenunggu, withRow: boolean): Promise<void> {
  await changed(write, 'close', entry, { ...entry, closedAt: write.at, outcome: 'batal', withRow })
}
