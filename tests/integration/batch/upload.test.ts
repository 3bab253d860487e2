import { join } from 'node:path'
import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { answer } from './answer-work.ts'
import { meet, putForm, usulanOf, village } from './village-work.ts'

async function sealed() {
  const at = await office()
  at.platform.clock.set('2026-11-12T03:00:00.000Z')
  const work = await village(at)
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await meet(at, work)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  const { batch } = await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, 'batch.xlsx')) })
  const line = async () => (await at.must('batch.ledger', { periodeId: work.periode.id })).lines[0]
  return { at, batch, line }
}

test('that a file was uploaded is noted with its day and ticket, and taken back', async () => {
  const { at, batch, line } = await sealed()
  expect(batch).toMatchObject({ uploadedOn: null, outcomes: { total: 1, belumDijawab: 1 } })
  at.platform.clock.set('2026-11-14T03:00:00.000Z')
  const clerk = await at.as('petugasEntri')
  const { batches } = await clerk.must('batch.markUploaded', {
    ids: [batch.id],
    uploadedOn: '2026-11-13',
    note: 'Tiket 771',
  })
  expect(batches).toMatchObject([{ uploadedOn: '2026-11-13', uploadNote: 'Tiket 771' }])
  expect(await line()).toMatchObject({ sealedRows: 1, uploadedRows: 1 })
  const { entries } = await at.must('jurnal.of', { entity: 'batch', entityId: batch.id })
  expect(entries.map(({ action }) => action)).toContain('markUploaded')
  await clerk.must('batch.undoUploaded', { ids: [batch.id] })
  expect(await line()).toMatchObject({ uploadedRows: 0 })
})

test.each([
  ['2026-11-15', 'Tanggal unggah belum tiba.'],
  ['2026-11-11', 'batch.xlsx baru disegel 12 November 2026, jadi tidak dapat diunggah sebelum itu.'],
])('a day on which it cannot have been is refused: %s', async (uploadedOn, message) => {
  const { at, batch, line } = await sealed()
  at.platform.clock.set('2026-11-14T03:00:00.000Z')
  expect(await at.call('batch.markUploaded', { ids: [batch.id], uploadedOn })).toMatchObject({
    ok: false,
    error: { code: 'validation', message },
  })
  expect(await line()).toMatchObject({ uploadedRows: 0 })
})

test('after an answer it stays uploaded', async () => {
  const { at, batch, line } = await sealed()
  await at.must('batch.markUploaded', { ids: [batch.id], uploadedOn: '2026-11-12' })
  await answer(at, batch.id, 1, 'diterima')
  expect(await at.call('batch.undoUploaded', { ids: [batch.id] })).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  expect(await line()).toMatchObject({ uploadedRows: 1, outcomes: { total: 1, diterima: 1, belumDijawab: 0 } })
})

test('only who works with batches may say so', async () => {
  const { at, batch } = await sealed()
  for (const role of ['verifikator', 'pembaca', 'admin'] as const) {
    const desk = await at.as(role)
    expect(await desk.call('batch.markUploaded', { ids: [batch.id], uploadedOn: '2026-11-12' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
  }
})
