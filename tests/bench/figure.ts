/** One measured figure, as it is written with --json: one object a line. */
export type Figure = {
  readonly name: string
  readonly unit: string
  readonly n: number
  readonly min: number
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly max: number
  /** What it was measured against, in the same run; null where there is nothing to compare with. */
  readonly versus: Versus | null
}

/** Another figure of the same unit: the median where it was measured more than once. */
export type Versus = { readonly name: string; readonly figure: number }

/** A part that could not be measured here, and why. */
export type Skipped = { readonly name: string; readonly skipped: string }

/** How a figure is measured. `quick`: as few times as shows that it works; the numbers mean nothing then. */
export type Bench = {
  readonly name: string
  readonly measure: (options: BenchOptions) => Promise<readonly (Figure | Skipped)[]>
}

export type BenchOptions = { readonly quick: boolean; readonly say: (text: string) => void }

/** The figure of these samples. Fails on none: nothing was measured. */
export function figureOf(name: string, unit: string, samples: readonly number[], versus: Versus | null = null): Figure {
  if (samples.length === 0) throw new RangeError(`${name}: no samples`)
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
  return {
    name,
    unit,
    n: sorted.length,
    min: rounded(at(1 / sorted.length)),
    median: rounded(medianOf(sorted)),
    p95: rounded(at(0.95)),
    p99: rounded(at(0.99)),
    max: rounded(at(1)),
    versus,
  }
}

/** The middle of a sorted list. */
function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** Against what, as its median. */
export function against(name: string, samples: readonly number[]): Versus {
  return { name, figure: rounded(medianOf(samples.toSorted((a, b) => a - b))) }
}

/** Runs `work` `warmUp` times unmeasured and `n` times measured; milliseconds each. */
export async function timed(n: number, warmUp: number, work: (index: number) => unknown): Promise<number[]> {
  const samples: number[] = []
  for (let index = -warmUp; index < n; index += 1) {
    const started = performance.now()
    await work(index + warmUp)
    if (index >= 0) samples.push(performance.now() - started)
  }
  return samples
}

/** Four significant digits: more than any of these measurements can tell. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
