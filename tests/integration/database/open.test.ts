import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase, openForReading } from '#core/database/open.ts'
import { newKey, tempDir } from '#tests/builders/database.ts'

function place() {
  return { path: join(tempDir(), 'padan.db'), key: newKey() }
}

/** A database with enough rows that damage in its middle hits a page in use. */
function filled({ path, key } = place()) {
  const raw = openDatabase(path, key)
  raw.exec('CREATE TABLE t (word TEXT NOT NULL) STRICT')
  const insert = raw.prepare('INSERT INTO t VALUES (?)')
  raw.transaction(() => {
    for (let n = 0; n < 20_000; n++) insert.run(`baris yang dapat dikenali ${n}`)
  })()
  return { path, key, raw }
}

test('a database is written durably, checks its references, and waits before it says that it is busy', () => {
  const { path, key } = place()
  const raw = openDatabase(path, key)
  const pragma = (name: string) => raw.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('busy_timeout')).toBeGreaterThan(1000)
  expect(pragma('wal_autocheckpoint')).toBeGreaterThan(1000)
  expect(pragma('cache_size')).toBe(-256 * 1024)
  raw.close()
})

test('nothing that was written can be read in the file or its log without the key', () => {
  const { path, raw } = filled()
  const wal = readFileSync(`${path}-wal`)
  raw.close()
  for (const bytes of [wal, readFileSync(path)]) {
    expect(bytes.length).toBeGreaterThan(100_000)
    expect(bytes.includes('dikenali')).toBe(false)
    expect(bytes.includes('SQLite format')).toBe(false)
  }
})

test('another key opens nothing and is told as damage, since only the right key can come out of a wrap', () => {
  const { path, raw } = filled()
  raw.close()
  expect(() => openDatabase(path, newKey())).toThrow(expect.objectContaining({ code: 'databaseDamaged' }))
})

test.each([
  ['the first page', (length: number) => Math.min(100, length)],
  ['the middle', (length: number) => Math.floor(length / 2)],
  ['the last page', (length: number) => length - 200],
])('bytes overwritten in %s are found when the database is opened, and the file is left as it is', (_where, at) => {
  const { path, key, raw } = filled()
  raw.close()
  const damaged = readFileSync(path)
  damaged.fill(0x5a, at(damaged.length), at(damaged.length) + 64)
  writeFileSync(path, damaged)
  expect(() => openDatabase(path, key)).toThrow(expect.objectContaining({ code: 'databaseDamaged' }))
  expect(readFileSync(path).equals(damaged)).toBe(true)
})

test('a file cut short is damage, not an empty office', () => {
  const { path, key, raw } = filled()
  raw.close()
  const whole = readFileSync(path)
  for (const length of [whole.length / 2, 4096, 100]) {
    writeFileSync(path, whole.subarray(0, length))
    expect(() => openDatabase(path, key)).toThrow(expect.objectContaining({ code: 'databaseDamaged' }))
  }
})

test('a database of a newer version is refused and its file is not changed by one byte', () => {
  const { path, key, raw } = filled()
  raw.pragma('user_version = 999')
  raw.close()
  const before = readFileSync(path)
  expect(() => openDatabase(path, key)).toThrow(expect.objectContaining({ code: 'databaseNewer' }))
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a second connection for reading sees what was saved and can change nothing', () => {
  const { path, key, raw } = filled()
  const reader = openForReading(path, key)
  expect(reader.prepare('SELECT count(*) AS n FROM t').get()).toEqual({ n: 20_000 })
  expect(() => reader.exec('DELETE FROM t')).toThrow(/readonly/)
  reader.close()
  raw.close()
})

test('of a large file only the beginnings are read on opening; damage elsewhere stops the query that meets it', () => {
  const { path, key, raw } = filled()
  raw.close()
  const damaged = readFileSync(path)
  const at = Math.floor(damaged.length / 2)
  damaged.fill(0x5a, at, at + 64)
  writeFileSync(path, damaged)
  const opened = openDatabase(path, key, 0)
  const reading = () => opened.prepare('SELECT max(word) FROM t').get()
  expect(reading).toThrow(expect.objectContaining({ code: 'SQLITE_CORRUPT' }))
  opened.close()
  damaged.fill(0x5a, 4096, 4096 + 64)
  writeFileSync(path, damaged)
  expect(() => openDatabase(path, key, 0)).toThrow(expect.objectContaining({ code: 'databaseDamaged' }))
})
