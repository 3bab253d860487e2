import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runCampaign } from './campaign.ts'
import { isClean, verdictOf, type Tally } from './tally.ts'

/** `npm run crash [-- --kills N] [--seed N] [--lanes N]`: the last line says what came of it; exit code 1 when anything was lost. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { kills: { type: 'string' }, seed: { type: 'string' }, lanes: { type: 'string' } },
  })
  const kills = Number(values.kills ?? 500)
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  const lanes = Number(values.lanes ?? Math.min(4, availableParallelism()))
  if (![kills, seed, lanes].every((number) => Number.isInteger(number) && number >= 0) || kills * lanes === 0) {
    process.stderr.write('--kills, --seed and --lanes are whole numbers\n')
    return 2
  }
  process.stdout.write(`seed ${seed}\n`)
  let done = 0
  const tally = await runCampaign({
    kills,
    seed,
    lanes,
    onKill: () => {
      done += 1
      if (done % 50 === 0) process.stderr.write(`  ${done} kills\n`)
    },
  })
  process.stdout.write(`${report(tally)}\n${verdictOf(tally)}\n`)
  return isClean(tally) ? 0 : 1
}

function report({ byKind, ages, confirmed, details }: Tally): string {
  const sorted = ages.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const kinds = [...byKind].toSorted((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`)
  return [
    ...details.slice(0, 40),
    `kinds of kills: ${kinds.join(', ')}`,
    `fields confirmed while they fell: ${confirmed}`,
    `killed in the middle of a word ${ages.length} times; the oldest key that was not on disk: median ${at(0.5)} ms, p95 ${at(0.95)} ms, oldest ${at(1)} ms`,
  ].join('\n')
}

process.exitCode = await main(process.argv.slice(2))
