import { mkdirSync } from 'node:fs'
import { inProject } from '#main/tools/places.ts'
import { sum, type Outcome } from './run/outcome.ts'
import { groups, parts, type Part } from './run/parts.ts'

/** `npm test`: every part in order; `npm test -- unit browser`: only those. The last line counts the tests. */
async function main(names: readonly string[]): Promise<void> {
  const chosen = choose(names)
  mkdirSync(inProject('test-results'), { recursive: true })
  const rows: { readonly part: Part; readonly outcome: Outcome; readonly seconds: number }[] = []
  for (const part of chosen) {
    console.log(`\n── ${part.name} ${'─'.repeat(Math.max(0, 70 - part.name.length))}`)
    const startedAt = performance.now()
    const outcome = await part.run()
    rows.push({ part, outcome, seconds: (performance.now() - startedAt) / 1000 })
  }
  console.log(
    `\n${'part'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(10)}`,
  )
  for (const { part, outcome, seconds } of rows) {
    const { passed, failed, skipped } = outcome
    const cells = [String(passed).padStart(8), String(failed).padStart(8), String(skipped).padStart(9)]
    console.log(part.name.padEnd(14) + cells.join('') + seconds.toFixed(1).padStart(10))
  }
  const total = sum(rows.map((row) => row.outcome))
  for (const note of total.notes) console.log(`  ${note}`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

function choose(names: readonly string[]): readonly Part[] {
  if (names.length === 0) return parts
  const wanted = new Set(names.flatMap((name) => groups[name] ?? [name]))
  const unknown = [...wanted].filter((name) => !parts.some((part) => part.name === name))
  if (unknown.length > 0) {
    console.error(
      `No such part: ${unknown.join(', ')}. Parts: ${[...parts.map((part) => part.name), ...Object.keys(groups)].join(' ')}`,
    )
    process.exit(2)
  }
  return parts.filter((part) => wanted.has(part.name))
}

await main(process.argv.slice(2))
