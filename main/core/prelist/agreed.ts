/**
 * What several rows say of one thing: what most of them say; where as many say another thing, the smaller text. The order of the rows
 * decides nothing, so the same rows always say the same.
 */
export function agreed(values: readonly string[]): string {
  const [first = ''] = values
  if (values.length <= 1) return first
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = ''
  let most = 0
  for (const [value, n] of counts) {
    if (n > most || (n === most && value < best)) [best, most] = [value, n]
  }
  return best
}
