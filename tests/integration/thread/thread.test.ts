import { join } from 'node:path'
import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice, openPeriode } from '#tests/builders/paperwork.ts'
import { readList } from '#tests/builders/read-list.ts'
import { meet, nikOf, noKkOf, putForm, registered, usulanOf, village } from '../batch/village-work.ts'

/** A village with an usulan, agreed; not sealed. */
async function agreed() {
  const at = await office()
  const work = await village(at)
  const formulirId = await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  const other = await putForm(at, work.berkas, { jenis: 'usulan', number: 2, content: usulanOf(at, 2) })
  at.platform.clock.set('2026-11-12T03:00:00.000Z')
  await meet(at, work, { refuse: [other] })
  at.platform.clock.set('2026-11-13T03:00:00.000Z')
  return { at, work, formulirId, other }
}

async function sealed() {
  const made = await agreed()
  const { at, work } = made
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, 'batch.xlsx')) })
  return made
}

/** Puts an answer about every sent row straight into the tables, as an applied answer file does. */
async function answer(at: TestOffice, outcome: 'diterima' | 'ditolak', words = '') {
  const { db } = openedOffice(at)
  const who = await db.selectFrom('pengguna').select('id').executeTakeFirstOrThrow()
  const intake = at.platform.ids.next()
  const now = at.platform.clock.now()
  const file = {
    kind: 'hasil' as const,
    name: 'hasil november.csv',
    size: 1,
    sha256: 'x',
    status: 'diterapkan' as const,
  }
  await db
    .insertInto('intake')
    .values({ id: intake, ...file, added_at: now, added_by: who.id, applied_at: now, applied_by: who.id })
    .execute()
  for (const row of await db.selectFrom('batch_baris').select(['batch_id', 'row_number']).execute()) {
    const said = { outcome, alasan: '', words, arti: '', registered_name: '', match: 'nik' as const, score: 1 }
    await db
      .insertInto('jawaban')
      .values({ ...row, ...said, intake_id: intake, intake_row: 2, at: now })
      .execute()
  }
}

const titlesOf = (stops: readonly { title: string }[]) => stops.map(({ title }) => title)

test('a form: paper, keying, meeting, berita acara with its line, in order, and what comes next', async () => {
  const { at, formulirId } = await agreed()
  const thread = await at.must('thread.get', { formulirId })
  expect(thread).toMatchObject({ headName: 'SUMIATI 1', noKk: noKkOf(1), keluargaId: null, desil: null, status: null })
  expect(titlesOf(thread.stops)).toEqual([
    'Kertas diterima dari Jatisari',
    'Formulir dientri lengkap',
    'Disetujui musyawarah',
    'Berita acara disahkan',
    'Berikutnya: segel batch',
  ])
  expect(thread.stops[3]).toMatchObject({
    facts: ['Nomor 140/BA-MUSDES/2026', 'Lampiran I, baris 1'],
    by: 'Pengguna Pertama',
  })
  expect(thread.stops.at(-1)).toMatchObject({ at: null, tone: 'open' })
})

test('what was refused by the meeting goes nowhere, and stands in lampiran IV', async () => {
  const { at, other } = await agreed()
  const { stops } = await at.must('thread.get', { formulirId: other })
  expect(titlesOf(stops)).toContain('Ditolak musyawarah')
  expect(stops.find(({ title }) => title === 'Berita acara disahkan')?.facts).toContain('Lampiran IV, baris 1')
  expect(stops.every(({ at: when }) => when !== null)).toBe(true)
})

test('sealed, uploaded and refused: each with who, and the correction next', async () => {
  const { at, formulirId } = await sealed()
  expect((await at.must('thread.get', { formulirId })).stops.at(-1)?.title).toBe(
    'Berikutnya: unggah berkas Excel ke SIKS-NG',
  )
  await openedOffice(at)
    .db.updateTable('batch')
    .set({ uploaded_on: '2026-11-13', uploaded_at: at.platform.clock.now() })
    .execute()
  expect((await at.must('thread.get', { formulirId })).stops.at(-1)?.title).toBe('Berikutnya: menunggu jawaban SIKS-NG')
  at.platform.clock.set('2026-11-20T03:00:00.000Z')
  await answer(at, 'ditolak', 'DATA TIDAK DITEMUKAN')
  const { stops } = await at.must('thread.get', { formulirId })
  expect(stops.map(({ step }) => step)).toEqual([
    'berkas',
    'formulir',
    'musyawarah',
    'musyawarah',
    'batch',
    'batch',
    'hasil',
    'formulir',
  ])
  const refused = stops.find(({ step }) => step === 'hasil')
  expect(refused).toMatchObject({ title: 'Ditolak SIKS-NG', tone: 'refused', by: 'Pengguna Pertama' })
  expect(refused?.facts).toEqual(['baris 1', 'Kata SIKS-NG: DATA TIDAK DITEMUKAN', 'Berkas jawaban hasil november.csv'])
  expect(stops.at(-1)?.title).toMatch(/perbaiki formulir/)
})

test('an accepted form waits for the determination', async () => {
  const { at, formulirId } = await sealed()
  await answer(at, 'diterima')
  expect((await at.must('thread.get', { formulirId })).stops.at(-1)?.title).toBe(
    'Berikutnya: menunggu penetapan periode',
  )
})

test('a registered family shows the forms of every period, from either side the same', async () => {
  const at = await office()
  const first = await village(at)
  const family = await registered(at, 30)
  const about = () => ({
    jenis: 'perubahan' as const,
    content: {
      ...family.content,
      rows: family.content.rows.map((row) => ({ ...row, id: at.platform.ids.next() })),
    },
    base: family.content,
    keluargaId: family.id,
    number: 1,
  })
  const form = await putForm(at, first.berkas, about())
  const second = await village(at, { periode: await openPeriode(at, 12) })
  await putForm(at, second.berkas, about())
  const thread = await at.must('thread.get', { keluargaId: family.id })
  expect(thread).toEqual(await at.must('thread.get', { formulirId: form }))
  expect(thread).toMatchObject({ keluargaId: family.id, status: 'aktif' })
  expect(thread.stops.filter(({ step }) => step === 'berkas').map(({ facts }) => facts[2])).toEqual([
    expect.stringContaining('November 2026'),
    expect.stringContaining('Desember 2026'),
  ])
})

test('a list that changes a family adds to when it came into the register, and a list that brought one says so', async () => {
  const at = await office()
  const { desaCode } = await village(at)
  const family = await registered(at, 30)
  at.platform.clock.set('2026-11-20T03:00:00.000Z')
  const row = (n: number, alamat: string) => ({
    noKk: noKkOf(n),
    nik: nikOf(n),
    nama: `SUMIATI ${n}`,
    kodeDesa: desaCode,
    'jawaban:hub_krt': '1',
    alamat,
  })
  const intakeId = await readList(at, { shape: 'datar', rows: [row(30, 'JL. BARU 1'), row(60, 'JL. BARU 2')] })
  await at.must('prelist.apply', { intakeId, skipRefused: false })
  const { stops } = await at.must('thread.get', { keluargaId: family.id })
  expect(titlesOf(stops)).toEqual(['Masuk daftar keluarga', 'Diperbarui daftar dari SIKS-NG'])
  const found = openedOffice(at).db.selectFrom('keluarga').select('id').where('no_kk', '=', noKkOf(60))
  const brought = await at.must('thread.get', { keluargaId: (await found.executeTakeFirstOrThrow()).id })
  expect(titlesOf(brought.stops)).toEqual(['Daftar dari SIKS-NG masuk'])
})

test('the same proposal brought again in another period stands in one thread, by its No. KK', async () => {
  const { at, formulirId } = await agreed()
  const next = await village(at, { periode: await openPeriode(at, 12) })
  const again = await putForm(at, next.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  const thread = await at.must('thread.get', { formulirId })
  expect(new Set(thread.stops.map((stop) => stop.formulirId))).toEqual(new Set([formulirId, again]))
})

test('found by NIK, No. KK, name and number of the form, also where no family is registered', async () => {
  const { at, formulirId } = await agreed()
  const family = await registered(at, 30)
  const idsOf = async (query: string) => {
    const { hits } = await at.must('thread.search', { query })
    return hits.map((hit) => hit.keluargaId ?? hit.formulirId)
  }
  expect(await idsOf(nikOf(1))).toEqual([formulirId])
  expect(await idsOf(noKkOf(1))).toEqual([formulirId])
  expect(await idsOf('350916 570880 0001')).toEqual([formulirId])
  expect(await idsOf('sumiati 1')).toEqual([formulirId])
  expect(await idsOf('1/1')).toEqual([formulirId])
  expect(await idsOf(nikOf(30))).toEqual([family.id])
  expect(await idsOf('Sumiati 30')).toEqual([family.id])
  expect(await idsOf('tidak ada orang begini')).toEqual([])
  expect(await idsOf('')).toEqual([])
})

test('who has asked the register already is told only of forms without a registered family', async () => {
  const { at, work, formulirId } = await agreed()
  const family = await registered(at, 30)
  const about = { jenis: 'perubahan' as const, content: family.content, base: family.content, keluargaId: family.id }
  await putForm(at, work.berkas, { ...about, number: 9 })
  const { hits } = await at.must('thread.search', { query: 'sumiati', about: 'belumTerdaftar' })
  expect(hits.map((hit) => hit.keluargaId)).toEqual([null, null])
  expect(hits.map((hit) => hit.formulirId)).toContain(formulirId)
})

test('neither or both ids are refused, an unknown one is not found', async () => {
  const { at, formulirId } = await agreed()
  const id = at.platform.ids.next()
  expect(await at.call('thread.get', {})).toMatchObject({ ok: false, error: { code: 'validation' } })
  const both = { keluargaId: id, formulirId }
  expect(await at.call('thread.get', both)).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect(await at.call('thread.get', { formulirId: id })).toMatchObject({ ok: false, error: { code: 'notFound' } })
  expect(await at.call('thread.get', { keluargaId: id })).toMatchObject({ ok: false, error: { code: 'notFound' } })
})
