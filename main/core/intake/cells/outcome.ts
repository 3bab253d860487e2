import type { CellNote } from '#shared/intake/types.ts'

/** What a cell became. `told`: what a person must hear about it. A refused cell has no value. */
export type Outcome = {
  readonly value: string
  readonly told?: { readonly level: CellNote['level']; readonly message: string }
}

export const empty: Outcome = { value: '' }

/** As it stands. */
export function kept(value: string): Outcome {
  return { value }
}

/** Made right; `message` says what was wrong. */
export function repaired(value: string, message: string): Outcome {
  return { value, told: { level: 'diperbaiki', message } }
}

/** Taken, but somebody should look. */
export function doubted(value: string, message: string): Outcome {
  return { value, told: { level: 'peringatan', message } }
}

/** Cannot be taken; the whole row is refused with it. */
export function refused(message: string): Outcome {
  return { value: '', told: { level: 'ditolak', message } }
}
