import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../dispatch/context.ts'
import { openForCorrection } from '../formulir/status.ts'
import { getStoredFormulir } from '../formulir/stored-formulir.ts'
import { putCorrection } from './correction.ts'
import { newestBatches } from './newest-batch.ts'
import { refusedForms } from './refused.ts'

/**
 * Makes a refused form a draft again; the meeting's decision and the sealed batch stay as they are. Doing it again changes nothing. Fails: notFound,
 * locked (not refused, or sent again already).
 */
export async function correctForm({ office, session }: Context, formulirId: string): Promise<void> {
  await office.write(session, async (write) => {
    const form = await getStoredFormulir(write.db, formulirId)
    const [refused] = await refusedForms(write.db, { formulirId })
    const batchId = (await newestBatches(write.db, [formulirId])).get(formulirId)
    if (refused === undefined || batchId === undefined) {
      throw new AppError('locked', 'Formulir ini tidak ditolak SIKS-NG, jadi tidak dibuka untuk perbaikan.')
    }
    if (refused.state === 'dikirim') throw new AppError('locked', 'Formulir ini sudah dikirim lagi dalam batch lain.')
    if (refused.state === 'diperbaiki') return
    await putCorrection(write.db, { formulirId, batchId, at: write.at, byId: session.penggunaId })
    await openForCorrection(write, form)
  })
}
