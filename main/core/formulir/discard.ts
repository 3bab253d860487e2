import type { Context } from '../dispatch/context.ts'
import { closeWithForm } from '../dukcapil/with-form.ts'
import { dropDecision } from '../musyawarah/putusan.ts'
import { forgetEverywhere } from '../pengguna/last-formulir.ts'
import { dropVerifikasi } from '../verifikasi/away.ts'
import { dropDraft } from './draft.ts'
import { refuseSent, refuseUnlessEditable } from './frozen.ts'
import { dropRemarks, listNotes, listReasons } from './remarks.ts'
import { deleteFormulir, getStoredFormulir } from './stored-formulir.ts'

/**
 * Takes a form away that should not be there; all that was keyed on it stays in the jurnal. Fails: notFound, locked (complete, decided for
 * good, or sealed).
 */
export async function discardFormulir(
  { office, session }: Pick<Context, 'office' | 'session'>,
  id: string,
  reason: string,
): Promise<void> {
  await office.write(session, async (write) => {
    const { db } = write
    const form = await getStoredFormulir(db, id)
    await refuseUnlessEditable(db, form)
    await refuseSent(db, id)
    const remarks = { reasons: await listReasons(db, id), notes: await listNotes(db, id) }
    await dropDecision(db, id)
    await dropRemarks(db, id)
    await dropDraft(db, id)
    await dropVerifikasi(db, id)
    await closeWithForm(write, id)
    await deleteFormulir(db, id)
    await forgetEverywhere(db, id)
    await write.record({ action: 'discard', entity: 'formulir', entityId: id, before: { ...form, ...remarks }, reason })
  })
}
