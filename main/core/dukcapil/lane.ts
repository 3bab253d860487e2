import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { getStoredFormulir, loadFormulir } from '../formulir/stored-formulir.ts'
import { findOpen, getMenunggu, insertMenunggu, updateMenunggu, type StoredMenunggu } from './store.ts'
import { seenNow } from './view.ts'
import { lookAgainDay } from './waiting.ts'

type Desk = Pick<Context, 'office' | 'session' | 'platform'>

/**
 * Puts a member of a form into the lane; one who stands there already gets the new reason, note and day. The form itself does not change,
 * so a complete or decided one may wait too. Fails: notFound, validation (a day that is past).
 */
export async function markWaiting(desk: Desk, input: Input<'dukcapil.mark'>): Promise<StoredMenunggu> {
  const { office, session, platform } = desk
  return office.write(session, async (write) => {
    const seen = seenNow(await getStoredFormulir(write.db, input.formulirId), input.rowId)
    if (seen === undefined) throw new AppError('notFound')
    const open = await findOpen(write.db, input.formulirId, input.rowId)
    const today = platform.clock.today()
    const said = { reason: input.reason, note: input.note }
    if (open !== undefined) {
      // A day that stays as it was may have come: only a new one is judged.
      const day = input.lookAgainOn ?? open.lookAgainOn
      const lookAgainOn = day === open.lookAgainOn ? day : lookAgainDay(day, today)
      return changed(write, 'update', open, { ...open, ...said, seen, lookAgainOn })
    }
    const entry: StoredMenunggu = {
      id: platform.ids.next(),
      formulirId: input.formulirId,
      rowId: input.rowId,
      seen,
      ...said,
      since: write.at,
      lookAgainOn: lookAgainDay(input.lookAgainOn, today),
      byId: session.penggunaId,
      suratId: null,
      closedAt: null,
      outcome: null,
      withRow: false,
      revision: 1,
    }
    await insertMenunggu(write.db, entry)
    await write.record({ action: 'mark', entity: 'dukcapil', entityId: entry.id, after: entry })
    return entry
  })
}

/** Looks again on another day. Fails: notFound, conflict, locked, validation. */
export async function postpone(desk: Desk, input: Input<'dukcapil.postpone'>): Promise<StoredMenunggu> {
  return desk.office.write(desk.session, async (write) => {
    const entry = await getOpen(write, input)
    const lookAgainOn = lookAgainDay(input.lookAgainOn, desk.platform.clock.today())
    return changed(write, 'postpone', entry, { ...entry, lookAgainOn })
  })
}

/** Takes a person out of the lane. Fails: notFound, conflict, locked. */
export async function closeWaiting(desk: Desk, input: Input<'dukcapil.close'>): Promise<StoredMenunggu> {
  return desk.office.write(desk.session, async (write) => {
    const entry = await getOpen(write, input)
    return changed(write, 'close', entry, { ...entry, closedAt: write.at, outcome: input.outcome })
  })
}

/** Undoes a closing. Fails: notFound, conflict, locked. */
export async function reopenWaiting(desk: Desk, input: Input<'dukcapil.reopen'>): Promise<StoredMenunggu> {
  return desk.office.write(desk.session, async (write) => {
    const entry = await getCurrent(write, input)
    await refuseUnlessFree(write, entry)
    return changed(write, 'reopen', entry, { ...entry, closedAt: null, outcome: null, withRow: false })
  })
}

/** Stores the next state of an entry with its line in the jurnal. */
export async function changed(
  write: Write,
  action: string,
  before: StoredMenunggu,
  after: StoredMenunggu,
): Promise<StoredMenunggu> {
  const stored = await updateMenunggu(write.db, after)
  await write.record({ action, entity: 'dukcapil', entityId: before.id, before, after: stored })
  return stored
}

type Named = { readonly id: string; readonly revision: number }

async function getCurrent(write: Write, { id, revision }: Named): Promise<StoredMenunggu> {
  const entry = await getMenunggu(write.db, id)
  if (entry.revision !== revision) throw new AppError('conflict')
  return entry
}

async function getOpen(write: Write, named: Named): Promise<StoredMenunggu> {
  const entry = await getCurrent(write, named)
  if (entry.closedAt !== null) throw new AppError('locked', 'Orang ini sudah tidak menunggu Dukcapil lagi.')
  return entry
}

async function refuseUnlessFree(write: Write, entry: StoredMenunggu): Promise<void> {
  if ((await findOpen(write.db, entry.formulirId, entry.rowId)) !== undefined) {
    throw new AppError('locked', 'Orang ini sudah ada lagi di daftar Menunggu Dukcapil.')
  }
  const [form] = await loadFormulir(write.db, [entry.formulirId])
  if (form === undefined || seenNow(form, entry.rowId) === undefined) {
    throw new AppError('locked', 'Formulir atau baris orang ini sudah tidak ada, jadi tidak dapat menunggu lagi.')
  }
}
