import fc from 'fast-check'
import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { openedOffice, registerFamily } from '#tests/builders/paperwork.ts'

async function registered() {
  const desk = await office()
  const paijo = await registerFamily(desk, {
    noKk: '3509161201090002',
    address: 'JL MELATI 5',
    dusun: 'Sukosari',
    people: [
      { nik: '3509161708800002', nama: 'PAIJO SANTOSO' },
      { nik: '3509165203850003', nama: 'SITI AMINAH' },
    ],
  })
  const siti = await registerFamily(desk, {
    noKk: '3509161201090777',
    people: [{ nik: '3509165203850777', nama: "SITI NUR'AINI" }],
  })
  return { desk, paijo, siti }
}

test('a family is found by the first digits of a NIK or No. KK, with the gaps that people write', async () => {
  const { desk, paijo, siti } = await registered()
  const found = async (query: string) => (await desk.must('keluarga.search', { query })).keluarga.map((one) => one.id)
  expect(await found('3509 1652 0385 0003')).toEqual([paijo.id])
  expect(await found('350916120109077')).toEqual([siti.id])
  expect(new Set(await found('350916'))).toEqual(new Set([paijo.id, siti.id]))
  expect(await found('9999')).toEqual([])
})

test('a family is found by the beginning of every word of a name or address, and says what matched', async () => {
  const { desk, paijo, siti } = await registered()
  const search = (query: string) => desk.must('keluarga.search', { query })
  expect((await search('sit ami')).keluarga).toMatchObject([{ id: paijo.id, matched: 'SITI AMINAH' }])
  expect((await search("nur'a")).keluarga).toMatchObject([{ id: siti.id }])
  expect((await search('melati')).keluarga).toMatchObject([{ id: paijo.id, matched: 'JL MELATI 5' }])
  expect((await search('sukosari')).keluarga).toMatchObject([{ id: paijo.id }])
  const both = await search('siti')
  // The one whose head is called so comes before the one with a member of that name.
  expect(both).toMatchObject({ total: 2, keluarga: [{ id: siti.id }, { id: paijo.id }] })
  expect(await search('')).toEqual({ keluarga: [], total: 0, more: false })
})

test('the search looks only into the desa that is asked for, and follows a changed name', async () => {
  const { desk, paijo } = await registered()
  expect((await desk.must('keluarga.search', { query: 'siti', desaCode: '3509162001' })).total).toBe(0)
  const { db } = openedOffice(desk)
  await db
    .updateTable('anggota')
    .set({ name: 'SITI KHOTIJAH' })
    .where('id', '=', paijo.anggotaIds[1] ?? '')
    .execute()
  expect((await desk.must('keluarga.search', { query: 'khotijah' })).total).toBe(1)
  expect((await desk.must('keluarga.search', { query: 'aminah' })).total).toBe(0)
})

test('a search too wide to read says so instead of counting everybody; within a desa everybody is looked at', async () => {
  const { desk } = await registered()
  const { raw } = openedOffice(desk)
  const copy = raw.prepare(
    `INSERT INTO anggota (id, keluarga_id, urutan, nik, name, birth_date, id_art_bdt, answers, status)
     SELECT 'salinan-' || ?, keluarga_id, urutan, nik, 'SITI ' || ?, birth_date, '', answers, status FROM anggota WHERE name = 'SITI AMINAH'`,
  )
  for (let n = 0; n < 600; n += 1) copy.run(n, `NOMOR${n}`)
  // Whoever is named exactly so is among those that are looked at, however many there are.
  raw.prepare("UPDATE anggota SET name = 'SITI' WHERE id = 'salinan-599'").run()
  expect(await desk.must('keluarga.search', { query: 'siti' })).toMatchObject({ more: true })
  expect(await desk.must('keluarga.search', { query: 'siti aminah' })).toMatchObject({ more: false, total: 1 })
  const inDesa = await desk.must('keluarga.list', { query: "siti nur'a", desaCode: '3509162006', offset: 0, limit: 5 })
  expect(inDesa).toMatchObject({ total: 1, more: false })
  expect(
    await desk.must('keluarga.list', { query: 'siti', desaCode: '3509162006', offset: 0, limit: 5 }),
  ).toMatchObject({
    total: 2,
    more: false,
  })
  expect(
    await desk.must('keluarga.list', { query: '3509', desaCode: '3509162006', offset: 0, limit: 5 }),
  ).toMatchObject({
    total: 2,
    more: false,
  })
})

test('whatever is typed into the search is answered', async () => {
  const { desk } = await registered()
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 100 }), async (query) => {
      if (query.length > 100) return
      expect((await desk.call('keluarga.search', { query })).ok, query).toBe(true)
    }),
    { numRuns: 60, examples: [['"'], ["'"], ['a" OR "b'], ['*'], ['-siti'], ['name:siti'], ['%'], ['\u0000']] },
  )
})

test('the register of a desa is paged in order of dusun, RT and name, with how many families and people', async () => {
  const { desk, paijo, siti } = await registered()
  const list = (offset: number, query = '') =>
    desk.must('keluarga.list', { desaCode: '3509162006', offset, limit: 1, query })
  expect(await list(0)).toMatchObject({ total: 2, people: 3, keluarga: [{ id: siti.id, dusun: 'Krajan' }] })
  expect(await list(1)).toMatchObject({ total: 2, people: 3, keluarga: [{ id: paijo.id, dusun: 'Sukosari' }] })
  expect(await list(0, 'paijo')).toMatchObject({ total: 1, people: 2, keluarga: [{ id: paijo.id }] })
  expect((await desk.must('keluarga.desaList', {})).desa).toEqual([
    { desaCode: '3509162006', desaName: 'Jatisari', kecamatanName: 'Jenggawah', families: 2, people: 3 },
  ])
})

test('only who works with forms reads the register: the admin role alone does not open it', async () => {
  const { desk, paijo } = await registered()
  const admin = await desk.as('admin')
  for (const reply of [
    admin.call('keluarga.get', { id: paijo.id }),
    admin.call('keluarga.search', { query: 'siti' }),
    admin.call('keluarga.list', { offset: 0, limit: 10 }),
  ]) {
    expect(await reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
  const reader = await desk.as('pembaca')
  expect((await reader.must('keluarga.get', { id: paijo.id })).keluarga.anggota).toHaveLength(2)
})

test('looking somebody up by NIK, No. KK or name walks an index and never the whole register', async () => {
  const { desk } = await registered()
  const { raw } = openedOffice(desk)
  const plan = (query: string) =>
    raw
      .prepare(`EXPLAIN QUERY PLAN ${query}`)
      .all()
      .map((row) => (row as { detail: string }).detail)
      .join('; ')
  expect(plan(`SELECT * FROM anggota WHERE nik >= '3' AND nik < '4'`)).toContain('USING INDEX anggota_nik')
  expect(plan(`SELECT * FROM keluarga WHERE no_kk >= '3' AND no_kk < '4'`)).toContain('USING INDEX keluarga_no_kk')
  expect(plan(`SELECT * FROM formulir_baris WHERE nik IN ('1', '2')`)).toContain('USING INDEX formulir_baris_nik')
})
