import { boundPer10000 } from './bound.ts'
import type { Shown } from './history.ts'

/** What an office wants to prove, and what that may cost. */
export const policy = {
  /** The bound that a berkas should reach, wrong fields per 10,000. */
  targetPer10000: 50,
  /** Share of the keys of the first keying that the random sample may take; the extra places have theirs apart. */
  sampleBudget: 0.1,
  /** Also of operators without errors so much is sampled, so that a change is noticed. */
  least: 0.03,
  /** What is believed of an operator before anything was seen: 29 wrong of 10,000 (peers-and-goals.md §3), as strongly as 500 fields say. */
  prior: { fields: 500, errors: 1.45 },
} as const

/** A berkas before its first verification. */
export type Stack = {
  /** Fields outside what is always keyed twice. */
  readonly fields: number
  /** Share of those in the keys of the first keying. */
  readonly keyShare: number
  /** What its operators have shown in berkas before. */
  readonly shown: Shown
}

/**
 * The share of the other fields that is sampled through a whole berkas. The smallest that should reach the wanted bound, given the error rate that
 * the operators have shown (the mean of a beta-binomial posterior), within what may be spent. It is fixed before anything of the berkas
 * is verified, so that what is found in it never changes the chance of a field to be looked at: that is what makes the bound exact.
 */
export function decideRate({ fields, keyShare, shown }: Stack): number {
  const rate = (policy.prior.errors + shown.errors) / (policy.prior.fields + shown.fields)
  const most = Math.min(1, keyShare <= 0 ? 1 : policy.sampleBudget / keyShare)
  const least = Math.min(policy.least, most)
  if (fields < 1) return most
  for (let share = least; share < most; share += 0.01) {
    const sampled = Math.ceil(share * fields)
    const errors = Math.min(sampled, Math.ceil(sampled * rate))
    const bound = boundPer10000({ population: fields, fields: sampled, errors })
    if (bound !== null && bound <= policy.targetPer10000) return share
  }
  return most
}
