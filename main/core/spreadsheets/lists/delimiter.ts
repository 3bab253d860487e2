/** Signs that are part of texts least often come first: where two part the lines alike, that one is meant. */
const candidates = ['\t', '|', ';', ','] as const

export type Delimiter = (typeof candidates)[number]

/** Which sign parts the cells: the one that parts the first lines into most columns in the same way; 'sep=;' says it itself. */
export function delimiterOf(text: string): Delimiter {
  const said = /^sep=(.)\n/i.exec(text)?.[1]
  const named = candidates.find((each) => each === said)
  if (named !== undefined) return named
  const lines = linesOf(text).slice(0, 50)
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of candidates) {
    const score = scoreOf(lines.map((line) => line.split(delimiter).length - 1))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** How many the lines have in common; signs that stand in some lines only are part of what is written there. */
function scoreOf(counts: readonly number[]): number {
  const by = new Map<number, number>()
  for (const count of counts) if (count > 0) by.set(count, (by.get(count) ?? 0) + 1)
  let score = 0
  for (const [count, lines] of by) score = Math.max(score, lines * Math.log2(count + 1))
  return score
}

/** Lines, without what stands within quotes. */
function linesOf(text: string): string[] {
  return text
    .replaceAll(/"[^"]*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
}
