/**
 * How often something is at most, judged from a random sample: exact one-sided confidence bounds. The hypergeometric one is for a sample
 * without replacement from a finite number of fields, which is what a verification draws; the binomial one (Clopper and Pearson 1934)
 * is its limit for very many. Computed here, since no kept library has the hypergeometric quantile; tested against published tables.
 */

/** 95 of 100 such bounds hold. */
export const confidence = 0.95

/** A sample without replacement: `fields` of `population` were looked at, `errors` of them were wrong. */
export type Sampled = { readonly population: number; readonly fields: number; readonly errors: number }

/**
 * The largest number of wrong fields in the population that the sample does not speak against (hypergeometric, exact). The truth is at most
 * this in at least `level` of all samples. Throws RangeError for a sample that can't be.
 */
export function mostWrong({ population, fields, errors }: Sampled, level = confidence): number {
  if (!(errors >= 0 && errors <= fields && fields <= population)) throw new RangeError('no such sample')
  // What was not looked at may all be wrong; what was is known.
  let [possible, impossible] = [errors, population - fields + errors + 1]
  while (impossible - possible > 1) {
    const middle = Math.floor((possible + impossible) / 2)
    if (chanceOfAtMost(errors, { population, wrong: middle, fields }) > 1 - level) possible = middle
    else impossible = middle
  }
  return possible
}

/** The bound as a rate per 10,000 fields of the population; null where nothing was looked at. */
export function boundPer10000(sample: Sampled, level = confidence): number | null {
  if (sample.fields === 0) return null
  return (mostWrong(sample, level) / sample.population) * 10_000
}

/** The largest rate (0 to 1) that `errors` in `fields` independent draws do not speak against (Clopper–Pearson). */
export function binomialBound(errors: number, fields: number, level = confidence): number {
  if (!(errors >= 0 && errors <= fields)) throw new RangeError('no such sample')
  if (errors === fields) return 1
  let [low, high] = [errors / Math.max(fields, 1), 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (1 - chanceOfAtLeast(errors + 1, fields, middle) > 1 - level) low = middle
    else high = middle
  }
  return high
}

/** The chance of `least` or more errors in `fields` independent draws, each wrong with `rate`. */
export function chanceOfAtLeast(least: number, fields: number, rate: number): number {
  if (least <= 0) return 1
  if (rate <= 0) return 0
  if (rate >= 1) return least <= fields ? 1 : 0
  let below = 0
  for (let k = 0; k < Math.min(least, fields + 1); k += 1) {
    below += Math.exp(logChoose(fields, k) + k * Math.log(rate) + (fields - k) * Math.log1p(-rate))
  }
  return Math.max(0, 1 - below)
}

/** The chance that a sample shows at most `errors`, if `wrong` of the population are. */
function chanceOfAtMost(
  errors: number,
  { population, wrong, fields }: { readonly population: number; readonly wrong: number; readonly fields: number },
): number {
  const all = logChoose(population, fields)
  let chance = 0
  for (let k = Math.max(0, fields - (population - wrong)); k <= Math.min(errors, wrong, fields); k += 1) {
    chance += Math.exp(logChoose(wrong, k) + logChoose(population - wrong, fields - k) - all)
  }
  return chance
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

const small: readonly number[] = Array.from({ length: 32 }, (_, n) =>
  Array.from({ length: n }, (__, k) => Math.log(k + 1)).reduce((total, one) => total + one, 0),
)

/** ln n!, by Stirling's series from 32 on (error below 1e-13 there). */
function logFactorial(n: number): number {
  const known = small[n]
  if (known !== undefined) return known
  const inverse = 1 / n
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + series
}
