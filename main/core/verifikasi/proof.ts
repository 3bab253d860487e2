import { boundPer10000, type Sampled } from './bound.ts'
import { drawnNumber } from './draw.ts'
import type { StoredIsian } from './isian.ts'
import type { Plan } from './plan.ts'

/** A verification with what was found by it. */
export type Found = {
  readonly formulirId: string
  readonly status: 'berjalan' | 'selesai' | 'batal'
  readonly plan: Plan
  readonly isian: readonly StoredIsian[]
}

/** What a berkas has proven, as the contract's `Proof` without the counts of forms. */
export type Proven = {
  readonly always: { readonly fields: number; readonly errors: number }
  readonly sample: Sampled
  readonly boundPer10000: number | null
  readonly extraKeys: { readonly always: number; readonly sample: number } | null
}

/**
 * What the verifications of a berkas prove, oldest first. The bound is about the first keying: the share of wrong ones, before any correction,
 * among the answered fields outside what is always keyed twice, of the forms that were sampled.
 *
 * - Of each form the first verification that looked at its sample counts, also if it was put away since. A later one sees a form in which
 *   what the first one found was put right; counting it instead would prove that errors vanish by looking for them.
 * - Every field of those forms must have had the same chance to be looked at. The rate is fixed for a berkas; should verifications of one berkas
 *   carry different rates, the sample is thinned to the smallest: each place keeps the number it drew, and stays below that rate or not.
 * - Until a form is verified nothing is proven: what was looked at before one was given back says as good as nothing.
 * - Extra places are drawn where errors are expected. They are no random sample and never count here.
 */
export function proveBerkas(verifications: readonly Found[]): Proven {
  const counted = firstLooks(verifications)
  const rate = Math.min(...counted.map(({ plan }) => plan.rate))
  const looked = counted.flatMap(({ plan, isian }) =>
    isian.filter(
      (one) => one.stratum === 'sampel' && one.outcome !== null && drawnNumber(plan.seed, 'sampel', one) < rate,
    ),
  )
  const sample = {
    population: sum(counted.map(({ plan }) => plan.population)),
    fields: looked.length,
    errors: errorsIn(looked),
  }
  const ended = verifications.filter(({ status }) => status !== 'berjalan')
  const always = ended.flatMap(({ isian }) => isian.filter((one) => one.stratum === 'wajib' && one.outcome !== null))
  return {
    always: { fields: always.length, errors: errorsIn(always) },
    sample,
    boundPer10000: verifications.some(({ status }) => status === 'selesai') ? boundPer10000(sample) : null,
    extraKeys: extraKeysOf(verifications.filter(({ status }) => status === 'selesai').map(({ plan }) => plan)),
  }
}

/** Of each form the first ended verification in which anything of the sample was keyed, or which came to its end. */
function firstLooks(verifications: readonly Found[]): Found[] {
  const first = new Map<string, Found>()
  for (const one of verifications) {
    const looked = one.isian.some(({ stratum, outcome }) => stratum === 'sampel' && outcome !== null)
    const counts = one.status === 'selesai' || (one.status === 'batal' && looked)
    if (counts && !first.has(one.formulirId)) first.set(one.formulirId, one)
  }
  return [...first.values()]
}

function extraKeysOf(plans: readonly Plan[]): Proven['extraKeys'] {
  const all = sum(plans.map(({ keys }) => keys.all))
  if (all === 0) return null
  return {
    always: sum(plans.map(({ keys }) => keys.always)) / all,
    sample: sum(plans.map(({ keys }) => keys.sample + keys.extra)) / all,
  }
}

/** What differed and was put away before anybody decided counts against the first keying: nobody ever said that it was right. */
function errorsIn(isian: readonly StoredIsian[]): number {
  return isian.filter(
    ({ outcome, chosen, wrong }) => wrong === 'petugasEntri' || (outcome === 'beda' && chosen === null),
  ).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
