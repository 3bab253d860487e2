import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { batch } from './batch.ts'
import { beranda } from './beranda.ts'
import { beritaAcara } from './berita-acara.ts'
import { duplicates } from './duplicates.ts'
import { exports } from './export.ts'
import { fieldDurable } from './field-durable.ts'
import type { Bench, Figure, Skipped } from './figure.ts'
import { firstKey } from './first-key.ts'
import { importBench } from './import.ts'
import { keyToPaint } from './key-to-paint.ts'
import { keysLost } from './keys-lost.ts'
import { keysPerCharacter } from './keys-per-character.ts'
import { mutantsCaught } from './mutants.ts'
import { places } from './places.ts'
import { jsonLinesOf, tableOf } from './report.ts'
import { reconcileBench } from './reconcile.ts'
import { rulesPerField } from './rules-per-field.ts'
import { sampleOffice } from './sample-office.ts'
import { search } from './search.ts'
import { thread } from './thread.ts'
import { verification } from './verification.ts'

const benches: readonly Bench[] = [
  fieldDurable,
  firstKey,
  keyToPaint,
  rulesPerField,
  beritaAcara,
  batch,
  ...exports,
  mutantsCaught,
  keysPerCharacter,
  keysLost,
  places,
  search,
  duplicates,
  importBench,
  beranda,
  sampleOffice,
  thread,
  verification,
  reconcileBench,
]

/** `npm run bench [-- NAME…] [--json FILE] [--quick]`: measures and prints a table; with --json also one object for each figure. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const unknown = positionals.filter((wanted) => !benches.some(({ name }) => name === wanted))
  if (unknown.length > 0) {
    process.stderr.write(
      `No such figure: ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(' ')}\n`,
    )
    return 2
  }
  const chosen = positionals.length === 0 ? benches : benches.filter(({ name }) => positionals.includes(name))
  const results: (Figure | Skipped)[] = []
  for (const { name, measure } of chosen) {
    process.stderr.write(`${name} …\n`)
    results.push(...(await measure({ quick: values.quick, say: (text) => void process.stderr.write(`  ${text}\n`) })))
  }
  process.stdout.write(`${tableOf(results)}\n`)
  if (values.quick) process.stdout.write('--quick: too few to mean anything\n')
  if (values.json !== undefined) writeFileSync(values.json, jsonLinesOf(results))
  return 0
}

process.exitCode = await main(process.argv.slice(2))
