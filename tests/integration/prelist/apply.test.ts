import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { jatisari, openedOffice, registerFamily } from '#tests/builders/paperwork.ts'
import { readList, type ListRow } from '#tests/builders/read-list.ts'
import { expectIndexed, registerRows } from './register-state.ts'

const paijo = { nik: '3509161708800002', nama: 'PAIJO SANTOSO', tanggalLahir: '1980-08-17', jenisKelamin: '1' }
const sutinah = { nik: '3509165203850003', nama: 'SUTINAH', tanggalLahir: '1985-03-12', jenisKelamin: '2' }
const kk = {
  noKk: '3509161201090002',
  kodeDesa: jatisari,
  alamat: 'JL MELATI 5',
  dusun: 'KRAJAN',
  rt: '003',
  rw: '001',
}
const rows: readonly ListRow[] = [
  { ...kk, ...paijo, 'jawaban:hub_krt': '1', 'jawaban:sta_bekerja': '1', 'program:PKH': 'ya' },
  { ...kk, ...sutinah, 'jawaban:hub_krt': '2', 'jawaban:sta_bekerja': '', 'program:PKH': '' },
]

async function applied(desk: TestOffice, list: Parameters<typeof readList>[1], skipRefused = false) {
  const intakeId = await readList(desk, list)
  const plan = await desk.must('prelist.plan', { intakeId, skipRefused })
  const { counts } = await desk.must('prelist.apply', { intakeId, skipRefused })
  expect(counts).toEqual(plan.counts)
  return { intakeId, ...plan }
}

test('people of a list become a family of the register, found at once, with what the list says of them', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const { counts, examples, intakeId } = await applied(desk, { shape: 'datar', rows })
  expect(counts).toEqual({
    families: { new: 1, changed: 0, unchanged: 0 },
    people: { new: 2, changed: 0, unchanged: 0 },
    rows: { used: 2, refused: 0, leftOut: 0 },
  })
  expect(examples).toMatchObject([{ kind: 'baru', headName: 'PAIJO SANTOSO', desaName: 'Jatisari' }])
  const [found] = (await desk.must('keluarga.search', { query: 'sutinah' })).keluarga
  const { keluarga } = await desk.must('keluarga.get', { id: found?.id ?? '' })
  expect(keluarga).toMatchObject({
    noKk: kk.noKk,
    headName: 'PAIJO SANTOSO',
    headNik: paijo.nik,
    members: 2,
    address: 'JL MELATI 5',
    rt: '003',
    answers: { alamat: 'JL MELATI 5', rt: '003' },
    anggota: [
      {
        name: 'PAIJO SANTOSO',
        answers: {
          nama: 'PAIJO SANTOSO',
          hub_krt: '1',
          sta_bekerja: true,
          jnskel: '1',
          tgllahir: '1980-08-17',
          nokk: kk.noKk,
        },
      },
      { name: 'SUTINAH', answers: { hub_krt: '2', jnskel: '2' } },
    ],
  })
  expect(keluarga.anggota[1]?.answers).not.toHaveProperty('sta_bekerja')
  expect(raw.prepare('SELECT program FROM anggota ORDER BY urutan').pluck().all()).toEqual(['{"PKH":"ya"}', '{}'])
  expect(raw.prepare('SELECT source, source_id FROM keluarga_riwayat').all()).toEqual([
    { source: 'prelist', source_id: intakeId },
  ])
  expectIndexed(raw)
  expect((await desk.must('jurnal.verify', {})).broken).toBeNull()
})

test('the same list again changes nothing, and is told to be unchanged', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  await applied(desk, { shape: 'datar', rows })
  const before = registerRows(raw)
  desk.platform.clock.set('2026-11-12T03:00:00.000Z')
  const { counts, examples } = await applied(desk, { shape: 'datar', rows: rows.toReversed() })
  expect(counts).toEqual({
    families: { new: 0, changed: 0, unchanged: 1 },
    people: { new: 0, changed: 0, unchanged: 2 },
    rows: { used: 2, refused: 0, leftOut: 0 },
  })
  expect(examples).toEqual([])
  expect(registerRows(raw)).toEqual(before)
})

test('only what the list says changes: an empty cell takes nothing away, who is not on it stays', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const family = await registerFamily(desk, {
    noKk: kk.noKk,
    dusun: 'Krajan',
    people: [
      { nik: paijo.nik, nama: 'PAIJO SANTOSO', answers: { tgllahir: '1980-08-17', sta_bekerja: true } },
      { nik: sutinah.nik, nama: 'SUTINAH' },
    ],
  })
  const { examples } = await applied(desk, {
    shape: 'datar',
    rows: [
      {
        noKk: kk.noKk,
        kodeDesa: jatisari,
        dusun: 'KRAJAN',
        alamat: '',
        nik: sutinah.nik,
        nama: 'SITI SUTINAH',
        rt: '',
      },
    ],
  })
  const { keluarga } = await desk.must('keluarga.get', { id: family.id })
  expect(keluarga).toMatchObject({
    headName: 'PAIJO SANTOSO',
    dusun: 'Krajan',
    address: 'JL MAWAR 1',
    rt: '001',
    anggota: [
      { answers: { sta_bekerja: true } },
      { name: 'SITI SUTINAH', answers: { nama: 'SITI SUTINAH', hub_krt: '3' } },
    ],
  })
  expect(examples).toMatchObject([{ kind: 'berubah', changes: [{ before: 'SUTINAH', after: 'SITI SUTINAH' }] }])
  expect(raw.prepare('SELECT revision FROM keluarga').pluck().get()).toBe(2)
  const change = JSON.parse(String(raw.prepare('SELECT change FROM keluarga_riwayat').pluck().get()))
  expect(change).toEqual({
    kind: 'berubah',
    fields: [],
    anggota: [
      {
        id: family.anggotaIds[1],
        kind: 'berubah',
        fields: [
          { field: 'name', before: 'SUTINAH', after: 'SITI SUTINAH' },
          { field: 'jawaban:nama', before: 'SUTINAH', after: 'SITI SUTINAH' },
        ],
      },
    ],
  })
  expectIndexed(raw)
})

test('a refused row leaves its whole family out, and every row is in exactly one place', async () => {
  const desk = await office()
  const other = { noKk: '3509161201090777', kodeDesa: jatisari }
  const list = {
    shape: 'datar' as const,
    rows: [
      { ...rows[0], ditolak: 'NIK' } as ListRow,
      rows[1] ?? {},
      { ...other, nik: '3509161708810005', nama: 'WIDODO' },
      { noKk: '', kodeDesa: jatisari, nik: '', nama: 'TANPA NOMOR' },
      { noKk: '3509161201090999', kodeDesa: '3510162006', nik: '3510161708810005', nama: 'ORANG LAIN' },
      { noKk: '3509161201090888', kodeDesa: '', nik: '3509161708810006', nama: 'TANPA DESA' },
    ],
  }
  const intakeId = await readList(desk, list)
  const refused = await desk.call('prelist.apply', { intakeId, skipRefused: false })
  expect(refused).toMatchObject({ ok: false, error: { code: 'validation' } })
  const { counts, leftOut } = await applied(desk, list, true)
  expect(counts.rows).toEqual({ used: 1, refused: 1, leftOut: 4 })
  expect(leftOut).toEqual([
    { rowNumber: 3, why: 'Baris 2 dari keluarga yang sama ditolak.' },
    { rowNumber: 5, why: 'Baris ini tidak menyebut No. KK, IDBDT, atau NIK.' },
    { rowNumber: 6, why: 'Keluarga ini di luar Kabupaten Jember.' },
    { rowNumber: 7, why: 'Keluarga ini belum ada di register dan barisnya tidak menyebut desa.' },
  ])
  expect((await desk.must('keluarga.list', { offset: 0, limit: 10 })).keluarga).toMatchObject([{ headName: 'WIDODO' }])
})

test('families are known by IDBDT before No. KK, and by the NIK of their people where a list has neither', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  await applied(desk, { shape: 'keluarga', rows: [{ ...kk, idBdt: '35091620060001', namaKepala: 'PAIJO SANTOSO' }] })
  // Members join by IDBDT, whatever their own card says; a BNBA has only the NIK.
  await applied(desk, {
    shape: 'anggota',
    rows: [
      { idBdt: '35091620060001', noKk: kk.noKk, ...paijo, 'jawaban:hub_krt': '1' },
      { idBdt: '35091620060001', noKk: '3509161201099999', ...sutinah, 'jawaban:hub_krt': '3' },
    ],
  })
  const bnba = await applied(desk, {
    shape: 'datar',
    rows: [
      { nik: sutinah.nik, nama: 'SUTINAH', kodeDesa: jatisari, program: 'SEMBAKO' },
      { nik: '3509161708990001', nama: 'SEORANG DIRI', kodeDesa: jatisari, program: 'PKH' },
    ],
  })
  expect(bnba.counts.families).toEqual({ new: 1, changed: 1, unchanged: 0 })
  expect(raw.prepare('SELECT no_kk, id_bdt, head_name, members FROM keluarga ORDER BY no').all()).toEqual([
    { no_kk: kk.noKk, id_bdt: '35091620060001', head_name: 'PAIJO SANTOSO', members: 2 },
    { no_kk: '', id_bdt: '', head_name: 'SEORANG DIRI', members: 1 },
  ])
  expect(raw.prepare('SELECT program FROM anggota WHERE nik = ?').pluck().get(sutinah.nik)).toBe('{"SEMBAKO":"ya"}')
  expectIndexed(raw)
})

test('a NIK that stands in another family goes in and is told; a new card of the same people is the same family', async () => {
  const desk = await office()
  await registerFamily(desk, {
    noKk: '3509161201090111',
    people: [
      { nik: paijo.nik, nama: 'PAIJO SANTOSO' },
      { nik: '3509161708810009', nama: 'SUMI' },
    ],
  })
  const { counts, told } = await applied(desk, {
    shape: 'datar',
    rows: [
      { ...kk, nik: '3509161708810009', nama: 'SUMI', 'jawaban:hub_krt': '1' },
      { ...kk, nik: '3509161708810010', nama: 'SUAMI SUMI', 'jawaban:hub_krt': '2' },
    ],
  })
  expect(counts.families).toEqual({ new: 1, changed: 0, unchanged: 0 })
  expect(told).toEqual([{ rowNumber: 2, what: 'NIK ini juga terdaftar pada keluarga No. KK 3509161201090111.' }])
  const moved = await applied(desk, {
    shape: 'datar',
    rows: [{ noKk: '3509161201090222', kodeDesa: jatisari, ...paijo, 'jawaban:hub_krt': '1' }],
  })
  expect(moved.counts.families).toEqual({ new: 0, changed: 1, unchanged: 0 })
  expect((await desk.must('keluarga.search', { query: '3509161201090222' })).keluarga[0]).toMatchObject({
    headName: 'PAIJO SANTOSO',
    members: 2,
  })
})

test('answers go into the edition of the family; who was removed is left out', async () => {
  const desk = await office()
  const { db } = openedOffice(desk)
  const family = await registerFamily(desk, {
    noKk: kk.noKk,
    instrumen: 'regsosek2022k',
    people: [
      { nik: paijo.nik, nama: 'PAIJO SANTOSO' },
      { nik: sutinah.nik, nama: 'SUTINAH' },
    ],
  })
  await db.updateTable('anggota').set({ status: 'dihapus' }).where('nik', '=', sutinah.nik).execute()
  const { counts, leftOut } = await applied(desk, {
    shape: 'datar',
    rows: [
      { ...kk, ...paijo, 'jawaban:sumber_penerangan': '2' },
      { ...kk, ...sutinah },
    ],
  })
  expect(leftOut).toEqual([{ rowNumber: 3, why: 'Orang ini sudah dikeluarkan dari keluarganya di register.' }])
  expect(counts.rows).toEqual({ used: 1, refused: 0, leftOut: 1 })
  const { keluarga } = await desk.must('keluarga.get', { id: family.id })
  expect(keluarga.instrumen).toBe('regsosek2022k')
  expect(keluarga.members).toBe(1)
})
