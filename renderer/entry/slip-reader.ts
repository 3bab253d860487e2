import { findSlip, withoutSlip } from '#shared/domain/slip.ts'
import { newRowPlace } from './key-order.ts'
import type { Entry } from './entry-store.ts'
import type { Press } from './keys.ts'
import { moveTo } from './moving.ts'

/** Hears a keyboard and tells a scanner's slip from a clerk's typing by its letters and its length, never by its speed. */
export type SlipReader = {
  /** The text of a slip when this press ends one; null otherwise. */
  readonly hear: (press: Press) => string | null
}

const longest = 60
const silent = new Set(['Shift', 'CapsLock', 'NumLock'])

export function createSlipReader(): SlipReader {
  let typed = ''
  return {
    hear: ({ key, ctrl, alt }) => {
      if (silent.has(key)) return null
      if (key.length === 1 && !ctrl && !alt) {
        typed = (typed + key).slice(-longest)
        return null
      }
      const slip = (key === 'Enter' || key === 'Tab') && findSlip(typed) !== null ? typed : null
      typed = ''
      return slip
    },
  }
}

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
