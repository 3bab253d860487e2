import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { buildAll } from '#main/tools/build.ts'
import { hasDisplay } from '#main/tools/electron-binary.ts'
import { isBuildFresh } from '#main/tools/freshness.ts'
import { inProject, projectDir } from '#main/tools/places.ts'
import { run } from './commands.ts'
import type { Missing } from './machine.ts'
import type { Outcome } from './outcome.ts'

export type Project = 'electron' | 'browser' | 'package'

const Report = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

const script = inProject('node_modules', '@playwright', 'test', 'cli.js')
const report = inProject('test-results', 'e2e.json')
const virtualScreen = ['-a', '-s', '-screen 0 1600x1000x24']

/** Runs the journeys of one project, or counts them as skipped when `missing` says what they lack. */
export async function playwrightPart(project: Project, missing: Missing): Promise<Outcome> {
  if (missing !== null) {
    return { passed: 0, failed: 0, skipped: countTests(project), notes: [`${project} skipped: ${missing}`] }
  }
  if (!isBuildFresh()) await buildAll()
  rmSync(report, { force: true })
  const args = [script, 'test', '--config', 'tests/e2e/playwright.config.ts', '--project', project]
  const ok =
    project === 'browser' || hasDisplay()
      ? await run(process.execPath, args)
      : await run('xvfb-run', [...virtualScreen, process.execPath, ...args])
  return read(project, ok)
}

function read(project: Project, ok: boolean): Outcome {
  try {
    const { stats } = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
    const failed = stats.unexpected
    const notes =
      stats.skipped > 0 ? [`${project}: ${stats.skipped} skipped by the journeys themselves, see above`] : []
    if (stats.flaky > 0) notes.push(`${project}: ${stats.flaky} passed only at the second try, see above`)
    return {
      passed: stats.expected + stats.flaky,
      failed: failed === 0 && !ok ? 1 : failed,
      skipped: stats.skipped,
      notes,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0, notes: [`${project}: Playwright left no report`] }
  }
}

/** How many journeys there would be. */
function countTests(project: Project): number {
  const args = [script, 'test', '--config', 'tests/e2e/playwright.config.ts', '--project', project, '--list']
  const listed = execFileSync(process.execPath, args, { cwd: projectDir, encoding: 'utf8' })
  return Number(/Total: (\d+) test/.exec(listed)?.[1] ?? 1)
}
