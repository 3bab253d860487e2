import { expect, test } from 'vitest'
import { held, villageOnTable } from '#tests/builders/meeting.ts'
import { office } from '#tests/builders/office.ts'

test('forms that a meeting decided for good wait for no second person any more', async () => {
  const desk = await office()
  const second = await desk.as('verifikator')
  const { periode, berkas, musyawarah, usulan } = await villageOnTable(desk)
  const next = () => second.must('verifikasi.next', { berkasId: berkas.id })
  const queue = async () => (await second.must('verifikasi.queue', { periodeId: periode.id })).berkas[0]
  // One was begun, the others not.
  await second.must('verifikasi.open', { formulirId: usulan.id })
  expect(await queue()).toMatchObject({ complete: 3, forMe: 3 })
  expect(await next()).toEqual({ formulirId: usulan.id })

  const facts = { ...held, peserta: [...held.peserta], signatories: [...held.signatories] }
  const { id, revision } = musyawarah
  await desk.must('musyawarah.save', { ...facts, id, revision })
  const agreed = await desk.must('musyawarah.agreeRest', { id })
  await desk.must('musyawarah.finalize', { id, revision: agreed.musyawarah.revision })

  expect(await second.call('verifikasi.open', { formulirId: usulan.id })).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  expect(await next()).toEqual({ formulirId: null })
  expect(await queue()).toMatchObject({ complete: 3, forMe: 0, keyedByMe: 0 })
  const { formulir } = await second.must('verifikasi.list', { berkasId: berkas.id })
  expect(formulir.map(({ mayVerify }) => mayVerify)).toEqual([false, false, false])
})
