import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { kyselyOver } from '#core/database/kysely.ts'
import { migrate } from '#core/database/migrate.ts'
import { migrations } from '#core/database/migrations/index.ts'
import { openDatabase, type RawDatabase } from '#core/database/open.ts'
import { nameWords } from '#shared/domain/name-words.ts'
import { personKeys } from '#shared/domain/person-keys.ts'
import { newKey, tempDir } from '#tests/builders/database.ts'
import { office } from '#tests/builders/office.ts'
import { createForm, openedOffice, openPeriode, put, receiveBerkas, registerFamily } from '#tests/builders/paperwork.ts'

type Line = {
  no: number
  name: string
  words: string
  birth_date: string
  sex: string
  mother: string
  mother_words: string
  nik: string
  no_kk: string
  desa_code: string
}

/** What the index must hold for the people in it, worked out anew. */
function expectWhole(raw: RawDatabase): void {
  const people = raw.prepare<[], Line>('SELECT * FROM orang ORDER BY no').all()
  const keys = people.flatMap((one) =>
    personKeys({
      words: one.words,
      birthDate: one.birth_date,
      sex: one.sex,
      motherWords: one.mother_words,
      nik: one.nik,
      noKk: one.no_kk,
      desaCode: one.desa_code,
    }).map(({ key }) => `${key}/${one.no}`),
  )
  for (const one of people) expect(one.words).toBe(nameWords(one.name).join(' '))
  const filed = raw.prepare<[], { kunci: number; orang: number }>('SELECT kunci, orang FROM orang_kunci').all()
  expect(new Set(filed.map(({ kunci, orang }) => `${kunci}/${orang}`))).toEqual(new Set(keys))
  const counts = new Map<string, number>()
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const one of people) {
    count('#')
    count(`#${one.desa_code}`)
    for (const word of one.words.split(' ')) if (word !== '') count(word)
  }
  const kept = raw.prepare<[], { kata: string; n: number }>('SELECT kata, n FROM orang_kata WHERE n != 0').all()
  expect(new Map(kept.map(({ kata, n }) => [kata, n]))).toEqual(counts)
}

function lines(raw: RawDatabase) {
  return raw.prepare<[], Line>('SELECT * FROM orang ORDER BY no').all()
}

test('the index follows the rows of a form: keyed, changed, removed, put back, and gone with the form', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const { row } = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
  await put(desk, form.id, 'nama', 'SITI AMINAH', row.id)
  await put(desk, form.id, 'tgllahir', '1985-03-12', row.id)
  await put(desk, form.id, 'nik', '3509165203850003', row.id)
  const line = () => raw.prepare<[string], Line>('SELECT * FROM orang WHERE id = ?').get(row.id)
  expect(line()).toMatchObject({ words: 'SITI AMINA', birth_date: '1985-03-12', nik: '3509165203850003' })
  expectWhole(raw)

  await put(desk, form.id, 'nama', 'SUTINAH', row.id)
  await put(desk, form.id, 'namagadis_ibukandung', 'HJ. MARYAM', row.id)
  expect(line()).toMatchObject({ words: 'SUTINA', mother_words: 'MARIAM' })
  expectWhole(raw)

  const { removed } = await desk.must('formulir.removeRow', { id: form.id, rowId: row.id })
  expect(line()).toBeUndefined()
  expectWhole(raw)

  await desk.must('formulir.restoreRow', { id: form.id, row: removed })
  expect(line()).toMatchObject({ words: 'SUTINA', birth_date: '1985-03-12' })
  expectWhole(raw)

  await desk.must('formulir.discard', { id: form.id, reason: 'terbuka dua kali' })
  expect(lines(raw)).toEqual([])
  expectWhole(raw)
})

test('an answer that says nothing about who somebody is leaves the index alone', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const { row } = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
  await put(desk, form.id, 'nama', 'SITI AMINAH', row.id)
  // A mark that any rewriting of the line would take away.
  raw.prepare("UPDATE orang SET name = 'TANDA' WHERE id = ?").run(row.id)
  await put(desk, form.id, 'hub_krt', '3', row.id)
  expect(raw.prepare('SELECT name FROM orang WHERE id = ?').pluck().get(row.id)).toBe('TANDA')
  await put(desk, form.id, 'tgllahir', '1985-03-12', row.id)
  expect(raw.prepare('SELECT name FROM orang WHERE id = ?').pluck().get(row.id)).toBe('SITI AMINAH')
})

test('the index follows the register: names, numbers, and a family that moves to another desa', async () => {
  const desk = await office()
  const { raw, db } = openedOffice(desk)
  const family = await registerFamily(desk, {
    noKk: '3509161201090002',
    people: [
      { nik: '3509161708800002', nama: 'PAIJO SANTOSO', answers: { tgllahir: '1980-08-17', jnskel: '1' } },
      { nik: '3509165203850003', nama: 'SUTINAH' },
    ],
  })
  expect(lines(raw)).toMatchObject([{ birth_date: '1980-08-17', no_kk: '3509161201090002' }, { birth_date: '' }])
  expectWhole(raw)
  await db.updateTable('keluarga').set({ desa_code: '3509162001' }).where('id', '=', family.id).execute()
  expect(lines(raw).map((line) => line.desa_code)).toEqual(['3509162001', '3509162001'])
  expectWhole(raw)
  await db
    .updateTable('anggota')
    .set({ name: 'H. PAIJO' })
    .where('id', '=', family.anggotaIds[0] ?? '')
    .execute()
  expectWhole(raw)
  await db
    .deleteFrom('anggota')
    .where('id', '=', family.anggotaIds[1] ?? '')
    .execute()
  expect(lines(raw)).toHaveLength(1)
  expectWhole(raw)
})

test('an office of the version before gets its people into the index, register and forms alike', async () => {
  const desk = await office()
  await registerFamily(desk, { noKk: '3509161201090002', people: [{ nik: '3509161708800002', nama: 'PAIJO SANTOSO' }] })
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const { row } = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
  await put(desk, form.id, 'nama', 'MOH. RAHMAN', row.id)
  await put(desk, form.id, 'tgllahir', '1985-03-12', row.id)
  const grown = openedOffice(desk).raw

  // The same people in a file that has never heard of the index.
  const raw = openDatabase(join(tempDir(), 'padan.db'), newKey())
  const log = { info: () => undefined, error: () => undefined }
  const to = (list: typeof migrations) =>
    migrate({ raw, db: kyselyOver(raw) as Kysely<unknown>, log, list, backupPath: () => join(tempDir(), 'salinan.db') })
  await to(migrations.slice(0, 2))
  raw.pragma('foreign_keys = OFF')
  for (const table of ['keluarga', 'anggota', 'berkas', 'formulir', 'formulir_baris']) copyTable(grown, raw, table)
  await to(migrations)

  const bare = (from: RawDatabase) =>
    lines(from)
      .map((line) => ({ ...line, no: 0 }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  expect(bare(raw)).toEqual(bare(grown))
  expect(bare(raw)).toMatchObject([{ name: '' }, { name: 'MOH. RAHMAN' }, { name: 'PAIJO SANTOSO' }])
  expectWhole(raw)
  raw.close()
})

function copyTable(from: RawDatabase, to: RawDatabase, table: string): void {
  // The columns that the older file has: later ones came with later versions.
  const columns = (to.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const stored = columns.filter((name) => table !== 'formulir_baris' || !['nik', 'nokk', 'name'].includes(name))
  const insert = to.prepare(`INSERT INTO ${table} (${stored.join()}) VALUES (${stored.map(() => '?').join()})`)
  for (const row of from.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()) {
    insert.run(stored.map((name) => row[name]))
  }
}

test('candidates are found through the keys and never by walking through everyone', async () => {
  const { raw } = openedOffice(await office())
  const plan = raw
    .prepare('EXPLAIN QUERY PLAN SELECT orang FROM orang_kunci WHERE kunci = 1 LIMIT 400')
    .all()
    .map((row) => (row as { detail: string }).detail)
  expect(plan.join()).toContain('SEARCH orang_kunci USING PRIMARY KEY (kunci=?)')
  const words = raw
    .prepare("EXPLAIN QUERY PLAN SELECT kata, n FROM orang_kata WHERE kata >= 'SI' AND kata < 'SI['")
    .all()
    .map((row) => (row as { detail: string }).detail)
  expect(words.join()).toContain('SEARCH orang_kata USING PRIMARY KEY')
})
