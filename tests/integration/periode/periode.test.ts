import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'

const dates = {
  opensOn: '2026-11-01',
  villageCutOffOn: '2026-11-14',
  officeCutOffOn: '2026-11-17',
  closesOn: '2026-11-30',
}
const november = { year: 2026, month: 11, regime: 'DTSEN', note: '', ...dates } as const

test('a period has the name of its month, and the newest comes first', async () => {
  const desk = await office()
  await desk.must('periode.open', november)
  await desk.must('periode.open', { ...november, year: 2027, month: 1 })
  await desk.must('periode.open', { ...november, month: 12 })
  const { periode } = await desk.must('periode.list', {})
  expect(periode.map(({ name }) => name)).toEqual(['Januari 2027', 'Desember 2026', 'November 2026'])
  expect(periode[2]).toMatchObject({ ...november, status: 'open', revision: 0 })
})

test('a month has one period', async () => {
  const desk = await office()
  await desk.must('periode.open', november)
  expect(await desk.call('periode.open', { ...november, note: 'lagi' })).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: 'Periode November 2026 sudah ada.' },
  })
})

test.each([
  [{ villageCutOffOn: '2026-10-31' }, 'villageCutOffOn', 'Tanggal tutup desa tidak boleh sebelum tanggal buka.'],
  [{ officeCutOffOn: '2026-11-13' }, 'officeCutOffOn', 'Tanggal tutup dinas tidak boleh sebelum tanggal tutup desa.'],
  [{ closesOn: '2026-11-16' }, 'closesOn', 'Tanggal akhir periode tidak boleh sebelum tanggal tutup dinas.'],
  [{ closesOn: '2026-11-31' }, 'closesOn', 'Tanggal ini tidak ada di kalender.'],
])('dates out of order are named: %j', async (wrong, path, message) => {
  const desk = await office()
  expect(await desk.call('periode.open', { ...november, ...wrong })).toMatchObject({
    ok: false,
    error: { code: 'validation', fields: [{ path, message }] },
  })
  expect((await desk.must('periode.list', {})).periode).toEqual([])
})

test('all four dates may be one day', async () => {
  const desk = await office()
  const day = '2026-11-05'
  const reply = await desk.call('periode.open', {
    ...november,
    opensOn: day,
    villageCutOffOn: day,
    officeCutOffOn: day,
    closesOn: day,
  })
  expect(reply.ok).toBe(true)
})

test('the office changes the dates; whoever saw an older state is told so', async () => {
  const desk = await office()
  const { periode } = await desk.must('periode.open', november)
  const later = { ...dates, villageCutOffOn: '2026-11-15', note: 'Diundur' }
  const changed = await desk.must('periode.update', { id: periode.id, revision: 0, ...later })
  expect(changed.periode).toMatchObject({ ...later, revision: 1 })
  expect(await desk.call('periode.update', { id: periode.id, revision: 0, ...later })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  })
})

test('a closed period takes no change', async () => {
  const desk = await office()
  const { periode } = await desk.must('periode.open', november)
  const closed = await desk.must('periode.close', { id: periode.id, revision: 0 })
  expect(closed.periode).toMatchObject({ status: 'closed', revision: 1 })
  const locked = { ok: false, error: { code: 'locked', message: expect.stringContaining('November 2026') as string } }
  expect(await desk.call('periode.close', { id: periode.id, revision: 1 })).toMatchObject(locked)
  expect(await desk.call('periode.update', { id: periode.id, revision: 1, ...dates, note: '' })).toMatchObject(locked)
})
