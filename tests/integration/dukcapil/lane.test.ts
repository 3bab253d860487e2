import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { createForm, openPeriode, put, receiveBerkas, type FormulirView } from '#tests/builders/paperwork.ts'

type Waiting = { readonly desk: TestOffice; readonly form: FormulirView; readonly rowId: string }

/** A form with one member who waits since 11 November, to be looked at on the 25th. */
async function waiting(): Promise<Waiting> {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const rowId = form.rows[0]?.id ?? ''
  await put(desk, form.id, 'nama', 'SUMIATI', rowId)
  await put(desk, form.id, 'nik', '3509165708800001', rowId)
  await put(desk, form.id, 'tgllahir', '1980-08-17', rowId)
  await desk.must('dukcapil.mark', {
    formulirId: form.id,
    rowId,
    reason: 'nikTidakDitemukan',
    note: 'dicek di SIKS-NG',
  })
  return { desk, form, rowId }
}

async function lane(desk: TestOffice, closed = false) {
  return (await desk.must('dukcapil.list', { closed })).menunggu
}

test('a person waits with reason, note, place and a day two weeks on; the form is left as it is', async () => {
  const { desk, form, rowId } = await waiting()
  expect(await desk.must('dukcapil.list', {})).toMatchObject({
    today: '2026-11-11',
    due: 0,
    menunggu: [
      {
        formulirId: form.id,
        rowId,
        name: 'SUMIATI',
        nik: '3509165708800001',
        reason: 'nikTidakDitemukan',
        note: 'dicek di SIKS-NG',
        desaName: 'Jatisari',
        by: 'Pengguna Pertama',
        days: 0,
        lookAgainOn: '2026-11-25',
        due: false,
        surat: null,
        corrected: [],
        closedAt: null,
      },
    ],
  })
  expect((await desk.must('formulir.get', { id: form.id })).formulir.status).toBe('draf')
  await desk.must('formulir.park', { id: form.id })
})

test('a person stands in the lane once: marking again changes what is said', async () => {
  const { desk, form, rowId } = await waiting()
  await desk.must('dukcapil.mark', { formulirId: form.id, rowId, reason: 'nikGanda', lookAgainOn: '2026-12-01' })
  const entries = await lane(desk)
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({ reason: 'nikGanda', note: '', lookAgainOn: '2026-12-01' })
})

test('on the day to look again the person is due, counted and first', async () => {
  const { desk, form } = await waiting()
  const { row } = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
  await put(desk, form.id, 'nama', 'SUTRISNO', row.id)
  await desk.must('dukcapil.mark', {
    formulirId: form.id,
    rowId: row.id,
    reason: 'belumPunyaNik',
    lookAgainOn: '2026-11-12',
  })
  desk.platform.clock.set('2026-11-24T17:30:00.000Z')
  const { menunggu, due } = await desk.must('dukcapil.list', {})
  expect(due).toBe(2)
  expect((await desk.must('beranda.get', { periodeId: null })).waiting.dukcapil).toBe(2)
  expect(menunggu.map((one) => [one.name, one.due])).toEqual([
    ['SUTRISNO', true],
    ['SUMIATI', true],
  ])
})

test('the day moves, never into the past', async () => {
  const { desk } = await waiting()
  const [entry] = await lane(desk)
  if (entry === undefined) throw new Error('nobody waits')
  const { menunggu } = await desk.must('dukcapil.postpone', { ...pick(entry), lookAgainOn: '2026-12-24' })
  expect(menunggu.lookAgainOn).toBe('2026-12-24')
  expect(await desk.call('dukcapil.postpone', { ...pick(menunggu), lookAgainOn: '2026-11-10' })).toMatchObject({
    ok: false,
    error: { code: 'validation' },
  })
  expect(await desk.call('dukcapil.postpone', { ...pick(entry), lookAgainOn: '2026-12-25' })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  })
})

test('a corrected number is told, and the person leaves the lane with an outcome; that can be taken back', async () => {
  const { desk, form, rowId } = await waiting()
  await put(desk, form.id, 'nik', '3509165708800009', rowId)
  const [entry] = await lane(desk)
  if (entry === undefined) throw new Error('nobody waits')
  expect(entry).toMatchObject({ nik: '3509165708800009', corrected: ['NIK'] })
  const { menunggu } = await desk.must('dukcapil.close', { ...pick(entry), outcome: 'diperbaiki' })
  expect(await lane(desk)).toEqual([])
  expect(await lane(desk, true)).toMatchObject([{ outcome: 'diperbaiki', name: 'SUMIATI' }])
  expect(await desk.call('dukcapil.close', { ...pick(menunggu), outcome: 'padan' })).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  await desk.must('dukcapil.reopen', pick(menunggu))
  expect(await lane(desk)).toHaveLength(1)
  const { entries } = await desk.must('jurnal.of', { entity: 'dukcapil', entityId: entry.id })
  expect(entries.map((one) => one.action)).toEqual(['mark', 'close', 'reopen'])
})

test('whoever is in the lane again cannot come back by an old entry', async () => {
  const { desk, form, rowId } = await waiting()
  const [entry] = await lane(desk)
  if (entry === undefined) throw new Error('nobody waits')
  const { menunggu } = await desk.must('dukcapil.close', { ...pick(entry), outcome: 'batal' })
  await desk.must('dukcapil.mark', { formulirId: form.id, rowId, reason: 'lainnya' })
  expect(await desk.call('dukcapil.reopen', pick(menunggu))).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('a row that is taken off takes its person out of the lane, and brings them back with it', async () => {
  const { desk, form, rowId } = await waiting()
  const { removed } = await desk.must('formulir.removeRow', { id: form.id, rowId })
  expect(await lane(desk)).toEqual([])
  expect(await lane(desk, true)).toMatchObject([{ outcome: 'batal', name: 'SUMIATI', nik: '3509165708800001' }])
  await desk.must('formulir.restoreRow', { id: form.id, row: removed })
  expect(await lane(desk)).toMatchObject([{ name: 'SUMIATI', reason: 'nikTidakDitemukan' }])
})

test('a form that is taken away leaves nobody waiting, and the list still says who it was', async () => {
  const { desk, form } = await waiting()
  await desk.must('formulir.discard', { id: form.id, reason: 'Salah buka' })
  expect(await lane(desk)).toEqual([])
  const [gone] = await lane(desk, true)
  expect(gone).toMatchObject({ outcome: 'batal', name: 'SUMIATI', number: 0 })
  if (gone === undefined) return
  expect(await desk.call('dukcapil.reopen', pick(gone))).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('nobody waits who is not on the form, and a reader marks nobody', async () => {
  const { desk, form, rowId } = await waiting()
  const nobody = { formulirId: form.id, rowId: form.id, reason: 'lainnya' } as const
  expect(await desk.call('dukcapil.mark', nobody)).toMatchObject({ ok: false, error: { code: 'notFound' } })
  const reader = await desk.as('pembaca')
  expect(await reader.call('dukcapil.mark', { ...nobody, rowId })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  expect((await reader.must('dukcapil.ofForm', { formulirId: form.id })).menunggu).toHaveLength(1)
})

function pick({ id, revision }: { readonly id: string; readonly revision: number }) {
  return { id, revision }
}
