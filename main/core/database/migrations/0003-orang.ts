import { sql, type Kysely } from 'kysely'

/** The index by which similar people are found; see the ganda room. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements: readonly string[] = []
