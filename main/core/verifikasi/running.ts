import { AppError } from '#shared/errors/app-error.ts'
import type { AnswerPlace, Instrumen } from '#shared/instrumen/types.ts'
import type { Write } from '../dispatch/context.ts'
import { refuseFrozen } from '../formulir/frozen.ts'
import { getStoredFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import type { StoredIsian } from './isian.ts'
import { refuseOwn } from './opening.ts'
import { placeKey } from './places.ts'
import { revealed } from './reveal.ts'
import { findVerifikasi, loadIsian, type StoredVerifikasi } from './store.ts'

/** A verification that is going on, with all that its next step needs. */
export type Running = {
  readonly verifikasi: StoredVerifikasi
  readonly form: StoredFormulir
  readonly instrumen: Instrumen
  readonly isian: readonly StoredIsian[]
}

/** The verification for its second person. Fails: notFound · forbidden (they keyed the form) · locked (it is over, or the form is decided). */
export async function getRunning(write: Write, id: string, penggunaId: string): Promise<Running> {
  const verifikasi = await findVerifikasi(write.db, id)
  if (verifikasi === undefined) throw new AppError('notFound')
  await refuseOwn(write.db, penggunaId, verifikasi.formulirId)
  if (verifikasi.status !== 'berjalan') throw new AppError('locked', ended[verifikasi.status])
  const form = await getStoredFormulir(write.db, verifikasi.formulirId)
  await refuseFrozen(write.db, form.id)
  const instrumen = await officeInstrumen(write.db, form.instrumen)
  return { verifikasi, form, instrumen, isian: (await loadIsian(write.db, [id])).get(id) ?? [] }
}

const ended = {
  selesai: 'Verifikasi formulir ini sudah selesai.',
  batal: 'Formulir ini dibuka lagi oleh petugas entri. Verifikasinya diulang setelah formulirnya selesai.',
}

/** A place that the second person can see. Fails: validation. */
export function getOpenPlace({ instrumen, isian }: Running, place: AnswerPlace): StoredIsian {
  const found = revealed(instrumen, isian).find((one) => placeKey(one) === placeKey(place))
  if (found === undefined) throw new AppError('validation', 'Isian ini tidak sedang diverifikasi.')
  return found
}

/** Whether the second person sees other places than before, now that this one changed. */
export function visibleMore({ instrumen, isian }: Running, changed: StoredIsian): boolean {
  const after = isian.map((one) => (placeKey(one) === placeKey(changed) ? changed : one))
  return revealed(instrumen, after).length !== revealed(instrumen, isian).length
}
