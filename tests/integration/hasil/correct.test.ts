import { expect, test } from 'vitest'
import { readAnswerList } from '#tests/builders/answer-list.ts'
import { put } from '#tests/builders/paperwork.ts'
import { applied, nameOf, nikOf, said, sentVillage } from './sent-village.ts'

async function refusedVillage() {
  const sent = await sentVillage(3)
  const id = await readAnswerList(sent.at, [
    said(1, 'BERHASIL'),
    said(2, 'GAGAL', { padan: 'TIDAK PADAN', namaTerdaftar: 'ROMLAH BINTI SALAM', keterangan: 'Nama tidak sesuai' }),
    said(3, 'GAGAL', { keterangan: 'Sudah terdaftar' }),
  ])
  await applied(sent, id)
  const formOf = (n: number) => sent.forms.get(n) ?? ''
  return { ...sent, formOf }
}

test('a refused form is on the worklist, opens for correction and says what SIKS-NG said; the sealed batch stays', async () => {
  const { at, batch, formOf } = await refusedVillage()
  const { refused } = await at.must('hasil.worklist', {})
  expect(refused.map(({ formulirId, state }) => [formulirId, state])).toEqual(
    expect.arrayContaining([
      [formOf(2), 'menunggu'],
      [formOf(3), 'menunggu'],
    ]),
  )
  expect(refused).toHaveLength(2)
  const sheet = await at.must('batch.sheet', { id: batch.id })

  expect(await at.call('formulir.reopen', { id: formOf(2) })).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(await at.call('hasil.correct', { formulirId: formOf(1) })).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  await at.must('hasil.correct', { formulirId: formOf(2) })
  await at.must('hasil.correct', { formulirId: formOf(2) })
  const { formulir } = await at.must('formulir.get', { id: formOf(2) })
  expect(formulir).toMatchObject({
    status: 'draf',
    frozen: false,
    refused: { rows: [{ name: nameOf(2), outcome: 'tidakPadan', registeredName: 'ROMLAH BINTI SALAM' }] },
  })
  await put(at, formOf(2), 'nama', 'ROMLAH BINTI SALAM', formulir.rows[0]?.id)
  const after = (await at.must('hasil.worklist', {})).refused.find(({ formulirId }) => formulirId === formOf(2))
  expect(after).toMatchObject({ state: 'diperbaiki', status: 'draf', headName: 'ROMLAH BINTI SALAM' })
  // What was sent is told as it was sent.
  expect(after?.rows).toMatchObject([{ name: nameOf(2), nik: nikOf(2) }])
  expect(await at.must('batch.sheet', { id: batch.id })).toEqual(sheet)
  expect((await at.must('hasil.list', {})).refusedWaiting).toBe(1)

  // It went out once: nobody throws it away.
  const thrown = at.call('formulir.discard', { id: formOf(2), reason: 'Salah berkas' })
  expect(await thrown).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('what was sent tells a verifikator nothing of a form that is open for correction', async () => {
  const { at, batch, formOf } = await refusedVillage()
  const second = await at.as('verifikator')
  const seen = async () =>
    JSON.stringify([
      await second.call('hasil.worklist', {}),
      await second.call('hasil.sentRows', { offset: 0, limit: 50 }),
      await second.call('hasil.sentRows', { query: nikOf(2), offset: 0, limit: 50 }),
      await second.call('hasil.answerRows', {
        intakeId: (await at.must('hasil.list', {})).answers[0]?.intakeId ?? '',
        offset: 0,
        limit: 50,
      }),
      await second.call('formulir.get', { id: formOf(2) }),
      await second.call('batch.sheet', { id: batch.id }),
    ])
  expect(await seen()).toContain(nikOf(2))
  await at.must('hasil.correct', { formulirId: formOf(2) })
  const told = await seen()
  expect(told).not.toContain(nikOf(2))
  expect(told).not.toContain(nameOf(2))
  expect(told).toContain(nikOf(3))
})

test('a later answer that accepts takes a form off the worklist', async () => {
  const sent = await refusedVillage()
  await applied(sent, await readAnswerList(sent.at, [said(3, 'BERHASIL')], 'susulan.csv'))
  const { refused } = await sent.at.must('hasil.worklist', {})
  expect(refused.map(({ formulirId }) => formulirId)).toEqual([sent.formOf(2)])
})
