import { hash, randomBytes } from 'node:crypto'
import type { AnswerPlace } from '#shared/instrumen/types.ts'

/** What a draw is for: the two never share a number. */
export type Draw = 'sampel' | 'tambahan'

/** A seed that nobody can foresee, for all draws of one form. It is stored, so that a draw can be repeated and is never made twice. */
export function newSeed(): string {
  return randomBytes(16).toString('hex')
}

/**
 * A number from 0 up to 1 for one place, uniform over seeds and independent from place to place (the first 48 bits of a SHA-256). A place is
 * drawn when its number is below the rate, so that a lower rate draws a part of what a higher one does.
 */
export function drawnNumber(seed: string, draw: Draw, place: AnswerPlace): number {
  const digest = hash('sha256', `${seed}/${draw}/${place.rowId ?? ''}/${place.question}`, 'buffer')
  return digest.readUIntBE(0, 6) / 2 ** 48
}
