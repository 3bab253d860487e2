import { sql, type Kysely } from 'kysely'

/** Triggers that file a new person or family in an index, and the table whose new rows they answer. */
const filing = [
  ['anggota_cari_insert', 'anggota'],
  ['keluarga_cari_insert', 'keluarga'],
  ['orang_insert', 'orang'],
] as const

/**
 * Lets bulk work put off the filing of new rows in the indexes of the register: while `indeks_tunda` has a line, these triggers rest, and
 * whoever put the line there files everything at once before the transaction ends (deferred-index.ts). What they do is not changed.
 */
export async function makeInsertsDeferrable(db: Kysely<unknown>): Promise<void> {
  await sql.raw('CREATE TABLE indeks_tunda (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT').execute(db)
  for (const [trigger, table] of filing) {
    const { rows } = await sql<{ sql: string }>`SELECT sql FROM sqlite_schema WHERE name = ${trigger}`.execute(db)
    const was = rows[0]?.sql ?? ''
    const begins = `AFTER INSERT ON ${table} BEGIN`
    if (!was.includes(begins)) throw new Error(`${trigger} is not as it was released`)
    await sql.raw(`DROP TRIGGER ${trigger}`).execute(db)
    const rests = `AFTER INSERT ON ${table} WHEN NOT EXISTS (SELECT 1 FROM indeks_tunda) BEGIN`
    await sql.raw(was.replace(begins, rests)).execute(db)
  }
}
