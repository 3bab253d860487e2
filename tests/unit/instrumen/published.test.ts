import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { instrumenList } from '#shared/instrumen/registry.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'

const file = new URL('published-editions.json', import.meta.url)
const published = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))

/** What of an edition answers rest on. What it means, how it is drawn and its title may grow. */
function fingerprint({ blocks, rules }: Instrumen): string {
  return createHash('sha256').update(canonical({ blocks, rules })).digest('hex')
}

/** JSON with the keys in order, so that only what is said counts, not in what order it was written down. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

test.each(instrumenList)('$id is what was published', (instrumen) => {
  const now = fingerprint(instrumen)
  expect(
    published[instrumen.id],
    [
      `The blocks or rules of ${instrumen.id} are not those in tests/unit/instrumen/published-editions.json.`,
      'Answers are stored under this id, so a published edition never changes: take the change back and declare it as',
      `a new edition with its own id and a crosswalk. Only for an edition that no office has used yet, write ${now}`,
      'into that file.',
    ].join('\n'),
  ).toBe(now)
})

test('every published edition can still be read', () => {
  const known = instrumenList.map(({ id }) => id)
  const missing = Object.keys(published).filter((id) => !known.includes(id))
  expect(
    missing,
    'Stored answers name these editions; they stay in shared/instrumen/editions/all-editions.ts.',
  ).toEqual([])
})

test('a changed code, rule or limit changes the fingerprint; what an edition means does not', () => {
  const [edition] = instrumenList
  if (edition === undefined) throw new Error('no edition')
  const [block, ...others] = edition.blocks
  const [question, ...rest] = block?.questions ?? []
  if (block === undefined || question === undefined) throw new Error('an empty edition')
  const changed = { ...block, questions: [{ ...question, required: false }, ...rest] }
  expect(fingerprint({ ...edition, blocks: [changed, ...others] })).not.toBe(fingerprint(edition))
  expect(fingerprint({ ...edition, rules: edition.rules.slice(1) })).not.toBe(fingerprint(edition))
  const { meaning: _, ...silent } = edition
  expect(fingerprint({ ...silent, title: 'Lain' })).toBe(fingerprint(edition))
})
