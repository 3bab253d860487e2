import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice, openPeriode, registerFamily } from '#tests/builders/paperwork.ts'
import { readList, type ListRow } from '#tests/builders/read-list.ts'
import { member, meet, nikOf, noKkOf, putForm, registered, usulanOf, village } from '../batch/village-work.ts'
import { cancelAtProgress } from '../prelist/cancel-at-progress.ts'
import { expectIndexed, registerRows } from '../prelist/register-state.ts'

type Applying = Partial<InputOf<'penetapan.apply'>>

async function determined(desk: TestOffice, periodeId: string, rows: readonly ListRow[], change: Applying = {}) {
  const intakeId = await readList(desk, { kind: 'penetapan', shape: 'ketetapan', rows })
  const about = { intakeId, periodeId, whole: change.whole ?? false }
  const plan = await desk.must('penetapan.plan', about)
  const { penetapan } = await desk.must('penetapan.apply', {
    ...about,
    number: '12/HUK/2026',
    decidedOn: '2026-11-03',
    ...change,
  })
  // The plan is the very work, undone.
  expect(penetapan.counts).toEqual(plan.counts)
  return { penetapan, unmatched: plan.unmatched }
}

/** SIKS-NG accepts every row that was sent. */
async function acceptAll(desk: TestOffice): Promise<void> {
  const { raw } = openedOffice(desk)
  const intakeId = await readList(desk, { kind: 'hasil', shape: 'jawaban', rows: [{ nik: nikOf(1) }] })
  raw
    .prepare(
      `INSERT OR IGNORE INTO jawaban (batch_id, row_number, outcome, alasan, words, arti, registered_name, match, score, intake_id, at)
       SELECT batch_id, row_number, 'diterima', '', 'BERHASIL', '', '', 'nik', 1, ?, '2026-11-11T03:00:00.000Z' FROM batch_baris`,
    )
    .run(intakeId)
}

const family = (desk: TestOffice, n: number) =>
  registerFamily(desk, { noKk: noKkOf(n), people: [{ nik: nikOf(n), nama: `SUMIATI ${n}` }] })

test('a determination gives each family its desil: by No. KK, by the NIK of any of its people, by IDBDT', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const periode = await openPeriode(desk)
  for (const n of [1, 2, 3]) await family(desk, n)
  raw.prepare("UPDATE keluarga SET id_bdt = '35091620060003' WHERE no_kk = ?").run(noKkOf(3))
  const { penetapan, unmatched } = await determined(desk, periode.id, [
    { noKk: noKkOf(1), desil: '1' },
    { noKk: '', nik: nikOf(2), desil: '4' },
    { noKk: '', nik: '', idBdt: '35091620060003', desil: '2' },
    { noKk: noKkOf(9), nik: nikOf(9), nama: 'ORANG LAIN', desil: '5' },
    { ditolak: 'NIK', noKk: '' },
  ])
  expect(penetapan.counts).toMatchObject({
    rows: 5,
    matched: 3,
    unmatched: 1,
    refused: 1,
    entered: 3,
    left: 0,
    same: 0,
  })
  expect(unmatched).toEqual([{ rowNumber: 5, noKk: noKkOf(9), nik: nikOf(9), name: 'ORANG LAIN' }])
  expect(raw.prepare('SELECT desil, penetapan_id FROM keluarga ORDER BY no').all()).toEqual(
    [1, 4, 2].map((desil) => ({ desil, penetapan_id: penetapan.id })),
  )
  const { changes, total, desa } = await desk.must('penetapan.changes', {
    id: penetapan.id,
    kind: 'semua',
    offset: 0,
    limit: 50,
  })
  expect(total).toBe(3)
  expect(changes.map(({ headName, kind, desilNow }) => [headName, kind, desilNow])).toEqual([
    ['SUMIATI 1', 'masuk', 1],
    ['SUMIATI 2', 'masuk', 4],
    ['SUMIATI 3', 'masuk', 2],
  ])
  expect(desa).toMatchObject([{ desaName: 'Jatisari', changes: 3 }])
  expect((await desk.must('penetapan.list', {})).penetapan).toEqual([penetapan])
})

test('the next one says who came, who left and whose desil changed; families of other desa stay as they are', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const periode = await openPeriode(desk)
  for (const n of [1, 2, 3, 4]) await family(desk, n)
  await registerFamily(desk, { noKk: noKkOf(5), desaCode: '3509162001', people: [{ nik: nikOf(5), nama: 'LUAR' }] })
  const first = [1, 2, 3, 5].map((n) => ({
    noKk: noKkOf(n),
    desil: '3',
    kodeDesa: n === 5 ? '3509162001' : '3509162006',
  }))
  await determined(desk, periode.id, first)
  const { penetapan } = await determined(
    desk,
    periode.id,
    [
      { noKk: noKkOf(1), desil: '3', kodeDesa: '3509162006' },
      { noKk: noKkOf(2), desil: '6', kodeDesa: '3509162006' },
      { noKk: noKkOf(4), desil: '1', kodeDesa: '3509162006' },
    ],
    { number: '13/HUK/2026', decidedOn: '2026-12-03', whole: true },
  )
  expect(penetapan.counts).toMatchObject({ entered: 1, left: 1, desilChanged: 1, same: 1 })
  const of = async (kind: 'masuk' | 'keluar' | 'desil') =>
    (await desk.must('penetapan.changes', { id: penetapan.id, kind, offset: 0, limit: 50 })).changes.map(
      ({ headName, desilBefore, desilNow }) => [headName, desilBefore, desilNow],
    )
  expect(await of('masuk')).toEqual([['SUMIATI 4', null, 1]])
  expect(await of('keluar')).toEqual([['SUMIATI 3', 3, null]])
  expect(await of('desil')).toEqual([['SUMIATI 2', 3, 6]])
  expect(raw.prepare('SELECT desil FROM keluarga ORDER BY no').pluck().all()).toEqual([3, 6, null, 1, 3])
  // What only stays on the list is no change of the family.
  expect(raw.prepare('SELECT count(*) FROM keluarga_riwayat').pluck().get()).toBe(4 + 3)
})

test('a list that contradicts itself, a number that is there already, and a whole list with refused rows change nothing', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const periode = await openPeriode(desk)
  await family(desk, 1)
  await determined(desk, periode.id, [{ noKk: noKkOf(1), desil: '3' }])
  const before = registerRows(raw)
  const tryOut = async (rows: readonly ListRow[], change: Applying = {}) => {
    const intakeId = await readList(desk, { kind: 'penetapan', shape: 'ketetapan', rows })
    const input = { intakeId, periodeId: periode.id, number: '99', decidedOn: '2026-11-03', whole: false, ...change }
    return desk.call('penetapan.apply', input)
  }
  const apart = [
    { noKk: noKkOf(1), desil: '3' },
    { noKk: '', nik: nikOf(1), desil: '4' },
  ]
  expect(await tryOut(apart)).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect(await tryOut([{ noKk: noKkOf(1), desil: '5' }], { number: '12/huk/2026' })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  })
  const refused = [
    { noKk: noKkOf(1), desil: '5' },
    { noKk: '', ditolak: 'NIK' },
  ]
  expect(await tryOut(refused, { whole: true })).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect(registerRows(raw)).toEqual(before)
})

test('an accepted proposal is a registered family that the same list determines, once', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const work = await village(desk)
  const id = await putForm(desk, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(desk, 1) })
  await putForm(desk, work.berkas, { jenis: 'usulan', number: 2, content: usulanOf(desk, 2) })
  await meet(desk, work)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  await desk.must('batch.seal', { ...key, targetId: desk.target(join(desk.dir, 'batch.xlsx')) })
  await acceptAll(desk)
  raw
    .prepare(
      "UPDATE jawaban SET outcome = 'ditolak' WHERE row_number != (SELECT min(row_number) FROM batch_baris WHERE formulir_id = ?)",
    )
    .run(id)
  const { penetapan } = await determined(desk, work.periode.id, [{ noKk: noKkOf(1), desil: '2' }])
  expect(penetapan.counts).toMatchObject({ usulan: 1, perubahan: 0, matched: 1, entered: 1 })
  const { keluarga } = await desk.must('keluarga.list', { offset: 0, limit: 10 })
  expect(keluarga).toMatchObject([
    { headName: 'SUMIATI 1', headNik: nikOf(1), noKk: noKkOf(1), members: 1, status: 'aktif' },
  ])
  expect(raw.prepare('SELECT source, source_id FROM keluarga_riwayat ORDER BY no').all()).toEqual([
    { source: 'formulir', source_id: id },
    { source: 'penetapan', source_id: penetapan.id },
  ])
  const again = await determined(desk, work.periode.id, [{ noKk: noKkOf(1), desil: '2' }], { number: '13' })
  expect(again.penetapan.counts).toMatchObject({ usulan: 0, same: 1 })
  expectIndexed(raw)
})

test('an accepted change changes what the form changed and nothing else', async () => {
  const desk = await office()
  const { raw, db } = openedOffice(desk)
  const work = await village(desk)
  const one = await registered(desk, 1)
  const [head, other] = one.content.rows
  if (head === undefined || other === undefined) throw new Error('two people')
  const content = {
    answers: { ...one.content.answers, lantai: '9', alasan_perubahan: 'Lantai diganti' },
    rows: [
      { ...head, answers: { ...head.answers, nama: 'SUMIATI BARU' } },
      { ...other, answers: { ...other.answers, sta_keberadaan_art: '2' } },
      member(desk, 7, 3, { nama: 'BAYI BARU', nokk: noKkOf(1) }),
    ],
  }
  await putForm(desk, work.berkas, { jenis: 'perubahan', number: 1, content, base: one.content, keluargaId: one.id })
  await meet(desk, work)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'perubahan' as const, programme: '' }
  await desk.must('batch.seal', { ...key, targetId: desk.target(join(desk.dir, 'batch.xlsx')) })
  await acceptAll(desk)
  // Meanwhile the register learned something that the form says nothing new about.
  await db
    .updateTable('keluarga')
    .set({ answers: JSON.stringify({ luas_lantai: 77, lantai: '6' }) })
    .where('id', '=', one.id)
    .execute()
  const { penetapan } = await determined(desk, work.periode.id, [{ noKk: noKkOf(1), desil: '2' }])
  expect(penetapan.counts).toMatchObject({ perubahan: 1, entered: 1 })
  const { keluarga } = await desk.must('keluarga.get', { id: one.id })
  expect(keluarga).toMatchObject({
    headName: 'SUMIATI BARU',
    members: 2,
    answers: { luas_lantai: 77, lantai: '9' },
    anggota: [{ name: 'SUMIATI BARU' }, { name: 'BUDI 1', status: 'dihapus' }, { name: 'BAYI BARU', status: 'aktif' }],
  })
  expect(keluarga.answers).not.toHaveProperty('alasan_perubahan')
  expectIndexed(raw)
})

test('a cancelled or failed determination leaves nothing behind', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const periode = await openPeriode(desk)
  for (let n = 1; n <= 40; n += 1) await family(desk, n)
  const rows = Array.from({ length: 40 }, (_, index) => ({ noKk: noKkOf(index + 1), desil: '3' }))
  const intakeId = await readList(desk, { kind: 'penetapan', shape: 'ketetapan', rows })
  const before = registerRows(raw)
  const input = { intakeId, periodeId: periode.id, number: '1', decidedOn: '2026-11-03', whole: false }
  const [reply] = await Promise.all([desk.call('penetapan.apply', input), cancelAtProgress(desk, intakeId)])
  expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  raw.exec(
    `CREATE TEMP TRIGGER rusak BEFORE INSERT ON penetapan_baris WHEN new.row_number = 30 BEGIN SELECT RAISE(ABORT, 'rusak'); END`,
  )
  expect((await desk.call('penetapan.apply', input)).ok).toBe(false)
  raw.exec('DROP TRIGGER rusak')
  expect(registerRows(raw)).toEqual(before)
  expect(raw.prepare('SELECT count(*) FROM penetapan').pluck().get()).toBe(0)
  expect((await desk.call('penetapan.apply', input)).ok).toBe(true)
})
