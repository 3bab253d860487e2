import { withoutSlip } from '#shared/domain/slip.ts'
import type { Entry } from './entry-store.ts'
import { newRowPlace } from './key-order.ts'
import { moveTo } from './moving.ts'

/** Takes the slip out of the field that it was typed into: what stood there before stays, and no row comes to be by it. */
export function forgetSlip(entry: Entry): void {
  const { draft, cursor, content, strip } = entry.get()
  if (strip !== null) return entry.change({ strip: null })
  if (draft === null || cursor === null) return
  const rest = withoutSlip(draft)
  entry.change({ draft: rest === '' ? null : rest, choice: 0 })
  const row = content.rows.find((other) => other.id === cursor.rowId)
  if (rest !== '' || row === undefined || Object.keys(row.answers).length > 0) return
  const block = entry.questionnaire.block(cursor.question)
  const empty = newRowPlace(entry.questionnaire, content, block, entry.get().next)
  if (empty !== null) moveTo(entry, empty)
}
