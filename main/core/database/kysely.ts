import {
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDialectConfig,
} from 'kysely'
import type { RawDatabase } from './open.ts'
import { keptStatements, type Statements } from './statements.ts'
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
  readonly #statements: Statements

  constructor(config: SqliteDialectConfig, raw: RawDatabase) {
    super(config)
    this.#raw = raw
    this.#statements = keptStatements(raw)
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: async <R>(query: CompiledQuery) => run<R>(this.#statements, query),
      // A statement that is being read row by row cannot run a second time meanwhile, so each stream has its own.
      streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    }
  }

  /**
   * After a full disk SQLite has rolled back by itself, and a second ROLLBACK would fail and hide what happened.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection)
  }
}

function run<R>(statements: Statements, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = statements.of(sql)
  if (statement.reader) return { rows: statement.all(parameters) as R[] }
  const { changes, lastInsertRowid } = statement.run(parameters)
  return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] }
}
