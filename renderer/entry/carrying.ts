import type { AnswerPlace, AnswerValue, Question } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { tell, type Entry } from './entry-store.ts'
import type { Formulir } from './entry-state.ts'
import { valueAt } from './places.ts'
import type { Call } from './send-change.ts'

/** How the answer of a place goes on to the next form of the stack. */
export type HowCarried = 'tetap' | 'naik' | null

/** Whether the answer of a place stays the same for the stack, goes on as the next number, or neither. Rosters begin anew. */
export function howCarried(formulir: Formulir, place: AnswerPlace): HowCarried {
  if (place.rowId !== undefined) return null
  const { tetap, naik } = formulir.stack.carried
  if (tetap.includes(place.question)) return 'tetap'
  return naik.includes(place.question) ? 'naik' : null
}

/**
 * F5: the current field goes on to the next form of the stack as it is, with a second press as the next number (where it is a number),
 * with the next not at all. It holds for everybody who keys this stack. Fails as berkas.putCarried does.
 */
export async function carryCurrent(entry: Entry, call: Call): Promise<void> {
  const { cursor, formulir } = entry.get()
  if (cursor === null) return
  const question = entry.questionnaire.question(cursor.question)
  if (cursor.rowId !== undefined) return entry.change({ tidings: tell(entryText.notCarriable) })
  const how = following(howCarried(formulir, cursor), canRun(question, valueAt(entry.get().content, cursor)))
  const { tetap, naik } = formulir.stack.carried
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== question.id)
  const carried = {
    tetap: how === 'tetap' ? [...others(tetap), question.id] : others(tetap),
    naik: how === 'naik' ? [...others(naik), question.id] : others(naik),
  }
  take(entry, carried)
  entry.change({ tidings: tell(entryText.carriedNow(question.number, how)) })
  try {
    await call('berkas.putCarried', { id: formulir.berkasId, carried })
  } catch (error) {
    take(entry, formulir.stack.carried)
    throw error
  }
}

function take(entry: Entry, carried: Formulir['stack']['carried']): void {
  const { formulir } = entry.get()
  entry.change({ formulir: { ...formulir, stack: { ...formulir.stack, carried } } })
}

function following(how: HowCarried, mayRun: boolean): HowCarried {
  if (how === null) return 'tetap'
  return how === 'tetap' && mayRun ? 'naik' : null
}

/** A number that may be counted on; a text is one only while it holds digits. */
function canRun(question: Question, value: AnswerValue | undefined): boolean {
  if (question.kind === 'integer') return true
  return question.kind === 'text' && typeof value === 'string' && /^\d+$/.test(value)
}
