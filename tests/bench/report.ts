import type { Figure, Skipped } from './figure.ts'

/** The table for people: one line a figure, what it was measured against below it. */
export function tableOf(results: readonly (Figure | Skipped)[]): string {
  const header = line(['figure', 'unit', 'n', 'min', 'median', 'p95', 'p99', 'max'])
  return [header, '─'.repeat(header.length), ...results.flatMap(linesOf)].join('\n')
}

function linesOf(result: Figure | Skipped): string[] {
  if ('skipped' in result) return [`${result.name.padEnd(nameWidth)}  skipped: ${result.skipped}`]
  const { name, unit, n, min, median, p95, p99, max, versus } = result
  return [
    line([name, unit, String(n), String(min), String(median), String(p95), String(p99), String(max)]),
    ...(versus === null ? [] : [`  vs ${versus.name}: ${versus.figure} ${unit} (${ratio(median, versus.figure)})`]),
  ]
}

const nameWidth = 28

function line([name = '', unit = '', ...numbers]: readonly string[]): string {
  return `${name.padEnd(nameWidth)}${unit.padEnd(14)}${numbers.map((one) => one.padStart(9)).join('')}`
}

function ratio(ours: number, theirs: number): string {
  return theirs === 0 ? 'no ratio' : `× ${(ours / theirs).toFixed(2)}`
}

/** One JSON object a line: the figures, and what was skipped with why. */
export function jsonLinesOf(results: readonly (Figure | Skipped)[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('')
}
