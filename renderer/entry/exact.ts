/** The same shape where an optional part is absent or there, but never `undefined`. */
export type Exact<T> = T extends readonly (infer E)[]
  ? readonly Exact<E>[]
  : T extends object
    ? { [K in keyof T]: undefined extends T[K] ? Exact<Exclude<T[K], undefined>> : Exact<T[K]> }
    : T

/** What came over the wire: JSON has no `undefined`, which the types of the contract cannot say. */
export function exact<T>(value: T): Exact<T> {
  return value as Exact<T>
}
