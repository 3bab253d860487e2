/**
 * Items by what they have in common, groups and items in the order in which they come. Not `Map.groupBy`: the screen runs in browsers
 * that don't have it yet (Chromium 114).
 */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
