import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { kyselyOver } from '#core/database/kysely.ts'
import { keptStatements } from '#core/database/statements.ts'

function memory() {
  const raw = new Database(':memory:')
  onTestFinished(() => void raw.close())
  raw.exec('CREATE TABLE dusun (id TEXT PRIMARY KEY, desa_code TEXT, name TEXT) STRICT')
  return raw
}

test('a text is prepared once; long texts and those not used for long are not kept', () => {
  const raw = memory()
  const statements = keptStatements(raw)
  const first = statements.of('SELECT 1')
  expect(statements.of('SELECT 1')).toBe(first)
  const long = `SELECT ${Array.from({ length: 1_000 }, () => '1').join(', ')}`
  expect(statements.of(long)).not.toBe(statements.of(long))
  for (let n = 0; n < 300; n++) {
    statements.of(`SELECT ${n} + 1`)
    statements.of('SELECT 1')
  }
  expect(statements.of('SELECT 1')).toBe(first)
  const early = statements.of('SELECT 299 + 1')
  for (let n = 0; n < 300; n++) statements.of(`SELECT ${n} + 2`)
  expect(statements.of('SELECT 299 + 1')).not.toBe(early)
})

test('the same query runs again with other values, in a transaction and while it is streamed', async () => {
  const db = kyselyOver(memory())
  const add = (name: string) => db.insertInto('dusun').values({ id: name, desa_code: '1', name }).executeTakeFirst()
  expect((await add('Krajan')).numInsertedOrUpdatedRows).toBe(1n)
  await add('Sukosari')
  await expect(add('Krajan')).rejects.toThrow('UNIQUE')
  const named = (name: string) => db.selectFrom('dusun').selectAll().where('name', '=', name).execute()
  expect(await Promise.all([named('Krajan'), named('Sukosari'), named('Grujugan')])).toMatchObject([
    [{ name: 'Krajan' }],
    [{ name: 'Sukosari' }],
    [],
  ])
  const all = db.selectFrom('dusun').selectAll().orderBy('name')
  const streamed: string[] = []
  for await (const row of all.stream()) streamed.push(row.name)
  expect(streamed).toEqual((await all.execute()).map(({ name }) => name))
  await expect(
    db.transaction().execute(async (trx) => {
      await trx.deleteFrom('dusun').execute()
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await all.execute()).toHaveLength(2)
})
