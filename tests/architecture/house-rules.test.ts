import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inProject, projectDir } from '#main/tools/places.ts'
import { findBreaches } from './cruise.ts'
import { houseRules } from './house-rules.ts'

type Files = Readonly<Record<string, string>>

/** For each rule the smallest house that breaks it. */
const broken: Readonly<Record<string, Files>> = {
  'shared-imports-only-shared-and-zod': { 'shared/domain/nik.ts': `import 'node:fs'` },
  'core-knows-no-host-and-no-screen': {
    'main/core/berkas/handlers.ts': `import '../../../renderer/app.ts'`,
    'renderer/app.ts': '',
  },
  'hosts-speak-to-the-core-by-its-protocol': {
    'main/host/relay.ts': `import '../core/dispatch/table.ts'`,
    'main/core/dispatch/table.ts': '',
  },
  'only-the-shell-imports-electron': { 'main/web/server.ts': `import 'electron'` },
  'only-the-shell-imports-the-shell': {
    'main/web/server.ts': `import '../electron/menu.ts'`,
    'main/electron/menu.ts': '',
  },
  'screens-import-only-screens-and-shared': {
    'renderer/screens/a.ts': `import '../../main/core/clock.ts'`,
    'main/core/clock.ts': '',
  },
  'screens-use-no-node': { 'renderer/screens/a.ts': `import 'node:path'` },
  'screens-reach-the-bridge-through-core-client': {
    'renderer/screens/a.ts': `import '../core-client/bridge.ts'`,
    'renderer/core-client/bridge.ts': '',
  },
  'only-documents-imports-pdfmake': { 'main/core/berkas/handlers.ts': `import 'pdfmake'` },
  'only-spreadsheets-imports-exceljs-and-hucre': { 'main/core/batch/handlers.ts': `import 'hucre'` },
  'only-database-imports-better-sqlite3': { 'main/core/batch/handlers.ts': `import 'better-sqlite3'` },
  'decisions-import-no-store': {
    'main/core/batch/decide-seal.ts': `import type { Row } from './store.ts'`,
    'main/core/batch/store.ts': `export type Row = string`,
  },
  'rooms-do-not-reach-into-each-others-stores': {
    'main/core/batch/handlers.ts': `import '../keluarga/store.ts'`,
    'main/core/keluarga/store.ts': '',
  },
  'product-imports-no-tests': { 'main/tools/a.ts': `import '../../tests/b.ts'`, 'tests/b.ts': '' },
  'no-cycles': {
    'shared/a.ts': `import { b } from './b.ts'\nexport const a = b`,
    'shared/b.ts': `import { a } from './a.ts'\nexport const b = a`,
  },
  'imports-lead-somewhere': { 'shared/a.ts': `import './gone.ts'` },
}

// Inside the project, so that the packages are found.
const place = inProject('test-results', 'architecture')

afterAll(() => rmSync(place, { recursive: true, force: true }))

test('the house keeps its rules', async () => {
  const breaches = await findBreaches(projectDir, ['main', 'renderer', 'shared', 'tests'])
  expect(breaches.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([])
})

test('every rule has a house that breaks it', () => {
  expect(Object.keys(broken).toSorted()).toEqual(houseRules.map((rule) => rule.name).toSorted())
})

test.each(Object.keys(broken))('the rule fires: %s', async (rule) => {
  const files = broken[rule] ?? {}
  const breaches = await findBreaches(build(rule, files), folders(files))
  expect(breaches.map((breach) => breach.rule)).toContain(rule)
})

test('what the rules allow is no breach', async () => {
  const files: Files = {
    'shared/a.ts': `import 'zod'`,
    'main/core/batch/store.ts': `import '../../../shared/a.ts'`,
    'main/core/batch/handlers.ts': `import './store.ts'\nimport 'node:fs'`,
    'main/core/documents/a.ts': `import 'pdfmake'`,
    'main/electron/main.ts': `import 'electron'\nimport '../core/process/protocol.ts'`,
    'main/core/process/protocol.ts': '',
    'renderer/screens/a.ts': `import '../core-client/client.ts'\nimport 'react'`,
    'renderer/core-client/client.ts': `import './bridge.ts'`,
    'renderer/core-client/bridge.ts': '',
  }
  expect(await findBreaches(build('allowed', files), folders(files))).toEqual([])
})

function build(name: string, files: Files): string {
  const dir = join(place, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

function folders(files: Files): readonly string[] {
  return [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]
}
