import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '#main/tools/places.ts'

const vague = /(^|[-/])(utils?|helpers?|misc|common)\.tsx?$|\/index\.tsx?$/
const kebab = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:ts|tsx|css|module\.css|d\.ts|json|sql)$/

const files = ['main', 'renderer', 'shared', 'tests'].flatMap((folder) =>
  readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => ({ name: entry.name, path: `${entry.parentPath}/${entry.name}` })),
)

/** The contract is one table, the list of migrations one list, an edition one declaration. */
const allowed = /\/(shared\/contract|main\/core\/database\/migrations|shared\/instrumen\/editions\/[^/]+)\/index\.ts$/

test('every file is named after its one concept', () => {
  expect(files.filter(({ path }) => vague.test(path) && !allowed.test(path)).map(({ path }) => path)).toEqual([])
})

test('names of files are written in one way', () => {
  expect(files.filter(({ name }) => !kebab.test(name)).map(({ path }) => path)).toEqual([])
})

test('a vague name is seen', () => {
  expect(
    ['main/core/utils.ts', 'renderer/date-helpers.ts', 'shared/index.ts'].filter((path) => vague.test(path)),
  ).toHaveLength(3)
  expect(kebab.test('MyScreen.tsx')).toBe(false)
})
