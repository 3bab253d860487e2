import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAnswerList } from '#tests/builders/answer-list.ts'
import { openPeriode } from '#tests/builders/paperwork.ts'
import { readList } from '#tests/builders/read-list.ts'
import { applied, noKkOf, said, sentVillage } from '../hasil/sent-village.ts'

test('who only verifies or reads changes nothing of what comes back, and stops nobody who does', async () => {
  const sent = await sentVillage(2)
  const { at, work } = sent
  const answer = await readAnswerList(at, [said(1, 'BERHASIL'), said(2, 'GAGAL')])
  const list = await readList(at, { kind: 'penetapan', shape: 'ketetapan', rows: [{ noKk: noKkOf(1), desil: '1' }] })
  const about = { intakeId: list, periodeId: work.periode.id, whole: false }
  for (const role of ['verifikator', 'pembaca'] as const) {
    const desk = await at.as(role)
    const replies = [
      await desk.call('hasil.match', { intakeId: answer }),
      await desk.call('hasil.apply', { intakeId: answer }),
      await desk.call('hasil.correct', { formulirId: sent.forms.get(2) ?? '' }),
      await desk.call('intake.cancel', { id: answer }),
      await desk.call('intake.discard', { id: answer }),
      await desk.call('prelist.apply', { intakeId: list, skipRefused: true }),
      await desk.call('penetapan.plan', about),
      await desk.call('penetapan.apply', { ...about, number: '1', decidedOn: '2026-11-20' }),
    ]
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual(replies.map(() => 'forbidden'))
  }
  expect((await at.must('hasil.list', {})).answers).toEqual([])
})

test('an answer and a determination come after the period is closed; what they rest on is not thrown away', async () => {
  const sent = await sentVillage(2)
  const { at, work } = sent
  at.platform.clock.set('2026-12-02T03:00:00.000Z')
  const { periode } = work
  await at.must('periode.close', { id: periode.id, revision: periode.revision })
  await openPeriode(at, 12)
  const answer = await readAnswerList(at, [said(1, 'BERHASIL'), said(2, 'GAGAL')])
  await applied(sent, answer)
  const list = await readList(at, { kind: 'penetapan', shape: 'ketetapan', rows: [{ noKk: noKkOf(1), desil: '1' }] })
  const about = { intakeId: list, periodeId: periode.id, whole: false, number: '1', decidedOn: '2026-12-01' }
  const { penetapan } = await at.must('penetapan.apply', about)
  expect(penetapan.counts).toMatchObject({ usulan: 1, matched: 1, entered: 1 })
  for (const id of [answer, list]) {
    expect(await at.call('intake.discard', { id })).toMatchObject({ ok: false, error: { code: 'locked' } })
  }
  const key = { periodeId: periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  const late = await at.call('batch.seal', { ...key, targetId: at.target(join(at.dir, 'lagi.xlsx')) })
  expect(late.ok).toBe(false)
})
