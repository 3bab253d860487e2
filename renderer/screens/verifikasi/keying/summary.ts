import { isDone } from './blind-sheet.ts'
import type { Isian, Wrong } from './verifikasi-types.ts'

export type Summary = {
  readonly same: number
  readonly differed: number
  readonly open: number
  readonly wrong: Readonly<Record<Wrong, number>>
}

/** What a second keying found, counted. */
export function summaryOf(isian: readonly Isian[]): Summary {
  const wrong = { petugasEntri: 0, verifikator: 0, kertas: 0 }
  for (const one of isian) if (one.wrong !== undefined) wrong[one.wrong] += 1
  return {
    same: isian.filter((one) => one.state === 'sama').length,
    differed: isian.filter((one) => one.state === 'diputuskan').length,
    open: isian.filter((one) => !isDone(one)).length,
    wrong,
  }
}
