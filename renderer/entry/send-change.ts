import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { AnswerPlace } from '#shared/instrumen/types.ts'
import { exact } from './exact.ts'
import type { Change, Saved, Typed } from './save-queue.ts'

/** Asks the core; as `call` of the core client. */
export type Call = <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Output<C>>

const at = (place: AnswerPlace): AnswerPlace =>
  place.rowId === undefined ? { question: place.question } : { question: place.question, rowId: place.rowId }

/** Turns a change into its call of the contract. */
export async function sendChange(call: Call, id: string, change: Change): Promise<Saved> {
  return exact(await ask(call, id, change))
}

type Loose = Partial<Output<'formulir.putAnswer'>> & Partial<Output<'formulir.putNote'>>

async function ask(call: Call, id: string, change: Change): Promise<Loose> {
  switch (change.kind) {
    case 'answer':
      return call('formulir.putAnswer', {
        id,
        ...at(change.place),
        value: change.value,
        ...(change.cursor ? { cursor: at(change.cursor) } : {}),
      })
    case 'cursor':
      await call('formulir.putCursor', { id, cursor: at(change.cursor) })
      return {}
    case 'typed':
      await call('formulir.putDraft', { id, ...at(change.place), ...lineOf(change), text: change.text })
      return {}
    case 'addRow':
      return call('formulir.addRow', { id, roster: change.roster, rowId: change.rowId })
    case 'removeRow':
      return removeOnce(call, id, change.rowId)
    case 'restoreRow':
      return call('formulir.restoreRow', { id, row: { ...change.row, answers: { ...change.row.answers } } })
    case 'reason':
      return call('formulir.putReason', { id, ...at(change.place), rule: change.rule, text: change.text })
    case 'note':
      return call('formulir.putNote', { id, ...at(change.place), text: change.text })
    case 'reopen': {
      const { formulir } = await call('formulir.reopen', { id })
      return { issues: formulir.issues, reasons: formulir.reasons, savedAt: formulir.updatedAt }
    }
  }
}

function lineOf({ line, rule }: Typed): Pick<Typed, 'line' | 'rule'> {
  return { ...(line === undefined ? {} : { line }), ...(rule === undefined ? {} : { rule }) }
}

/** A row that is gone already was removed by the same wish, whose reply was lost. */
async function removeOnce(call: Call, id: string, rowId: string): Promise<Loose> {
  try {
    return await call('formulir.removeRow', { id, rowId })
  } catch (error) {
    if (error instanceof ReplyError && error.reply.code === 'notFound') return {}
    throw error
  }
}
