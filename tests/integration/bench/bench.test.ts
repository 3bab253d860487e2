import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempDir } from '#tests/builders/database.ts'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'
import { figureOf } from '#tests/bench/figure.ts'
import { keyFamily } from '#tests/bench/keys-per-character.ts'

const runner = join(import.meta.dirname, '../../bench/run.ts')

function bench(...args: readonly string[]) {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(tempDir(), 'tidak-ada') }
  return spawnSync(process.execPath, [runner, ...args], { encoding: 'utf8', env })
}

describe('npm run bench', () => {
  test('measures every part, tells in a table, and writes one object a figure', { timeout: 120_000 }, () => {
    const json = join(tempDir(), 'angka.json')
    const { status, stdout } = bench('--quick', '--json', json)
    expect(status).toBe(0)
    const lines = readFileSync(json, 'utf8').trim().split('\n')
    const results = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const names = results.map(({ name }) => name)
    for (const name of [
      'entry.field-durable',
      'start.first-key',
      'ba.1360',
      'batch.5000',
      'entry.keys-per-character',
    ]) {
      expect(names).toContain(name)
      expect(stdout).toContain(name)
    }
    for (const result of results.filter((one) => !('skipped' in one))) {
      expect(Object.keys(result)).toEqual(['name', 'unit', 'n', 'min', 'median', 'p95', 'p99', 'max', 'versus'])
      // A count or share of what went wrong, and a share of a few pairs, may be none; nothing else takes no time.
      const mayBeNone =
        result['unit'] === 'bagian' || /^entry\.keys-(lost|disordered)|\.wrong$/.test(String(result['name']))
      const least = mayBeNone ? 0 : Number.MIN_VALUE
      expect(result['min'], String(result['name'])).toBeGreaterThanOrEqual(least)
      expect(result['max']).toBeGreaterThanOrEqual(result['median'] as number)
    }
  })

  test('runs a part by its name and says why another is skipped', { timeout: 60_000 }, () => {
    const { status, stdout } = bench('start.first-key', '--quick')
    expect(status).toBe(0)
    expect(stdout).toMatch(/start\.first-key +skipped: .*Electron/)
    expect(stdout).not.toContain('ba.1360')
  })

  test('refuses a name that is not there, naming those that are', () => {
    const { status, stderr } = bench('ba.1361')
    expect(status).toBe(2)
    expect(stderr).toContain('ba.1361')
    expect(stderr).toContain('ba.1360')
  })
})

describe('a figure', () => {
  test('has the middle, the 99th of a hundred and the ends of its samples', () => {
    const samples = Array.from({ length: 200 }, (_, index) => 200 - index)
    expect(figureOf('uji', 'ms', samples)).toMatchObject({
      n: 200,
      min: 1,
      median: 100.5,
      p95: 190,
      p99: 198,
      max: 200,
    })
    expect(figureOf('uji', 'ms', [7])).toMatchObject({ n: 1, min: 7, median: 7, p95: 7, p99: 7, max: 7 })
    expect(() => figureOf('uji', 'ms', [])).toThrow(RangeError)
  })
})

test('keying a family by the rules of the screen takes one key a character and Enter where nothing moves on by itself', () => {
  const { keys, characters, answers, blanks } = keyFamily(paperOfFour)
  expect(characters).toBeGreaterThan(400)
  expect(keys).toBeGreaterThan(characters)
  expect(keys).toBeLessThan(characters + answers + blanks)
})
