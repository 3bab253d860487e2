import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { buildAll } from '#main/tools/build.ts'
import { hasDisplay } from '#main/tools/electron-binary.ts'
import { isBuildFresh } from '#main/tools/freshness.ts'
import { inProject, projectDir } from '#main/tools/places.ts'
import { run } from './commands.ts'
import { countJourneys } from './journey-report.ts'
import type { Missing } from './machine.ts'
import type { Outcome } from './outcome.ts'

export type Project = 'electron' | 'browser' | 'package'

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
    const { crashed, ...counts } = countJourneys(JSON.parse(readFileSync(report, 'utf8')))
    const notes = [
      ...(counts.skipped > 0 ? [`${project}: ${counts.skipped} skipped by the journeys themselves, see above`] : []),
      ...(crashed > 0 ? [`${project}: ${crashed} passed at the second try, after its page crashed, see above`] : []),
    ]
    return { ...counts, failed: counts.failed === 0 && !ok ? 1 : counts.failed, notes }
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
