import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import { hasSealedRows, sealedAmong } from '../batch/sealed.ts'
import type { Tables } from '../database/tables.ts'
import { correctedSince } from '../hasil/correction.ts'
import { decisionsOn, isDecisionFinal } from '../musyawarah/putusan.ts'
import type { StoredFormulir } from './stored-formulir.ts'

/**
 * True while nothing of the form may change: the meeting that decided on it is final, or its rows went out in a sealed batch. What SIKS-NG refused
 * and somebody opened for correction may change again, although both stay as they were.
 */
export async function isFrozen(db: Kysely<Tables>, formulirId: string): Promise<boolean> {
  if (!(await isDecisionFinal(db, formulirId)) && !(await hasSealedRows(db, formulirId))) return false
  return !(await correctedSince(db, [formulirId])).has(formulirId)
}

/** Of these forms, the ones of which nothing may change. */
export async function frozenAmong(db: Kysely<Tables>, formulirIds: readonly string[]): Promise<ReadonlySet<string>> {
  const decided = await decisionsOn(db, formulirIds)
  const sealed = await sealedAmong(db, formulirIds)
  const corrected = await correctedSince(db, formulirIds)
  return new Set(formulirIds.filter((id) => (decided.get(id)?.final === true || sealed.has(id)) && !corrected.has(id)))
}

/** Fails: locked. */
export async function refuseFrozen(db: Kysely<Tables>, formulirId: string): Promise<void> {
  if (await isFrozen(db, formulirId)) {
    throw new AppError(
      'locked',
      'Formulir ini sudah diputuskan dalam berita acara final atau sudah disegel, jadi tidak dapat diubah.',
    )
  }
}

/** Fails: locked, for a completed form too: it is opened again first, so that nothing changes on it unnoticed. */
export async function refuseUnlessEditable(db: Kysely<Tables>, form: StoredFormulir): Promise<void> {
  await refuseFrozen(db, form.id)
  if (form.status === 'lengkap') {
    throw new AppError('locked', 'Formulir ini sudah selesai. Buka lagi formulirnya untuk mengubah isian.')
  }
}

/** Fails: locked, for a form that went out once, also while it is corrected: what is sealed keeps its form. */
export async function refuseSent(db: Kysely<Tables>, formulirId: string): Promise<void> {
  if (await hasSealedRows(db, formulirId)) {
    throw new AppError(
      'locked',
      'Formulir ini sudah pernah dikirim dalam batch yang disegel, jadi tidak dapat dibuang.',
    )
  }
}
