import type Database from 'better-sqlite3'
import type { RawDatabase } from './open.ts'

type Statement = Database.Statement

/** Prepared statements by their text. */
export type Statements = { readonly of: (sql: string) => Statement }

const kept = 200
/** Longer texts have lists of changing length in them and hardly come again. */
const longest = 2_000

/**
 * Prepares each text once and keeps the statements that were used last: preparing the fifteen statements of a keyed field anew took
 * a sixth of its time. Only for a database whose schema stays as it is.
 */
export function keptStatements(raw: RawDatabase): Statements {
  const statements = new Map<string, Statement>()
  return {
    of: (sql) => {
      const known = statements.get(sql)
      if (known === undefined && sql.length > longest) return raw.prepare(sql)
      const statement = known ?? raw.prepare(sql)
      // The one used last stands at the end.
      statements.delete(sql)
      statements.set(sql, statement)
      const oldest = statements.keys().next()
      if (statements.size > kept && !oldest.done) statements.delete(oldest.value)
      return statement
    },
  }
}
