import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { office } from '#tests/builders/office.ts'
import { createForm, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'

const received: Omit<InputOf<'berkas.receive'>, 'periodeId' | 'desaCode'> = {
  dasar: 'musyawarah',
  receivedOn: '2026-11-11',
  broughtBy: 'Sukardi',
  broughtByRole: 'Kepala Dusun',
  papers: { usulan: 3, perubahan: 2, penghapusan: 1 },
  present: [],
  note: '',
}

test('each berkas of a period has the next number, and its receipt is named after the period', async () => {
  const desk = await office()
  const november = await openPeriode(desk)
  const october = await openPeriode(desk, 10)
  expect((await receiveBerkas(desk, november.id)).receiptNumber).toBe('TT/0001/XI/2026')
  expect((await receiveBerkas(desk, november.id)).receiptNumber).toBe('TT/0002/XI/2026')
  expect((await receiveBerkas(desk, october.id)).receiptNumber).toBe('TT/0001/X/2026')
  const { berkas } = await desk.must('berkas.list', { periodeId: november.id })
  expect(berkas.map((one) => one.number)).toEqual([1, 2])
})

test('the checklist asks for what the proposals rest on', async () => {
  const desk = await office()
  const { id } = await openPeriode(desk)
  const needs = (berkas: Awaited<ReturnType<typeof receiveBerkas>>) =>
    berkas.checklist.filter((item) => item.required).map((item) => item.key)
  expect(needs(await receiveBerkas(desk, id))).toEqual([
    'beritaAcara',
    'lampiran',
    'daftarHadir',
    'formulir',
    'salinanKk',
  ])
  expect(needs(await receiveBerkas(desk, id, { dasar: 'sptjm' }))).toEqual(['sptjm', 'formulir', 'salinanKk'])
})

test('a stale correction is told as a conflict and changes nothing', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const { id, revision } = berkas
  await desk.must('berkas.update', { id, revision, ...received, note: 'Menyusul: foto', present: ['formulir', 'foto'] })
  const reply = await desk.call('berkas.update', { id, revision, ...received, note: 'Lama' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } })
  const { berkas: now } = await desk.must('berkas.get', { id })
  expect(now).toMatchObject({ note: 'Menyusul: foto', revision: revision + 1 })
  expect(now.checklist.filter((item) => item.present).map((item) => item.key)).toEqual(['formulir', 'foto'])
  const { entries } = await desk.must('jurnal.of', { entity: 'berkas', entityId: id })
  expect(entries.map((entry) => entry.action)).toEqual(['receive', 'update'])
})

test('a closed period takes no berkas and no correction', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  await desk.must('periode.close', { id: periode.id, revision: periode.revision })
  const late = await desk.call('berkas.receive', { periodeId: periode.id, desaCode: '3509162006', ...received })
  expect(late).toMatchObject({ ok: false, error: { code: 'locked' } })
  const corrected = await desk.call('berkas.update', { id: berkas.id, revision: berkas.revision, ...received })
  expect(corrected).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('only the clerk receives; a wrong place is refused', async () => {
  const desk = await office()
  const { id: periodeId } = await openPeriode(desk)
  for (const role of ['verifikator', 'kepalaBidang', 'admin', 'pembaca'] as const) {
    const other = await desk.as(role)
    const reply = await other.call('berkas.receive', { periodeId, desaCode: '3509162006', ...received })
    expect(reply, role).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
  const unknown = await desk.call('berkas.receive', { periodeId, desaCode: '9999999999', ...received })
  expect(unknown.ok).toBe(false)
  const elsewhere = await desk.call('berkas.receive', { periodeId, desaCode: '3508012001', ...received })
  expect(elsewhere).toMatchObject({
    ok: false,
    error: { code: 'validation', message: expect.stringContaining('tidak termasuk Kabupaten Jember') },
  })
  const meeting = await desk.call('musyawarah.open', { periodeId, desaCode: '3508012001' })
  expect(meeting).toMatchObject({ ok: false, error: { code: 'validation' } })
  const nameless = await desk.call('berkas.receive', { periodeId, desaCode: '3509162006', ...received, broughtBy: ' ' })
  expect(nameless).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect((await desk.must('berkas.list', { periodeId })).berkas).toEqual([])
})

test('the forms of a berkas are listed by number with what is open on each', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  await createForm(desk, berkas.id, 'usulan')
  await createForm(desk, berkas.id, 'usulan')
  const { formulir } = await desk.must('berkas.listFormulir', { id: berkas.id })
  expect(formulir.map((form) => [form.number, form.members, form.status])).toEqual([
    [1, 1, 'draf'],
    [2, 1, 'draf'],
  ])
  expect(formulir[0]?.openIssues.block).toBeGreaterThan(10)
})
