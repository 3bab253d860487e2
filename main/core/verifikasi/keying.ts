import { AppError } from '#shared/errors/app-error.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, AnswerValue, Instrumen } from '#shared/instrumen/types.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { refuseFrozen } from '../formulir/frozen.ts'
import { getStoredFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { refuseOwn } from './opening.ts'
import type { StoredIsian } from './isian.ts'
import { placeKey } from './places.ts'
import { revealed } from './reveal.ts'
import { asKept, sameAnswer } from './same.ts'
import { findVerifikasi, loadIsian, updateIsian, type StoredVerifikasi } from './store.ts'
import { correctForm } from './correcting.ts'

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

export type KeyedSecond = { readonly isian: StoredIsian; readonly more: boolean }

/**
 * Stores the second keying of a place and compares it with the first. One that was keyed already stays as it is: somebody who has seen that
 * theirs differs decides, and does not key until it fits.
 */
export async function keySecond(
  { office, session, platform }: Context,
  id: string,
  place: AnswerPlace,
  { value, keys }: { readonly value: AnswerValue | null; readonly keys: number },
): Promise<KeyedSecond> {
  return office.write(session, async (write) => {
    const running = await getRunning(write, id, session.penggunaId)
    const before = getOpenPlace(running, place)
    if (before.outcome !== null) return { isian: before, more: false }
    const question = findQuestion(running.instrumen, place.question)
    const second = asKept(question, value)
    // Nobody keyed it first, since it was not asked then: what is keyed now stands.
    if (before.first === undefined) {
      const isian: StoredIsian = { ...before, second, keys, outcome: 'beda', chosen: 'kedua' }
      await updateIsian(write.db, id, isian, write.at)
      await recordSecond(write, id, isian)
      await correctForm(write, running, isian, second, platform.clock.today())
      return { isian, more: true }
    }
    const outcome = sameAnswer(question, before.first, second) ? 'sama' : 'beda'
    const isian: StoredIsian = { ...before, second, keys, outcome }
    await updateIsian(write.db, id, isian, write.at)
    await recordSecond(write, id, isian)
    return { isian, more: visibleMore(running, isian) }
  })
}

/** Whether the second person sees other places than before, now that this one changed. */
export function visibleMore({ instrumen, isian }: Running, changed: StoredIsian): boolean {
  const after = isian.map((one) => (placeKey(one) === placeKey(changed) ? changed : one))
  return revealed(instrumen, after).length !== revealed(instrumen, isian).length
}

async function recordSecond(
  write: Write,
  id: string,
  { question, rowId, second, outcome }: StoredIsian,
): Promise<void> {
  const place = rowId === undefined ? { question } : { question, rowId }
  await write.record({
    action: 'putAnswer',
    entity: 'verifikasi',
    entityId: id,
    after: { ...place, value: second, outcome },
  })
}
