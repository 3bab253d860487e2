import { entryText } from '#shared/messages/screens/entry.ts'
import type { Formulir } from './entry-state.ts'

/** Why a form cannot be changed, in words; null when it can. */
export function lockOf(formulir: Formulir, mayChange: boolean): string | null {
  if (formulir.frozen) return entryText.lockedFrozen
  if (!mayChange) return entryText.lockedRole
  return formulir.status === 'lengkap' ? entryText.lockedComplete : null
}

/** Whether the person may open a completed form again. */
export function mayReopen(formulir: Formulir, mayChange: boolean): boolean {
  return mayChange && !formulir.frozen && formulir.status === 'lengkap'
}
