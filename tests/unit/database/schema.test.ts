import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { kyselyOver } from '#core/database/kysely.ts'
import { migrate } from '#core/database/migrate.ts'
import { openDatabase, type RawDatabase } from '#core/database/open.ts'
import { newKey, tempDir } from '#tests/builders/database.ts'

async function migrated(): Promise<RawDatabase> {
  const raw = openDatabase(join(tempDir(), 'padan.db'), newKey())
  const log = { info: () => undefined, error: () => undefined }
  await migrate({ raw, db: kyselyOver(raw) as Kysely<unknown>, log, backupPath: () => '' })
  return raw
}

type Entry = { readonly type: string; readonly name: string; readonly sql: string }

function schemaOf(raw: RawDatabase): Entry[] {
  return raw
    .prepare<[], Entry>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'anggota_cari_%' OR type = 'trigger' ORDER BY name",
    )
    .all()
}

// The guard: whoever changes the schema sees the whole change in schema.sql, and an accidental one fails here.
// After a wanted change: npx vitest run --root . tests/unit/database -u
test('the migrations give exactly the schema that schema.sql shows', async () => {
  const raw = await migrated()
  const text = schemaOf(raw)
    .map(({ sql }) => `${sql};\n`)
    .join('\n')
  raw.close()
  await expect(text).toMatchFileSnapshot('../../../main/core/database/schema.sql')
})

test('every table of our own is STRICT', async () => {
  const raw = await migrated()
  const loose = raw.pragma('table_list') as { name: string; type: string; strict: number }[]
  const ours = loose.filter(({ name, type }) => type === 'table' && !/^(sqlite_|anggota_cari)/.test(name))
  expect(ours.length).toBeGreaterThan(15)
  expect(ours.filter(({ strict }) => strict !== 1)).toEqual([])
  raw.close()
})
