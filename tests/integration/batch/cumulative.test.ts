import { join } from 'node:path'
import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { jatisari, openedOffice, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'
import { answer, correct, openForCorrection } from './answer-work.ts'
import { sendIn } from './layout-work.ts'
import { nikOf, putForm, usulanOf } from './village-work.ts'

/** Berkas on an SPTJM, so that forms may come after the first file without another meeting. */
async function cumulative() {
  const at = await office()
  await sendIn(at, { cumulative: true })
  const periode = await openPeriode(at)
  const berkas = await receiveBerkas(at, periode.id, { dasar: 'sptjm' })
  await openedOffice(at)
    .db.updateTable('berkas')
    .set({ present: JSON.stringify(['formulir', 'sptjm']) })
    .execute()
  const key = { periodeId: periode.id, wilayahCode: jatisari, jenis: 'usulan' as const, programme: 'BPNT' }
  const put = (n: number) => putForm(at, berkas, { jenis: 'usulan', number: n, content: usulanOf(at, n) })
  const seal = async (name: string) => {
    const reply = await at.call('batch.seal', { ...key, targetId: at.target(join(at.dir, name)) })
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value.batch
  }
  return { at, key, put, seal }
}

const sheetOf = async (at: TestOffice, id: string) => (await at.must('batch.sheet', { id })).rows

const tick = (at: TestOffice, day: string) => at.platform.clock.set(`2026-11-${day}T03:00:00.000Z`)

test('a later file holds the rows of the first as they were, and the new ones after them, and takes its place', async () => {
  const { at, key, put, seal } = await cumulative()
  tick(at, '11')
  await put(1)
  await put(2)
  const first = await seal('satu.xlsx')
  expect(first).toMatchObject({ susunan: 1, rows: 2 })
  expect((await at.must('batch.ledger', { periodeId: key.periodeId })).lines).toMatchObject([
    { ready: 0, blocked: 'Sudah disegel.' },
  ])
  tick(at, '12')
  await put(3)
  const { lines } = await at.must('batch.ledger', { periodeId: key.periodeId })
  expect(lines).toMatchObject([{ ready: 1, left: 0, sealedRows: 2, susunan: 1, blocked: '' }])
  const preview = await at.must('batch.preview', key)
  expect(preview).toMatchObject({ susunan: 2, totalRows: 3, refused: '' })
  expect(preview.marks.map(({ row, kept }) => [row, kept])).toEqual([
    [1, true],
    [2, true],
  ])
  const second = await seal('dua.xlsx')
  expect(second).toMatchObject({ susunan: 2, rows: 3, families: 3, people: 3, supersededBy: null })
  expect((await sheetOf(at, second.id)).slice(0, 2)).toEqual(await sheetOf(at, first.id))
  expect((await sheetOf(at, second.id)).map((row) => row[0])).toEqual([1, 2, 3].map(nikOf))
  const after = await at.must('batch.ledger', { periodeId: key.periodeId })
  expect(after.lines).toMatchObject([{ sealedRows: 3, susunan: 2, batchId: second.id, outcomes: { total: 3 } }])
  expect(after.batches.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
    [first.id, second.id],
    [second.id, null],
  ])
  expect(await at.must('jurnal.verify', {})).toMatchObject({ broken: null })
})

test('without anything new there is no further file', async () => {
  const { at, key, put, seal } = await cumulative()
  await put(1)
  await seal('satu.xlsx')
  const reply = await at.call('batch.seal', { ...key, targetId: at.target(join(at.dir, 'dua.xlsx')) })
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'nothingToExport', message: 'Belum ada baris baru atau perbaikan sejak susunan 1 disegel.' },
  })
})

test('only what was refused and corrected reads otherwise in the next file; answers to the first stay', async () => {
  const { at, put, seal } = await cumulative()
  tick(at, '11')
  const taken = await put(1)
  const refused = await put(2)
  const waiting = await put(3)
  const first = await seal('satu.xlsx')
  tick(at, '12')
  await answer(at, first.id, 1, 'diterima')
  await answer(at, first.id, 2, 'ditolak')
  await answer(at, first.id, 3, 'ditolak')
  await openForCorrection(at, first.id, refused)
  await openForCorrection(at, first.id, waiting)
  await correct(at, refused, { nama: 'SUMIATI BETUL' })
  // Nothing may change on the first one; were it changed all the same, its text stays.
  await correct(at, taken, { nama: 'ORANG LAIN' })
  tick(at, '13')
  const second = await seal('dua.xlsx')
  const names = (rows: readonly (readonly string[])[]) => rows.map((row) => row[3])
  expect(names(await sheetOf(at, first.id))).toEqual(['SUMIATI 1', 'SUMIATI 2', 'SUMIATI 3'])
  expect(names(await sheetOf(at, second.id))).toEqual(['SUMIATI 1', 'SUMIATI BETUL', 'SUMIATI 3'])
  const { marks } = await at.must('batch.sheet', { id: second.id })
  expect(marks.map(({ row, previous }) => [row, previous?.row, previous?.outcome])).toEqual([
    [2, 2, 'ditolak'],
    [3, 3, 'ditolak'],
  ])
  const { db } = openedOffice(at)
  expect(await db.selectFrom('jawaban').select(['batch_id', 'row_number']).execute()).toHaveLength(3)
  // The form that is still open for correction stays open, and goes out corrected in the third file.
  tick(at, '14')
  await correct(at, waiting, { nama: 'SUMIATI TIGA' })
  const third = await seal('tiga.xlsx')
  expect(names(await sheetOf(at, third.id))).toEqual(['SUMIATI 1', 'SUMIATI BETUL', 'SUMIATI TIGA'])
  expect(
    (await at.must('batch.sheet', { id: third.id })).marks.map(({ row, previous }) => [row, previous?.batchId]),
  ).toContainEqual([3, first.id])
})

test('a new form of somebody who is in the first file stays behind', async () => {
  const { at, key, put, seal } = await cumulative()
  await put(1)
  await seal('satu.xlsx')
  const berkas = await receiveBerkas(at, key.periodeId, { dasar: 'sptjm', present: ['sptjm'] })
  await putForm(at, berkas, { jenis: 'usulan', number: 9, content: usulanOf(at, 1) })
  const { excluded, refused } = await at.must('batch.preview', key)
  expect(excluded.map(({ why }) => why)).toEqual(['NIK yang sama sudah ada pada formulir lain dalam batch ini.'])
  expect(refused).toMatch(/^Belum ada baris baru/)
})

test('once the layout is no longer cumulative, the file that stands is final', async () => {
  const { at, key, put, seal } = await cumulative()
  await put(1)
  await seal('satu.xlsx')
  await sendIn(at, { cumulative: false })
  await put(2)
  expect(await at.call('batch.seal', { ...key, targetId: at.target(join(at.dir, 'dua.xlsx')) })).toMatchObject({
    ok: false,
    error: { code: 'alreadyExported' },
  })
  expect((await at.must('batch.ledger', { periodeId: key.periodeId })).lines).toMatchObject([{ left: 1, ready: 0 }])
})
