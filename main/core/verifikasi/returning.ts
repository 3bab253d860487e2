import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../dispatch/context.ts'
import { refuseFrozen } from '../formulir/frozen.ts'
import { giveBack } from '../formulir/status.ts'
import { getStoredFormulir } from '../formulir/stored-formulir.ts'
import { refuseOwn } from './opening.ts'
import { putReturn } from './returned.ts'

/**
 * Gives a completed form back to whoever keyed it. What was keyed a second time is put away; that it was found stays. Fails: notFound · forbidden
 * (their own form: they open it again) · locked (decided for good, or sealed) · validation (it is with the clerk already).
 */
export async function returnFormulir(
  { office, session, platform }: Context,
  formulirId: string,
  reason: string,
): Promise<void> {
  await office.write(session, async (write) => {
    const form = await getStoredFormulir(write.db, formulirId)
    await refuseFrozen(write.db, formulirId)
    await refuseOwn(write.db, session.penggunaId, formulirId)
    if (form.status !== 'lengkap') {
      throw new AppError('validation', 'Formulir ini sudah ada pada petugas entri.')
    }
    await putReturn(write.db, platform.ids.next(), formulirId, { reason, byId: session.penggunaId, at: write.at })
    await giveBack(write, form, reason)
  })
}
