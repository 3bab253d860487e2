import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectDir } from '#main/tools/places.ts'
import { instrumenList } from '#shared/instrumen/registry.ts'
import { sharedQuestions } from '#shared/instrumen/shared-questions.ts'

/** Rooms that know no edition. The sample office (contoh) makes up papers of one edition and may name its questions. */
const rooms = ['renderer', 'main/core']
const knowsAnEdition = ['main/core/contoh/']

const ofOneEdition = new Set(
  instrumenList
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ questions }) => questions)
    .map(({ id }) => id)
    .filter((id) => sharedQuestions[id] === undefined),
)

/** Questions that a text names, as a word in quotes or as a part of answers. */
function namedIn(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  const words = [...code.matchAll(/['"`]([a-z]\w*)['"`]|answers\.([a-z]\w*)/g)].map(
    ([, quoted, part]) => quoted ?? part ?? '',
  )
  return [...new Set(words)].filter((word) => ofOneEdition.has(word))
}

const sources = rooms
  .flatMap((room) =>
    readdirSync(join(projectDir, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  )
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !knowsAnEdition.some((folder) => name.startsWith(folder)))

test('core and screens name no question that only some editions have', () => {
  expect(sources.length).toBeGreaterThan(200)
  const found = sources.flatMap((name) =>
    namedIn(readFileSync(join(projectDir, name), 'utf8')).map((id) => `${name}: ${id}`),
  )
  expect(
    found,
    'Ask the edition what it means (shared/instrumen/meaning.ts), or share the question (shared-questions.ts).',
  ).toEqual([])
})

test('a question of one edition is noticed, quoted or not', () => {
  expect(namedIn("row.answers['hub_krt'] === '1'")).toEqual(['hub_krt'])
  expect(namedIn('content.answers.jenis_cacat')).toEqual(['jenis_cacat'])
  expect(namedIn("row.answers['nama']")).toEqual([])
})
