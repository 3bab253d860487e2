import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { inProject } from '#main/tools/places.ts'
import { runInstalled } from './commands.ts'
import type { Outcome } from './outcome.ts'

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** Runs the vitest tests under some folders. A file that can't even be loaded counts as one failed test. */
export async function vitestPart(
  name: string,
  folders: readonly string[],
  exclude: readonly string[] = [],
): Promise<Outcome> {
  const file = inProject('test-results', `${name}.json`)
  rmSync(file, { force: true })
  const ok = await runInstalled('vitest/vitest.mjs', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...exclude.flatMap((pattern) => ['--exclude', pattern]),
    ...folders,
  ])
  return read(file, ok)
}

function read(file: string, ok: boolean): Outcome {
  const report = parse(file)
  if (report === null) return { passed: 0, failed: 1, skipped: 0, notes: ['vitest left no report'] }
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((result) => result.status === 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  const skipped = report.testResults.flatMap((suite) =>
    suite.assertionResults.filter((result) => ['skipped', 'pending', 'todo'].includes(result.status)),
  )
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: skipped.length,
    notes: skipped.map((result) => `skipped: ${result.fullName}`),
  }
}

function parse(file: string): z.infer<typeof Report> | null {
  try {
    return Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
