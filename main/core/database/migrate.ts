import { chmodSync, existsSync, rmSync } from 'node:fs'
import { sql, type Kysely } from 'kysely'
import type { Log } from '../platform/types.ts'
import { migrations, type Migration } from './migrations/index.ts'
import { schemaVersion, type RawDatabase } from './open.ts'

/** What a migration run needs. `backupPath` names the copy that is made before the first change to a file with data. */
export type MigrateOptions = {
  readonly raw: RawDatabase
  readonly db: Kysely<unknown>
  readonly log: Log
  readonly backupPath: (version: number) => string
  readonly list?: readonly Migration[]
}

/**
 * Brings the schema up to date: each pending migration in a transaction of its own together with the new version number,
 * so that a power cut leaves a version and never a half one. A file that holds data is copied first, with the same key.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const { raw, db, log, list = migrations } = options
  const from = schemaVersion(raw)
  if (from > 0 && from < list.length) backUp(raw, options.backupPath(from))
  for (const [index, migration] of list.entries()) {
    const version = index + 1
    if (version <= from) continue
    await db.transaction().execute(async (trx) => {
      await migration.up(trx)
      await sql.raw(`PRAGMA user_version = ${version}`).execute(trx)
    })
    log.info('migrated', { migration: migration.name, version })
  }
}

/** VACUUM INTO keeps the key; db.backup() refuses encrypted files. */
function backUp(raw: RawDatabase, path: string): void {
  if (existsSync(path)) rmSync(path)
  raw.prepare('VACUUM INTO ?').run(path)
  // Encrypted as it is, nobody else has business with it.
  chmodSync(path, 0o600)
}
