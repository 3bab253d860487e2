import { findQuestion } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, AnswerValue } from '#shared/instrumen/types.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { correctForm } from './correcting.ts'
import type { StoredIsian } from './isian.ts'
import { getOpenPlace, getRunning, visibleMore } from './running.ts'
import { asKept, sameAnswer } from './same.ts'
import { updateIsian } from './store.ts'

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
