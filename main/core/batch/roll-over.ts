import type { Periode } from '../periode/find-periode.ts'
import { windowOf, type Window } from '../periode/windows.ts'
import type { FormFacts } from './facts.ts'
import { keyText, overlap, type BatchKey } from './key.ts'

/** What stood between the forms of an earlier period and its files. */
export type EarlierPeriode = {
  readonly periode: Pick<Periode, 'id' | 'status' | 'opensOn' | 'closesOn'>
  readonly windows: readonly Window[]
  /** Batches of it that can't hold more rows: sealed, and not cumulative. */
  readonly finished: readonly BatchKey[]
}

/** True when a form can't go out in its own period any more: that is closed, its window is past, or the file it belongs in is sealed for good. */
export function hasRolledOver(form: FormFacts, earlier: EarlierPeriode, today: string): boolean {
  const { periode, windows, finished } = earlier
  if (periode.status === 'closed') return true
  if (today > windowOf(periode, windows, form.programme).closesOn) return true
  const own = { periodeId: form.periodeId, wilayahCode: form.desaCode, jenis: form.jenis, programme: form.programme }
  return finished.some((one) => keyText(one) === keyText(own) || overlap(one, own))
}

/** True when a period comes before another. */
export function isEarlier(a: Pick<Periode, 'year' | 'month'>, b: Pick<Periode, 'year' | 'month'>): boolean {
  return a.year * 12 + a.month < b.year * 12 + b.month
}
