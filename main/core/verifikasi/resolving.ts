import { AppError } from '#shared/errors/app-error.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, AnswerValue } from '#shared/instrumen/types.ts'
import type { Context } from '../dispatch/context.ts'
import { canCorrect, correctForm } from './correcting.ts'
import type { StoredIsian } from './isian.ts'
import type { KeyedSecond } from './keying.ts'
import { changesTheFrame, isSettled } from './reveal.ts'
import { getOpenPlace, getRunning, visibleMore } from './running.ts'
import { asKept, sameAnswer } from './same.ts'
import { updateIsian, updateVerifikasi } from './store.ts'

export type Ruling = {
  readonly chosen: 'pertama' | 'kedua' | 'lain'
  readonly value: AnswerValue | null
  readonly wrong: 'petugasEntri' | 'verifikator' | 'kertas'
}

/** Decides a place where the two keyings differ. Fails: validation (it does not differ, is decided, or the ruling contradicts itself). */
export async function resolvePlace(
  { office, session, platform }: Context,
  id: string,
  place: AnswerPlace,
  ruling: Ruling,
): Promise<KeyedSecond> {
  return office.write(session, async (write) => {
    const running = await getRunning(write, id, session.penggunaId)
    const before = getOpenPlace(running, place)
    if (before.outcome !== 'beda' || before.chosen !== null) {
      throw new AppError('validation', 'Isian ini tidak menunggu keputusan.')
    }
    const question = findQuestion(running.instrumen, place.question)
    refuseContradiction(ruling)
    const value = standing(before, { ...ruling, value: asKept(question, ruling.value) })
    const isian: StoredIsian = { ...before, chosen: ruling.chosen, wrong: ruling.wrong }
    await updateIsian(write.db, id, isian, write.at)
    await write.record({
      action: 'resolve',
      entity: 'verifikasi',
      entityId: id,
      before: { ...place, first: before.first, second: before.second },
      after: { chosen: ruling.chosen, wrong: ruling.wrong, value },
    })
    const corrected = !sameAnswer(question, before.first ?? null, value) && canCorrect(running.instrumen, place)
    if (corrected) await correctForm(write, running, place, value, platform.clock.today())
    return { isian, more: corrected || visibleMore(running, isian) }
  })
}

/** Who keyed what stands was not wrong, and where neither stands nobody else is blamed than who keyed first, or the paper. */
function refuseContradiction({ chosen, wrong }: Ruling): void {
  const contradicts =
    (chosen === 'pertama' && wrong === 'petugasEntri') || (chosen === 'kedua' && wrong === 'verifikator')
  if (contradicts)
    throw new AppError('validation', 'Yang isiannya dipakai tidak mungkin yang keliru. Periksa lagi pilihannya.')
}

function standing({ first, second }: StoredIsian, { chosen, value }: Ruling): AnswerValue | null {
  if (chosen === 'pertama') return first ?? null
  return (chosen === 'kedua' ? second : value) ?? null
}

/**
 * Ends a verification: everything is keyed and decided. Fails: validation while something is open, or the form has to be given back: with
 * what was put right it may have a blocking problem, and such a form is never complete. What only asks for a reason stands on the worklist.
 */
export async function finishVerifikasi({ office, session }: Context, id: string): Promise<void> {
  await office.write(session, async (write) => {
    const running = await getRunning(write, id, session.penggunaId)
    if (running.isian.some((one) => changesTheFrame(running.instrumen, one))) {
      throw new AppError('validation', 'Kertasnya lain dari formulir ini. Kembalikan formulirnya agar dientri lagi.')
    }
    const open = running.isian.filter((one) => !isSettled(one)).length
    if (open > 0) throw new AppError('validation', `Masih ada ${open} isian yang belum diketik atau diputuskan.`)
    const { block } = running.form.open
    if (block > 0) {
      throw new AppError(
        'validation',
        `Setelah dibetulkan, ${block} isian formulir ini belum dapat diterima. Kembalikan formulirnya agar dilengkapi petugas entri.`,
      )
    }
    await updateVerifikasi(write.db, id, { status: 'selesai', byId: session.penggunaId, finishedAt: write.at })
    await write.record({ action: 'finish', entity: 'verifikasi', entityId: id, after: { formulirId: running.form.id } })
  })
}
