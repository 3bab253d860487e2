import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inProject, projectDir } from '#main/tools/places.ts'

const place = inProject('test-results', 'unused')

afterAll(() => rmSync(place, { recursive: true, force: true }))

test('no file, export or dependency is there for nothing', () => {
  expect(unusedIn(projectDir, inProject('tests', 'architecture', 'knip.json'))).toEqual([])
})

test('what is there for nothing is found', () => {
  const files = {
    'package.json': JSON.stringify({ name: 'x', type: 'module', dependencies: { zod: '*' } }),
    'main/tools/start.ts': `import { used } from './a.ts'\nconsole.log(used)`,
    'main/tools/a.ts': `export const used = 1\nexport const unused = 2`,
    'main/core/alone.ts': `export const nothing = 0`,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), text)
  }
  cpSync(inProject('tests', 'architecture', 'knip.json'), join(place, 'knip.json'))
  const found = unusedIn(place, join(place, 'knip.json')).join('\n')
  expect(found).toContain('main/core/alone.ts')
  expect(found).toMatch(/unused\s+main\/tools\/a\.ts/)
  expect(found).toMatch(/zod\s+package\.json/)
  expect(found).not.toMatch(/^used/m)
})

/** The lines of knip's report, without headings and padding. */
function unusedIn(directory: string, config: string): readonly string[] {
  const script = inProject('node_modules', 'knip', 'bin', 'knip.js')
  const args = [script, '--config', config, '--directory', directory, '--no-progress', '--no-config-hints']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0 && stdout.trim() === '') throw new Error(stderr)
  return stdout
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
}
