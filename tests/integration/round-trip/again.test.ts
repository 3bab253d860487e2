import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { readAnswerList, type SaidRow } from '#tests/builders/answer-list.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { keyAll, openedOffice, openPeriode, put } from '#tests/builders/paperwork.ts'
import { readList } from '#tests/builders/read-list.ts'
import { correct } from '../batch/answer-work.ts'
import { meet, noKkOf, putForm, usulanOf, village, type Village } from '../batch/village-work.ts'
import { applied, said } from '../hasil/sent-village.ts'

const day = (at: TestOffice, date: string) => at.platform.clock.set(`2026-${date}T03:00:00.000Z`)

const keyOf = ({ periode, desaCode }: Village) => ({
  periodeId: periode.id,
  wilayahCode: desaCode,
  jenis: 'usulan' as const,
  programme: 'BPNT',
})

async function sealed(at: TestOffice, work: Village, name: string) {
  const { batch } = await at.must('batch.seal', { ...keyOf(work), targetId: at.target(join(at.dir, name)) })
  return batch
}

async function answered(at: TestOffice, rows: readonly SaidRow[], name: string, partial = false) {
  return applied({ at }, await readAnswerList(at, rows, name), { partial })
}

async function determined(
  at: TestOffice,
  work: Village,
  number: string,
  change: Partial<InputOf<'penetapan.apply'>> = {},
) {
  const rows = [{ noKk: noKkOf(2), desil: '2' }]
  const intakeId = await readList(at, { kind: 'penetapan', shape: 'ketetapan', rows })
  const input = { intakeId, periodeId: work.periode.id, whole: false, number, decidedOn: '2026-11-28', ...change }
  return (await at.must('penetapan.apply', input)).penetapan
}

/** October: two women sent, the second refused and corrected; November is open. */
async function corrected() {
  const at = await office({ instant: '2026-10-02T03:00:00.000Z' })
  const oct = await village(at, { periode: await openPeriode(at, 10) })
  day(at, '10-12')
  const form = (n: number) => putForm(at, oct.berkas, { jenis: 'usulan', number: n, content: usulanOf(at, n) })
  const [taken, refused] = [await form(1), await form(2)]
  day(at, '10-13')
  await meet(at, oct)
  day(at, '10-14')
  const first = await sealed(at, oct, 'okt.xlsx')
  day(at, '10-27')
  const name = (n: number) => ({ namaTerdaftar: `SUMIATI ${n}` })
  const rows = [said(1, 'BERHASIL', name(1)), said(2, 'GAGAL', { ...name(2), padan: 'TIDAK PADAN' })]
  await answered(at, rows, 'jawaban okt.csv')
  const nov = await village(at, { periode: await openPeriode(at, 11) })
  day(at, '11-02')
  await at.must('hasil.correct', { formulirId: refused })
  const { formulir } = await at.must('formulir.get', { id: refused })
  await put(at, refused, 'nama', 'SUMIATI BETUL', formulir.rows[0]?.id)
  await complete(at, refused)
  return { at, oct, nov, taken, refused, first }
}

async function complete(at: TestOffice, id: string) {
  const { formulir } = await at.must('formulir.get', { id })
  await keyAll(at, formulir, () => undefined)
  const reply = await at.call('formulir.complete', { id })
  if (!reply.ok) throw new Error(JSON.stringify(reply.error).slice(0, 2000))
}

test('refused, corrected, sent again, accepted, determined: in the register once, and the thread tells every stop in order', async () => {
  const { at, nov, refused, first } = await corrected()
  day(at, '11-12')
  const second = await sealed(at, nov, 'nov.xlsx')
  const marks = (await at.must('batch.sheet', { id: second.id })).marks
  expect(marks.map(({ previous }) => [previous?.batchId, previous?.row, previous?.outcome])).toEqual([
    [first.id, 2, 'tidakPadan'],
  ])
  day(at, '11-27')
  await answered(at, [said(2, 'BERHASIL', { namaTerdaftar: 'SUMIATI BETUL' })], 'jawaban nov.csv')
  expect((await at.must('hasil.list', {})).refusedWaiting).toBe(0)
  day(at, '11-28')
  const penetapan = await determined(at, nov, '1/HUK/2026')
  expect(penetapan.counts).toMatchObject({ usulan: 2, rows: 1, matched: 1, entered: 1 })
  day(at, '11-29')
  expect((await determined(at, nov, '2/HUK/2026')).counts).toMatchObject({ usulan: 0, same: 1 })
  const { keluarga, total } = await at.must('keluarga.list', { offset: 0, limit: 10 })
  expect([total, keluarga.map(({ headName }) => headName).toSorted()]).toEqual([2, ['SUMIATI 1', 'SUMIATI BETUL']])
  const { stops } = await at.must('thread.get', { formulirId: refused })
  expect(stops.map(({ at: when, step }) => `${when?.slice(5, 10)} ${step}`)).toEqual([
    '10-02 berkas',
    '10-13 musyawarah',
    '10-13 musyawarah',
    '10-14 batch',
    '10-27 hasil',
    '11-02 formulir',
    '11-12 batch',
    '11-27 hasil',
    '11-28 penetapan',
    '11-28 penetapan',
    '11-29 penetapan',
  ])
})

test('the same answer file again says nothing about what was sealed since it came first', async () => {
  const { at, nov, refused } = await corrected()
  day(at, '11-12')
  const second = await sealed(at, nov, 'nov.xlsx')
  const { raw } = openedOffice(at)
  const only = [said(2, 'GAGAL', { namaTerdaftar: 'SUMIATI 2', padan: 'TIDAK PADAN' })]
  const again = await readAnswerList(at, only, 'lagi.csv')
  const before = await at.must('hasil.match', { intakeId: again })
  expect(before.batches.map(({ batchId }) => batchId)).toEqual([second.id])
  raw.prepare("UPDATE intake SET sha256 = 'sama' WHERE kind = 'hasil'").run()
  const match = await at.must('hasil.match', { intakeId: again })
  expect(match).toMatchObject({ agree: true, batches: [{ fileName: 'okt.xlsx', rows: 2, answered: 1 }] })
  await at.must('hasil.apply', { intakeId: again })
  const counts = (await at.must('hasil.list', {})).batches.map((batch) => [batch.fileName, batch.counts])
  expect(counts).toMatchObject([
    ['nov.xlsx', { total: 1, belumDijawab: 1 }],
    ['okt.xlsx', { total: 2, diterima: 1, tidakPadan: 1 }],
  ])
  expect((await at.must('hasil.worklist', {})).refused).toMatchObject([{ formulirId: refused, state: 'dikirim' }])
})

test('accepted, in the register, refused later, corrected, accepted: the register has the corrected form', async () => {
  const { at, oct, nov, taken } = await corrected()
  day(at, '11-03')
  const { counts } = await determined(at, oct, '1/HUK/2026')
  expect(counts.usulan).toBe(1)
  day(at, '11-04')
  await answered(at, [said(1, 'GAGAL', { namaTerdaftar: 'SUMIATI 1', padan: 'TIDAK PADAN' })], 'ralat.csv')
  const next = async () => (await at.must('thread.get', { formulirId: taken })).stops.at(-1)?.title
  expect(await next()).toBe('Berikutnya: perbaiki formulir, lalu kirim pada batch berikutnya')
  day(at, '11-05')
  await at.must('hasil.correct', { formulirId: taken })
  await correct(at, taken, { nama: 'SUMIATI RALAT', nokk: noKkOf(9) })
  await openedOffice(at)
    .db.updateTable('formulir')
    .set({ no_kk: noKkOf(9) })
    .where('id', '=', taken)
    .execute()
  day(at, '11-12')
  await sealed(at, nov, 'nov.xlsx')
  expect(await next()).toBe('Berikutnya: unggah berkas Excel ke SIKS-NG')
  day(at, '11-27')
  await answered(at, [said(1, 'BERHASIL', { namaTerdaftar: '' })], 'jawaban nov.csv', true)
  expect(await next()).toBe('Berikutnya: menunggu penetapan periode')
  day(at, '11-28')
  expect((await determined(at, nov, '2/HUK/2026')).counts).toMatchObject({ usulan: 1 })
  expect((await determined(at, nov, '3/HUK/2026')).counts).toMatchObject({ usulan: 0 })
  const { keluarga } = await at.must('keluarga.list', { offset: 0, limit: 10 })
  expect(keluarga).toMatchObject([{ headName: 'SUMIATI RALAT', noKk: noKkOf(9), members: 1 }])
  expect(await next()).not.toMatch(/^Berikutnya/)
})
