/** Whether every typed word begins or stands in one of the texts; letters of any case. */
export function matches(filter: string, ...texts: readonly string[]): boolean {
  const all = texts.join(' ').toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
