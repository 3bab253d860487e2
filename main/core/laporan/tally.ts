/** Numbers under names. */
export type Counts<K extends string> = Readonly<Record<K, number>>

/** Counts by place (or whatever a row of a table is), each under the same names. */
export type Tally<P extends string, K extends string> = {
  readonly add: (place: P, key: K, n?: number) => void
  /** Zeros for a place that nothing was counted for. */
  readonly of: (place: P) => Counts<K>
  readonly places: () => readonly P[]
}

/** An empty tally. */
export function createTally<K extends string, P extends string = string>(keys: readonly K[]): Tally<P, K> {
  const counted = new Map<P, Record<K, number>>()
  const none = zeros(keys)
  return {
    add: (place, key, n = 1) => {
      let counts = counted.get(place)
      if (counts === undefined) {
        counts = zeros(keys)
        counted.set(place, counts)
      }
      counts[key] += n
    },
    of: (place) => counted.get(place) ?? none,
    places: () => [...counted.keys()],
  }
}

/** All of these together. */
export function sumCounts<K extends string>(keys: readonly K[], all: readonly Counts<K>[]): Counts<K> {
  const total = zeros(keys)
  for (const one of all) for (const key of keys) total[key] += one[key]
  return total
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
}
