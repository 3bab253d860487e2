/** A header without case, signs, gaps and the numbers in brackets that some lists put behind it: 'No. KK (3)' is 'nokk'. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\(\s*[\d/.-]+\s*\)/g, '')
    .replaceAll(/[^a-z0-9]/g, '')
}

/** How alike two plain headers are, 0 to 1: 1 less the share of letters to change. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 0
  // A shorter text can be no more alike than this.
  if (Math.abs(a.length - b.length) / longest > 0.3) return 0
  return 1 - distance(a, b) / longest
}

function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = row
  }
  return before[b.length] ?? longestDistance
}

const longestDistance = Number.MAX_SAFE_INTEGER
