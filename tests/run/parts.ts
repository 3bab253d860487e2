import { buildAll } from '#main/tools/build.ts'
import { inProject } from '#main/tools/places.ts'
import { run, runInstalled } from './commands.ts'
import { missingReaders, provideChromium, provideElectron } from './machine.ts'
import { passedOrFailed, type Outcome } from './outcome.ts'
import { playwrightPart } from './playwright-part.ts'
import { vitestPart } from './vitest-part.ts'

export type Part = { readonly name: string; readonly run: () => Promise<Outcome> }

const documents = 'tests/integration/documents'

/** Everything that `npm test` looks at, in its order: what is quick to fail comes first. */
export const parts: readonly Part[] = [
  {
    name: 'format',
    run: async () =>
      passedOrFailed(await runInstalled('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])),
  },
  {
    name: 'lint',
    run: async () => passedOrFailed(await runInstalled('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])),
  },
  { name: 'types', run: async () => passedOrFailed(await runInstalled('typescript/bin/tsc', ['-b', '--pretty'])) },
  { name: 'architecture', run: () => vitestPart('architecture', ['tests/architecture']) },
  { name: 'unit', run: () => vitestPart('unit', ['tests/unit']) },
  {
    name: 'integration',
    run: () => vitestPart('integration', ['tests/integration', 'tests/crash'], [`${documents}/**`]),
  },
  {
    name: 'crash',
    run: async () => passedOrFailed(await run(process.execPath, [inProject('tests', 'crash', 'run.ts')])),
  },
  { name: 'documents', run: withReaders },
  { name: 'build', run: build },
  { name: 'electron', run: async () => playwrightPart('electron', await provideElectron()) },
  { name: 'browser', run: async () => playwrightPart('browser', await provideChromium()) },
  { name: 'package', run: async () => playwrightPart('package', packageMissing() ?? (await provideElectron())) },
]

/** Names for several parts at once. */
export const groups: Readonly<Record<string, readonly string[]>> = { e2e: ['electron', 'browser', 'package'] }

async function withReaders(): Promise<Outcome> {
  const outcome = await vitestPart('documents', [documents])
  return outcome.skipped === 0 ? outcome : { ...outcome, notes: [...outcome.notes, ...missingReaders()] }
}

async function build(): Promise<Outcome> {
  try {
    await buildAll()
    return passedOrFailed(true)
  } catch (error) {
    console.error(error)
    return passedOrFailed(false)
  }
}

function packageMissing(): string | null {
  return process.platform === 'linux' ? null : 'the unpacked Linux application is built on Linux only'
}
