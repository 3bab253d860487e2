import type { InputOf } from '#shared/contract/index.ts'

export type Meaning = InputOf<'hasil.saveMeanings'>['meanings'][number]

/** How a row that was answered can have ended, as it is asked. */
export const askedOutcomes = ['diterima', 'ditolak', 'tidakPadan', 'menunggu'] as const

/** Only what was refused has a reason of the office. */
export function hasReason(outcome: Meaning['outcome']): boolean {
  return outcome === 'ditolak' || outcome === 'tidakPadan'
}

/** What is saved: the words with what was chosen, without a reason where none belongs. */
export function meaningsOf(
  proposed: readonly Meaning[],
  chosen: Readonly<Record<string, Partial<Pick<Meaning, 'outcome' | 'alasan'>>>>,
): Meaning[] {
  return proposed.map(({ said, outcome, alasan }) => {
    const meaning = { said, outcome, alasan, ...chosen[said] }
    return hasReason(meaning.outcome) ? meaning : { ...meaning, alasan: '' }
  })
}
