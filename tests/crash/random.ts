/** Chance that can be repeated: the same seed gives the same numbers. */
export type Random = {
  /** A number from 0 up to 1. */
  readonly next: () => number
  /** A whole number from 0 up to `n`. */
  readonly below: (n: number) => number
  /** True once in `n` times. */
  readonly oneIn: (n: number) => boolean
}

/** mulberry32: small, fast, and good enough to spread kills. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return { next, below, oneIn: (n) => below(n) === 0 }
}
