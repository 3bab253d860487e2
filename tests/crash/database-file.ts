import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kyselyOver } from '#core/database/kysely.ts'
import { migrations } from '#core/database/migrations/index.ts'
import { openDatabase, openForReading, schemaVersion, type RawDatabase } from '#core/database/open.ts'
import type { Kysely } from 'kysely'

export const databaseIn = (dataDir: string): string => join(dataDir, 'kantor', 'padan.db')

/** What is wrong with the file, as SQLite's own full check of it says; empty when nothing is. */
export function integrityProblems(dataDir: string, key: Uint8Array): readonly string[] {
  const raw = openForReading(databaseIn(dataDir), key)
  try {
    const said = raw.pragma('integrity_check') as readonly { integrity_check: string }[]
    return said.map((row) => row.integrity_check).filter((text) => text !== 'ok')
  } catch (error) {
    return [String(error)]
  } finally {
    raw.close()
  }
}

/**
 * Makes a closed file one of the first release again: what later migrations added is taken away, what was keyed stays. Opening it then
 * migrates it, with all that was keyed on the way.
 */
export async function asFirstRelease(dataDir: string, key: Uint8Array): Promise<void> {
  const first = await firstSchema()
  const raw = openDatabase(databaseIn(dataDir), key)
  try {
    if (schemaVersion(raw) !== migrations.length) return
    raw.pragma('foreign_keys = OFF')
    raw.transaction(() => {
      const objects = objectsOf(raw)
      for (const { type, name } of objects) if (type !== 'table') raw.exec(`DROP ${type} IF EXISTS "${name}"`)
      for (const { type, name } of objects) {
        if (type === 'table' && !first.objects.has(name)) raw.exec(`DROP TABLE IF EXISTS "${name}"`)
      }
      for (const [table, columns] of columnsOf(raw)) backToFirst(raw, first, table, columns)
      for (const { type, sql } of first.objects.values()) if (type !== 'table' && sql !== null) raw.exec(sql)
      raw.pragma('user_version = 1')
    })()
  } finally {
    raw.close()
  }
}

type FirstSchema = {
  readonly objects: ReadonlyMap<string, SchemaObject>
  readonly columns: ReadonlyMap<string, readonly string[]>
}

/** An empty table is made anew, since one that a migration rebuilt can't be brought back column by column. */
function backToFirst(raw: RawDatabase, first: FirstSchema, table: string, columns: readonly string[]): void {
  const added = columns.filter((column) => first.columns.get(table)?.includes(column) === false)
  if (added.length === 0) return
  const sql = first.objects.get(table)?.sql
  if (typeof sql === 'string' && raw.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() === undefined) {
    raw.exec(`DROP TABLE "${table}"`)
    raw.exec(sql)
    return
  }
  for (const column of added) raw.exec(`ALTER TABLE "${table}" DROP COLUMN "${column}"`)
}

async function firstSchema(): Promise<FirstSchema> {
  const folder = mkdtempSync(join(tmpdir(), 'padan-crash-'))
  const raw = openDatabase(join(folder, 'pertama.db'), Buffer.alloc(32))
  try {
    await migrations[0]?.up(kyselyOver(raw) as Kysely<unknown>)
    return { objects: new Map(objectsOf(raw).map((one) => [one.name, one])), columns: columnsOf(raw) }
  } finally {
    raw.close()
    rmSync(folder, { recursive: true })
  }
}

type SchemaObject = { readonly type: string; readonly name: string; readonly sql: string | null }

/** Indexes and triggers before the tables that have them, virtual tables before those that they keep their data in. */
function objectsOf(raw: RawDatabase): readonly SchemaObject[] {
  const sql = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    ORDER BY type = 'table', sql NOT LIKE 'CREATE VIRTUAL%'`
  return raw.prepare<[], SchemaObject>(sql).all()
}

function columnsOf(raw: RawDatabase): ReadonlyMap<string, readonly string[]> {
  const tables = objectsOf(raw).filter(({ type }) => type === 'table')
  return new Map(
    tables.map(({ name }) => [
      name,
      raw.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name),
    ]),
  )
}
