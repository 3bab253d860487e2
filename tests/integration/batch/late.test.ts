import { join } from 'node:path'
import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'
import { answer, correct, openForCorrection } from './answer-work.ts'
import { meet, member, nikOf, putForm, usulanOf, village, type Village } from './village-work.ts'

const keyOf = ({ periode, desaCode }: Village, programme = 'BPNT') => ({
  periodeId: periode.id,
  wilayahCode: desaCode,
  jenis: 'usulan' as const,
  programme,
})

const seal = (at: TestOffice, key: ReturnType<typeof keyOf>, name: string, lateReason = '') =>
  at.call('batch.seal', { ...key, lateReason, targetId: at.target(join(at.dir, name)) })

async function sealed(at: TestOffice, key: ReturnType<typeof keyOf>, name: string, lateReason = '') {
  const reply = await seal(at, key, name, lateReason)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value.batch
}

const line = async (at: TestOffice, key: ReturnType<typeof keyOf>) =>
  (await at.must('batch.ledger', { periodeId: key.periodeId })).lines.find(
    (one) => one.wilayahCode === key.wilayahCode && one.programme === key.programme,
  )

/** October with one form sent and one, on an SPTJM, that came after the seal; November is open too. */
async function october() {
  const at = await office()
  const oct = await village(at, { periode: await openPeriode(at, 10) })
  at.platform.clock.set('2026-10-12T03:00:00.000Z')
  await putForm(at, oct.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await meet(at, oct)
  await sealed(at, keyOf(oct), 'okt.xlsx')
  at.platform.clock.set('2026-10-20T03:00:00.000Z')
  const present = ['formulir', 'sptjm'] as const
  const sptjm = await receiveBerkas(at, oct.periode.id, { dasar: 'sptjm', present: [...present] })
  const late = await putForm(at, sptjm, { jenis: 'usulan', number: 2, content: usulanOf(at, 2) })
  const nov = await village(at, { periode: await openPeriode(at, 11) })
  return { at, oct, nov, late }
}

test('what is ready after the seal waits for the next period and goes out there with a mark', async () => {
  const { at, oct, nov, late } = await october()
  expect(await line(at, keyOf(oct))).toMatchObject({ sealedRows: 1, ready: 0, left: 1, blocked: 'Sudah disegel.' })
  const left = await at.must('batch.preview', keyOf(oct))
  expect(left.excluded.map(({ formulirId, why }) => [formulirId, why])).toEqual([
    [late, 'Siap setelah batch ini disegel; ikut batch periode berikutnya sebagai susulan.'],
  ])
  expect(await seal(at, keyOf(oct), 'okt-2.xlsx')).toMatchObject({ ok: false, error: { code: 'alreadyExported' } })

  expect(await line(at, keyOf(nov))).toMatchObject({ proposed: 0, ready: 1, late: 1, again: 0, blocked: '' })
  const preview = await at.must('batch.preview', keyOf(nov))
  expect(preview).toMatchObject({ totalRows: 1, late: 1, again: 0, refused: '' })
  expect(preview.marks).toEqual([{ row: 1, lateFrom: 'Oktober 2026', previous: null, kept: false }])
  const batch = await sealed(at, keyOf(nov), 'nov.xlsx')
  const sheet = await at.must('batch.sheet', { id: batch.id })
  expect(sheet.rows.map((row) => row[0])).toEqual([nikOf(2)])
  expect(sheet.marks).toEqual([{ row: 1, lateFrom: 'Oktober 2026', previous: null, kept: false }])
  expect(await line(at, keyOf(oct))).toMatchObject({ left: 0 })
  expect(await line(at, keyOf(nov))).toMatchObject({ sealedRows: 1, ready: 0, late: 0 })
})

test('while its own period can still take it, a form does not go out in the next one', async () => {
  const at = await office()
  at.platform.clock.set('2026-10-12T03:00:00.000Z')
  const oct = await village(at, { periode: await openPeriode(at, 10) })
  const nov = await village(at, { periode: await openPeriode(at, 11) })
  await putForm(at, oct.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await meet(at, oct)
  expect((await at.must('batch.preview', keyOf(nov))).totalRows).toBe(0)
  expect(await line(at, keyOf(nov))).toBeUndefined()
  at.platform.clock.set('2026-10-26T03:00:00.000Z')
  expect((await at.must('batch.preview', keyOf(nov))).totalRows).toBe(1)
  expect(await line(at, keyOf(nov))).toMatchObject({ ready: 1, late: 1 })
})

test('after its window a batch is sealed with a reason only, which the journal keeps', async () => {
  const at = await office()
  at.platform.clock.set('2026-10-26T03:00:00.000Z')
  const oct = await village(at, { periode: await openPeriode(at, 10) })
  await putForm(at, oct.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await meet(at, oct)
  const { asksReason, refused } = await at.must('batch.preview', keyOf(oct))
  expect(refused).toBe('')
  expect(asksReason).toMatch(/^Jendela pengiriman ditutup 25 Oktober 2026\. .*susulan\.$/)
  expect(await seal(at, keyOf(oct), 'a.xlsx')).toMatchObject({
    ok: false,
    error: { code: 'validation', message: asksReason },
  })
  const batch = await sealed(at, keyOf(oct), 'b.xlsx', 'Pusdatin memperpanjang sampai tanggal 28')
  const entry = await openedOffice(at)
    .db.selectFrom('jurnal')
    .select('after')
    .where('entity_id', '=', batch.id)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(entry.after ?? '')).toMatchObject({ lateReason: 'Pusdatin memperpanjang sampai tanggal 28' })
})

test('a programme may have a longer window than its period', async () => {
  const at = await office()
  at.platform.clock.set('2026-10-26T03:00:00.000Z')
  const oct = await village(at, { periode: await openPeriode(at, 10) })
  await putForm(at, oct.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await meet(at, oct)
  const windows = [{ programme: 'BPNT', opensOn: '2026-10-14', closesOn: '2026-10-30', note: 'Surat Pusdatin 12/2026' }]
  await at.must('periode.saveWindows', { periodeId: oct.periode.id, windows })
  expect(await at.must('periode.listWindows', { periodeId: oct.periode.id })).toEqual({ windows })
  expect(await line(at, keyOf(oct))).toMatchObject({ opensOn: '2026-10-14', closesOn: '2026-10-30' })
  expect((await at.must('batch.preview', keyOf(oct))).asksReason).toBe('')
  expect(await seal(at, keyOf(oct), 'a.xlsx')).toMatchObject({ ok: true })
})

test.each([
  [{ programme: 'BLT', opensOn: '2026-10-01', closesOn: '2026-10-02', note: '' }],
  [{ programme: 'PKH', opensOn: '2026-10-03', closesOn: '2026-10-02', note: '' }],
])('a window that cannot be is refused: %o', async (window) => {
  const at = await office()
  const { id: periodeId } = await openPeriode(at, 10)
  const twice = { programme: 'PKH', opensOn: '2026-10-01', closesOn: '2026-10-02', note: '' }
  for (const windows of [[window], [twice, twice]]) {
    expect(await at.call('periode.saveWindows', { periodeId, windows })).toMatchObject({
      ok: false,
      error: { code: 'validation' },
    })
  }
  expect(await at.must('periode.listWindows', { periodeId })).toEqual({ windows: [] })
})

/** A family of three that SIKS-NG answered: taken, refused, not yet. */
async function refusedOnce() {
  const at = await office()
  const oct = await village(at, { periode: await openPeriode(at, 10) })
  at.platform.clock.set('2026-10-12T03:00:00.000Z')
  const family = usulanOf(at, 1, 'PBI')
  const content = { ...family, rows: [...family.rows, member(at, 2, 2), member(at, 3, 3)] }
  const formulirId = await putForm(at, oct.berkas, { jenis: 'usulan', number: 1, content })
  await meet(at, oct)
  const batch = await sealed(at, keyOf(oct, 'PBI'), 'okt.xlsx')
  at.platform.clock.set('2026-10-27T03:00:00.000Z')
  await answer(at, batch.id, 1, 'diterima')
  await answer(at, batch.id, 2, 'tidakPadan')
  const nov = await village(at, { periode: await openPeriode(at, 11) })
  return { at, oct, nov, batch, formulirId }
}

test('a refused row goes out again once its form is corrected, with what it was refused as; the others stay where they are', async () => {
  const { at, oct, nov, batch, formulirId } = await refusedOnce()
  const key = keyOf(nov, 'PBI')
  expect(await line(at, key)).toBeUndefined()
  await openForCorrection(at, batch.id, formulirId)
  expect((await at.must('batch.preview', key)).totalRows).toBe(0)
  await correct(at, formulirId, { nama: 'SUMIATI DUA' }, nikOf(2))
  expect(await line(at, key)).toMatchObject({ ready: 1, late: 0, again: 1 })
  const preview = await at.must('batch.preview', key)
  expect(preview).toMatchObject({ totalRows: 1, again: 1, late: 0 })
  const mark = {
    row: 1,
    lateFrom: 'Oktober 2026',
    previous: { batchId: batch.id, fileName: 'okt.xlsx', row: 2, outcome: 'tidakPadan', words: 'NIK tidak padan' },
    kept: false,
  }
  expect(preview.marks).toEqual([mark])
  at.platform.clock.set('2026-11-12T03:00:00.000Z')
  const next = await sealed(at, key, 'nov.xlsx')
  const sheet = await at.must('batch.sheet', { id: next.id })
  expect(sheet.rows.map((row) => [row[0], row[3]])).toEqual([[nikOf(2), 'SUMIATI DUA']])
  expect(sheet.marks).toEqual([mark])
  // The first file stands as it was sent, and nothing is left to send.
  expect((await at.must('batch.sheet', { id: batch.id })).rows.map((row) => row[0])).toEqual([1, 2, 3].map(nikOf))
  expect(await line(at, keyOf(oct, 'PBI'))).toMatchObject({
    outcomes: { total: 3, diterima: 1, tidakPadan: 1, belumDijawab: 1 },
  })
  expect(await line(at, key)).toMatchObject({ ready: 0, again: 0, sealedRows: 1 })
})

test('what is sealed is closed to a verifikator while its form is open for correction', async () => {
  const { at, batch, formulirId } = await refusedOnce()
  const verifikator = await at.as('verifikator')
  expect(await verifikator.call('batch.sheet', { id: batch.id })).toMatchObject({ ok: true })
  await openForCorrection(at, batch.id, formulirId)
  expect(await verifikator.call('batch.sheet', { id: batch.id })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
})
