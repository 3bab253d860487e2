/**
 * Chance with a seed: the same seed gives the same sequence on every machine, so that the sample office and the demo papers are
 * the same for everybody and a failing test can be repeated. Not for secrets.
 */
export type Random = {
  /** A number in [0, 1). */
  readonly unit: () => number
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean
  /** One of the list, all alike likely. Throws on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T
  /** One of the list, likely by its weight. Throws when all weights are 0. */
  readonly weighted: <T>(list: readonly (readonly [weight: number, value: T])[]) => T
  /** About normal around `mean`, cut to three deviations. */
  readonly around: (mean: number, deviation: number) => number
  /** A sequence of its own for one part, so that drawing more in one part does not move the others. */
  readonly fork: (label: string) => Random
}

/** Starts a sequence. */
export function seededRandom(seed: string): Random {
  let state = hashText(seed)

  // mulberry32: small, fast, and plenty for invented people.
  function unit(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  function int(min: number, max: number): number {
    return min + Math.floor(unit() * (max - min + 1))
  }

  function pick<T>(list: readonly T[]): T {
    const chosen = list[int(0, list.length - 1)]
    if (chosen === undefined) throw new RangeError('nothing to pick from')
    return chosen
  }

  function weighted<T>(list: readonly (readonly [number, T])[]): T {
    let left = unit() * list.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of list) {
      left -= weight
      if (left < 0) return value
    }
    throw new RangeError('all weights are zero')
  }

  function around(mean: number, deviation: number): number {
    const spread = unit() + unit() + unit() + unit() + unit() + unit() - 3
    return mean + deviation * spread * Math.SQRT2
  }

  return {
    unit,
    int,
    chance: (probability) => unit() < probability,
    pick,
    weighted,
    around,
    fork: (label) => seededRandom(`${seed}/${label}`),
  }
}

/** FNV-1a over the UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash | 0
}
