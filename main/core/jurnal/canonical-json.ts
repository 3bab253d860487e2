/**
 * JSON with one spelling for one value: keys in code-unit order, no blanks, undefined members left out. Two equal values give the same
 * text, so that a hash over the text is a hash over the value.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sorted(part) : part)) ?? 'null'
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  // Without a prototype, so that a key named __proto__ is a key like any other.
  const result = Object.create(null) as Record<string, unknown>
  for (const key of Object.keys(record).sort()) result[key] = record[key]
  return result
}
