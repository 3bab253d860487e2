import Database from 'better-sqlite3'
import { chmodSync, existsSync } from 'node:fs'
import { AppError } from '#shared/errors/app-error.ts'
import { migrations } from './migrations/index.ts'
import { asDatabaseError } from './database-error.ts'
import { addFunctions } from './functions.ts'

export type RawDatabase = Database.Database

const cacheKiB = 256 * 1024
/** A safety net only: the checkpoint runs when nobody is typing (see idle-checkpoint.ts). 16,000 pages are 64 MB. */
const autoCheckpointPages = 16_000
const busyMs = 5_000
/** Up to this size every page is read when the database is opened. */
const wholeCheck = 64 * 1024 * 1024

/**
 * Opens the encrypted database at `path` with its 32-byte key, making an empty one when there is none.
 * Fails with AppError: databaseNewer (the file is left as it is), databaseDamaged, databaseBusy, diskFull.
 */
export function openDatabase(path: string, key: Uint8Array, wholeCheckBytes = wholeCheck): RawDatabase {
  if (existsSync(path)) refuseNewer(path, key)
  const raw = connect(path, key, {})
  try {
    raw.pragma(`cache_size = -${cacheKiB}`)
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma(`busy_timeout = ${busyMs}`)
    raw.pragma(`wal_autocheckpoint = ${autoCheckpointPages}`)
    addFunctions(raw)
    refuseDamaged(raw, wholeCheckBytes)
    // The write-ahead log takes these rights over from the file.
    chmodSync(path, 0o600)
    return raw
  } catch (error) {
    raw.close()
    throw asDatabaseError(error)
  }
}

/** A second connection to a database that is open already, for long reads in a worker thread. It can change nothing. */
export function openForReading(path: string, key: Uint8Array): RawDatabase {
  return connect(path, key, { readonly: true, fileMustExist: true })
}

/** A read-only look first: opening for writing could already change the file of a newer program. */
function refuseNewer(path: string, key: Uint8Array): void {
  const raw = openForReading(path, key)
  try {
    if (schemaVersion(raw) > migrations.length) throw new AppError('databaseNewer')
  } catch (error) {
    throw asDatabaseError(error)
  } finally {
    raw.close()
  }
}

function connect(path: string, key: Uint8Array, options: Database.Options): RawDatabase {
  const raw = new Database(path, options)
  raw.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`)
  // What is sorted stays in memory: files that SQLite sorts in are not encrypted.
  raw.pragma('temp_store = MEMORY')
  return raw
}

/** The number of migrations that this file has been through. */
export function schemaVersion(raw: RawDatabase): number {
  return Number(raw.pragma('user_version', { simple: true }))
}

/**
 * Every page carries its own authentication code, so damage shows when a page is read. quick_check reads them all: milliseconds for
 * one office, seconds for a register of a million people. Of a large file only the first page of each table is read here, and
 * damage elsewhere stops the call that meets it.
 */
function refuseDamaged(raw: RawDatabase, wholeCheckBytes: number): void {
  if (sizeOf(raw) <= wholeCheckBytes) {
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('databaseDamaged')
    return
  }
  const tables = raw.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  for (const table of tables) raw.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get()
}

function sizeOf(raw: RawDatabase): number {
  return Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }))
}
