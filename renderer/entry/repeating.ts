import type { AnswerPlace } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { tell, type Entry } from './entry-store.ts'
import { putAnswer, beginRow } from './keying.ts'
import { rowsOf, samePlace, valueAt } from './places.ts'
import type { Call } from './send-change.ts'

/** F4, part one: the row above says it already. True when that settled it. */
export function repeatFromAbove(entry: Entry): boolean {
  const { cursor, content, locked } = entry.get()
  if (cursor?.rowId === undefined || locked !== null) return false
  const { roster } = entry.questionnaire.block(cursor.question)
  if (roster === undefined) return false
  const rows = rowsOf(content, roster)
  const at = rows.findIndex((row) => row.id === cursor.rowId)
  const above = at < 0 ? rows.at(-1) : rows[at - 1]
  const value = above?.answers[cursor.question]
  if (value === undefined) return false
  beginRow(entry, cursor)
  putAnswer(entry, cursor, value, true)
  return true
}

/** F4, part two: asks the core what the previous form says. Keys wait meanwhile (the caller holds them). */
export async function repeatFromPrevious(entry: Entry, call: Call): Promise<void> {
  const { cursor, formulir, locked } = entry.get()
  if (cursor === null || locked !== null) return
  const { value } = await call('formulir.previousAnswer', {
    id: formulir.id,
    question: cursor.question,
    ...rowOrder(entry, cursor),
  })
  if (!samePlace(entry.get().cursor, cursor)) return
  if (value === null) return entry.change({ tidings: tell(entryText.noPrevious) })
  beginRow(entry, cursor)
  if (valueAt(entry.get().content, cursor) !== value) entry.change({ draft: null })
  putAnswer(entry, cursor, value, true)
}

function rowOrder(entry: Entry, cursor: AnswerPlace): { rowOrder?: number } {
  const row = entry.get().content.rows.find((other) => other.id === cursor.rowId)
  return row === undefined ? {} : { rowOrder: row.order }
}
