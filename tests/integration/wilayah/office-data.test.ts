import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'

const desaCode = '3509132001'

test("dusun are the office's own, in order of their names, and each stands once", async () => {
  const desk = await office()
  for (const name of ['Sukosari', 'Krajan', ' Grujugan ']) await desk.must('wilayah.addDusun', { desaCode, name })
  const { dusun } = await desk.must('wilayah.listDusun', { desaCode })
  expect(dusun.map(({ name }) => name)).toEqual(['Grujugan', 'Krajan', 'Sukosari'])
  expect(await desk.call('wilayah.addDusun', { desaCode, name: 'KRAJAN' })).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: 'Dusun ini sudah ada di desa ini.' },
  })
  expect((await desk.must('wilayah.listDusun', { desaCode: '3509132002' })).dusun).toEqual([])
})

test('a dusun of a desa that does not exist is refused', async () => {
  const desk = await office()
  const reply = await desk.call('wilayah.addDusun', { desaCode: '3509139999', name: 'Krajan' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'notFound' } })
})

test('the profile of a desa is blank until it is written, and keeps what was written last', async () => {
  const desk = await office()
  const blank = {
    address: '',
    postalCode: '',
    contact: '',
    headName: '',
    headNip: '',
    councilName: '',
    operatorName: '',
  }
  expect((await desk.must('wilayah.getProfile', { desaCode })).profile).toEqual({ desaCode, ...blank })
  const profile = { desaCode, ...blank, address: 'Jalan Balai Desa 1', headName: 'Suparman' }
  await desk.must('wilayah.saveProfile', profile)
  await desk.must('wilayah.saveProfile', { ...profile, headName: 'Suparmin' })
  expect((await desk.must('wilayah.getProfile', { desaCode })).profile).toEqual({ ...profile, headName: 'Suparmin' })
})

test('what changed is told to the screens, by id and without a name', async () => {
  const desk = await office()
  desk.events.length = 0
  const { dusun } = await desk.must('wilayah.addDusun', { desaCode, name: 'Krajan' })
  expect(desk.events).toEqual([{ type: 'changed', entity: 'dusun', id: dusun.id }])
})
