import type { AnswerValue } from '#shared/instrumen/types.ts'
import type { Chosen, Isian, Wrong } from './verifikasi-types.ts'

/** Two keyings of one place that differ, and how far the decision is. */
export type Mismatch = {
  readonly isian: Isian
  /** lihat: which one is right · ketik: neither, the right one is being keyed · siapa: who was wrong. */
  readonly step: 'lihat' | 'ketik' | 'siapa'
  readonly chosen: Chosen | null
  /** What was keyed the third time. */
  readonly value: AnswerValue | null
  readonly wrong: Wrong
  /** The decision is on its way. */
  readonly busy: boolean
  /** Why it was not taken. */
  readonly problem: string | null
}

/** Who may have been wrong: not the one whose value stands. */
export function wrongsOf({ chosen }: Pick<Mismatch, 'chosen'>): readonly Wrong[] {
  if (chosen === 'pertama') return ['verifikator', 'kertas']
  return chosen === 'kedua' ? ['petugasEntri', 'kertas'] : ['petugasEntri', 'verifikator', 'kertas']
}

/** The place stops here until somebody has looked at the paper. */
export function openMismatch(isian: Isian): Mismatch {
  return { isian, step: 'lihat', chosen: null, value: null, wrong: 'petugasEntri', busy: false, problem: null }
}

/** Which one is right. Who was wrong follows from it, and may be said otherwise. */
export function choose(mismatch: Mismatch, chosen: Chosen): Mismatch {
  const wrong = chosen === 'pertama' ? 'verifikator' : 'petugasEntri'
  return { ...mismatch, chosen, wrong, step: chosen === 'lain' ? 'ketik' : 'siapa', problem: null }
}

/** What the paper says was keyed a third time; if that is one of the two after all, that one is right. */
export function keyedAgain(mismatch: Mismatch, value: AnswerValue | null): Mismatch {
  if (value === (mismatch.isian.first ?? null)) return choose(mismatch, 'pertama')
  if (value === (mismatch.isian.second ?? null)) return choose(mismatch, 'kedua')
  return { ...mismatch, step: 'siapa', value, problem: null }
}

/** The value that will stand, once chosen. */
export function chosenValue({ chosen, isian, value }: Mismatch): AnswerValue | null {
  if (chosen === 'pertama') return isian.first ?? null
  return chosen === 'kedua' ? (isian.second ?? null) : value
}

/** The next or previous one who may have been wrong. */
export function turnWrong(mismatch: Mismatch, step: 1 | -1): Mismatch {
  const wrongs = wrongsOf(mismatch)
  const at = wrongs.indexOf(mismatch.wrong)
  return { ...mismatch, wrong: wrongs[(at + step + wrongs.length) % wrongs.length] ?? mismatch.wrong }
}
