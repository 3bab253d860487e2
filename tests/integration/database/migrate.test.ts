import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { kyselyOver } from '#core/database/kysely.ts'
import { migrate } from '#core/database/migrate.ts'
import { migrations, type Migration } from '#core/database/migrations/index.ts'
import { openDatabase, openForReading, schemaVersion } from '#core/database/open.ts'
import { newKey, tempDir } from '#tests/builders/database.ts'

const log = { info: () => undefined, error: () => undefined }

const addsNote: Migration = {
  name: '0002-note',
  up: async (db) => {
    await sql`ALTER TABLE dusun ADD COLUMN note TEXT NOT NULL DEFAULT ''`.execute(db)
  },
}
const breaksHalfway: Migration = {
  name: '0002-breaks',
  up: async (db) => {
    await sql`DELETE FROM dusun`.execute(db)
    await sql`ALTER TABLE no_such_table ADD COLUMN x TEXT`.execute(db)
  },
}

function setting() {
  const dir = tempDir()
  const key = newKey()
  const raw = openDatabase(join(dir, 'padan.db'), key)
  const db = kyselyOver(raw)
  const backup = join(dir, 'padan.versi-1.db')
  const run = (list: readonly Migration[]) =>
    migrate({
      raw,
      db: db as Kysely<unknown>,
      log,
      list,
      backupPath: (version) => join(dir, `padan.versi-${version}.db`),
    })
  return { dir, key, raw, backup, run }
}

function addDusun(raw: ReturnType<typeof openDatabase>) {
  raw.prepare("INSERT INTO dusun VALUES ('d1', '3509132001', 'Krajan')").run()
}

test('an empty database gets the whole schema at once and needs no backup', async () => {
  const { dir, raw, run } = setting()
  await run(migrations)
  expect(schemaVersion(raw)).toBe(migrations.length)
  expect(readdirSync(dir).filter((name) => name.includes('versi'))).toEqual([])
  raw.close()
})

test('before data is migrated it is copied, with the same key, and the copy holds the data as it was', async () => {
  const { key, raw, backup, run } = setting()
  await run(migrations.slice(0, 1))
  addDusun(raw)
  await run([...migrations.slice(0, 1), addsNote])
  expect(schemaVersion(raw)).toBe(2)
  expect(raw.prepare('SELECT * FROM dusun').get()).toEqual({
    id: 'd1',
    desa_code: '3509132001',
    name: 'Krajan',
    note: '',
  })
  expect(statSync(backup).mode & 0o077).toBe(0)
  const copy = openForReading(backup, key)
  expect(schemaVersion(copy)).toBe(1)
  expect(copy.prepare('SELECT * FROM dusun').get()).toEqual({ id: 'd1', desa_code: '3509132001', name: 'Krajan' })
  copy.close()
  raw.close()
})

test('a migration that fails leaves the version and every row of before', async () => {
  const { raw, backup, run } = setting()
  await run(migrations.slice(0, 1))
  addDusun(raw)
  await expect(run([...migrations.slice(0, 1), breaksHalfway])).rejects.toThrow(/no_such_table/)
  expect(schemaVersion(raw)).toBe(1)
  expect(raw.prepare('SELECT count(*) AS n FROM dusun').get()).toEqual({ n: 1 })
  expect(existsSync(backup)).toBe(true)
  raw.close()
})

test('an up-to-date database is not copied again', async () => {
  const { raw, backup, run } = setting()
  await run(migrations)
  await run(migrations)
  expect(existsSync(backup)).toBe(false)
  raw.close()
})
