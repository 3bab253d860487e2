const slice = 50_000

/**
 * Numbers of 16 digits with where they stand and a mark, to find out which of them stand more than once. Twenty bytes each: of a million
 * people the numbers as texts would take a hundred megabytes.
 */
export class NumberLedger {
  #size = 0
  #numbers = new BigUint64Array(1024)
  #places = new Uint32Array(1024)
  #marks = new Uint8Array(1024)

  /** `number`: 16 digits. `mark`: below 256. */
  add(number: string, place: number, mark: number): void {
    if (this.#size === this.#numbers.length) this.#grow()
    this.#numbers[this.#size] = BigInt(number)
    this.#places[this.#size] = place
    this.#marks[this.#size] = mark
    this.#size += 1
  }

  /**
   * Tells each entry again, in the order in which they came, with whether its number stands more than once. In slices, so that a million of
   * them hold nobody up.
   */
  async each(
    visit: (entry: { readonly place: number; readonly mark: number; readonly repeated: boolean }) => void,
  ): Promise<void> {
    const repeated = this.#repeated()
    for (let from = 0; from < this.#size; from += slice) {
      await new Promise((resolve) => setImmediate(resolve))
      for (let at = from; at < Math.min(this.#size, from + slice); at += 1) {
        visit({
          place: this.#places[at] ?? 0,
          mark: this.#marks[at] ?? 0,
          repeated: repeated.has(this.#numbers[at] ?? 0n),
        })
      }
    }
  }

  #repeated(): ReadonlySet<bigint> {
    const sorted = this.#numbers.slice(0, this.#size).sort()
    const repeated = new Set<bigint>()
    for (let at = 1; at < sorted.length; at += 1) {
      const number = sorted[at]
      if (number !== undefined && number === sorted[at - 1]) repeated.add(number)
    }
    return repeated
  }

  #grow(): void {
    const room = this.#numbers.length * 2
    const [numbers, places, marks] = [this.#numbers, this.#places, this.#marks]
    this.#numbers = new BigUint64Array(room)
    this.#places = new Uint32Array(room)
    this.#marks = new Uint8Array(room)
    this.#numbers.set(numbers)
    this.#places.set(places)
    this.#marks.set(marks)
  }
}
