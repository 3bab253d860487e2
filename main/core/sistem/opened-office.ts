import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { CoreEvent } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { idleCheckpoint } from '../database/idle-checkpoint.ts'
import { kyselyOver } from '../database/kysely.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase, schemaVersion, type RawDatabase } from '../database/open.ts'
import { keptStatements, type Statements } from '../database/statements.ts'
import type { Tables } from '../database/tables.ts'
import type { Office, Session, Write } from '../dispatch/office.ts'
import { jurnalOf } from '../jurnal/append.ts'
import type { Platform } from '../platform/types.ts'
import { officeKeys } from './keys/office-keys.ts'
import type { OfficeKind } from './sessions.ts'

/** An office whose database is open. `raw` is for bulk work that Kysely is too slow for. */
export type OpenedOffice = Office & {
  readonly raw: RawDatabase
  readonly dir: string
  readonly dataKey: Uint8Array
  /** Writes everything into the main file and closes it. */
  readonly close: () => Promise<void>
}

type OpenOptions = {
  readonly kind: OfficeKind
  readonly dir: string
  readonly dataKey: Uint8Array
  /** An office that was made before: a file without a schema is then damage and not a beginning. */
  readonly made: boolean
  readonly platform: Platform
  readonly emit: (event: CoreEvent) => void
}

/** Opens the database of the office in `dir`, making one for a new office, and brings its schema up to date. Fails as openDatabase does. */
export async function openOffice(options: OpenOptions): Promise<OpenedOffice> {
  const { kind, dir, dataKey, platform, emit } = options
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const raw = openDatabase(join(dir, 'padan.db'), dataKey)
  try {
    if (options.made && schemaVersion(raw) === 0) throw new AppError('databaseDamaged')
    const backupPath = (version: number) => join(dir, `padan.versi-${version}.db`)
    // A Kysely of its own: it keeps statements, and those of another schema must not stay.
    await migrate({ raw, db: kyselyOver(raw) as Kysely<unknown>, log: platform.log, backupPath })
  } catch (error) {
    raw.close()
    throw error
  }
  const db = kyselyOver(raw)
  const checkpoint = idleCheckpoint(raw)
  return {
    kind,
    dir,
    dataKey,
    raw,
    db,
    keys: officeKeys(dir, dataKey, platform),
    write: writeWith({ db, bulk: keptStatements(raw) }, platform, emit, checkpoint.wrote),
    close: async () => {
      checkpoint.stop()
      raw.pragma('wal_checkpoint(TRUNCATE)')
      await db.destroy()
    },
  }
}

function writeWith(
  { db, bulk }: { readonly db: Kysely<Tables>; readonly bulk: Statements },
  platform: Platform,
  emit: (event: CoreEvent) => void,
  wrote: () => void,
): Office['write'] {
  return async <T>(by: Session | null, work: (write: Write) => Promise<T>): Promise<T> => {
    const at = platform.clock.now()
    const changed = new Map<string, CoreEvent>()
    const value = await db.transaction().execute(async (trx) => {
      const append = jurnalOf(trx, { at, byId: by?.penggunaId ?? null })
      return work({
        db: trx,
        bulk,
        at,
        record: async (entry) => {
          await append(entry)
          changed.set(`${entry.entity}/${entry.entityId}`, {
            type: 'changed',
            entity: entry.entity,
            id: entry.entityId,
          })
        },
      })
    })
    wrote()
    for (const event of changed.values()) emit(event)
    return value
  }
}
