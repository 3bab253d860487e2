import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { kyselyOver } from '#core/database/kysely.ts'
import { migrate } from '#core/database/migrate.ts'
import { migrations } from '#core/database/migrations/index.ts'
import { openDatabase, openForReading, schemaVersion } from '#core/database/open.ts'
import { newKey, tempDir } from '#tests/builders/database.ts'

const log = { info: () => undefined, error: () => undefined }

/** What may stand in an old register: answers of another type, none, names that are no names. */
const oddAnswers = [
  '{}',
  '{"nama":null,"tgllahir":19800817}',
  '{"nama":true,"nik":1.5e300,"jnskel":[1,2],"tgllahir":{"a":1}}',
  JSON.stringify({ nama: 'A\u0000B"\\,[]', namagadis_ibukandung: '\uD800', tgllahir: '2026-02-30' }),
  JSON.stringify({ nama: 'x '.repeat(900), tgllahir: '0000-00-00' }),
]
const oddNames = ['', '\u0000', '"', "'", '","', 'A'.repeat(5000), 'ﷺ', '\uD800', 'SITI AMINAH']

test('an office of the first version, whatever its register holds, opens with everyone in the index and a copy of before', async () => {
  const [dir, key] = [tempDir(), newKey()]
  const raw = openDatabase(join(dir, 'padan.db'), key)
  const backupPath = (version: number) => join(dir, `versi-${version}.db`)
  const to = (list: typeof migrations) =>
    migrate({ raw, db: kyselyOver(raw) as Kysely<unknown>, log, list, backupPath })
  await to(migrations.slice(0, 1))
  raw.exec(`INSERT INTO keluarga (id, no_kk, id_bdt, head_name, head_nik, desa_code, dusun, rt, rw, address, members, instrumen,
    answers, status, updated_at, revision) VALUES ('k', '', '', '', '', '3509162006', '', '', '', '', 1, 'pbdt2015', '{}', 'aktif', '', 1)`)
  const insert =
    raw.prepare(`INSERT INTO anggota (id, keluarga_id, urutan, nik, name, birth_date, id_art_bdt, answers, status)
    VALUES (?, 'k', ?, ?, ?, ?, '', ?, 'aktif')`)
  const people = oddAnswers.flatMap((answers) => oddNames.map((name) => ({ answers, name })))
  for (const [n, { answers, name }] of people.entries()) {
    insert.run(`a${n}`, n + 1, name.slice(0, 16), name, n % 2 === 0 ? null : name.slice(0, 10), answers)
  }
  await to(migrations)
  expect(schemaVersion(raw)).toBe(migrations.length)
  expect(raw.prepare('SELECT count(*) FROM orang').pluck().get()).toBe(people.length)
  expect(raw.prepare('SELECT id FROM anggota EXCEPT SELECT id FROM orang').all()).toEqual([])
  expect(raw.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  const before = openForReading(backupPath(1), key)
  expect(schemaVersion(before)).toBe(1)
  expect(before.prepare('SELECT count(*) FROM anggota').pluck().get()).toBe(people.length)
  before.close()
  raw.close()
})
