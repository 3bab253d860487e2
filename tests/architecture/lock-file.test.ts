import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '#main/tools/places.ts'

type Entry = { readonly optionalDependencies?: Readonly<Record<string, string>> }
type Packages = Readonly<Record<string, Entry>>

/**
 * The optional packages that no entry of a lock file answers for. npm leaves out those of other systems when its registry
 * lacks them, and `npm ci` then refuses the lock file, on this system too.
 */
function unanswered(packages: Packages): readonly string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !places(path, name).some((place) => place in packages),
    ),
  )
}

/** Where Node looks for a package from a place in the tree. */
function places(path: string, name: string): readonly string[] {
  const parts = path === '' ? [] : path.split('node_modules/').slice(1)
  return Array.from({ length: parts.length + 1 }, (_, depth) =>
    [...parts.slice(0, depth).map((part) => `node_modules/${part.replace(/\/$/, '')}`), `node_modules/${name}`].join(
      '/',
    ),
  )
}

test('the lock file answers for every optional package, of every system', () => {
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')) as { packages: Packages }
  expect(unanswered(packages)).toEqual([])
})

test('a lock file with holes is seen', () => {
  const holes: Packages = {
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-win32': '1.0.0' } },
    'node_modules/a/node_modules/a-linux': {},
  }
  expect(unanswered(holes)).toEqual(['a-win32'])
})
