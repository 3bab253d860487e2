import { findSlip } from '#shared/domain/slip.ts'
import type { Press } from './keys.ts'

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
