import { Kysely, SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDialectConfig } from 'kysely'
import type { RawDatabase } from './open.ts'
import type { Tables } from './tables.ts'

/** Kysely over the one connection that writes. Queries and transactions queue: inside a transaction use only its own handle. */
export function kyselyOver(raw: RawDatabase): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new Dialect(raw) })
}

class Dialect extends SqliteDialect {
  readonly #raw: RawDatabase

  constructor(raw: RawDatabase) {
    super({ database: raw })
    this.#raw = raw
  }

  override createDriver(): SqliteDriver {
    return new Driver({ database: this.#raw }, this.#raw)
  }
}

class Driver extends SqliteDriver {
  readonly #raw: RawDatabase

  constructor(config: SqliteDialectConfig, raw: RawDatabase) {
    super(config)
    this.#raw = raw
  }

  /**
   * After a full disk SQLite has rolled back by itself, and a second ROLLBACK would fail and hide what happened.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection)
  }
}
