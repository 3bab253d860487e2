import { expect, test, vi } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { slipWords } from '#shared/messages/screens/kinerja.ts'
import { berkasAtDesk, completedForm, keySecond, paperOf, placeOf } from '../verifikasi/double-keying.ts'

// A whole form is keyed first, and then again.
vi.setConfig({ testTimeout: 60_000 })

test('what verification found becomes a pattern for whoever keyed it, and for nobody else', async () => {
  const desk = await office()
  const second = await desk.as('verifikator')
  const { berkas } = await berkasAtDesk(desk)
  const form = await completedForm(desk, berkas.id)
  const keyed = String(form.rows[0]?.answers['nik'])
  const right = keyed.slice(0, 14) + keyed.charAt(15) + keyed.charAt(14)
  expect(right).not.toBe(keyed)
  const { id, isian } = await keySecond(second, form.id, paperOf(form, { nik: right }))
  for (const differs of isian.filter(({ state }) => state === 'beda'))
    await second.must('verifikasi.resolve', { id, ...placeOf(differs), chosen: 'kedua', wrong: 'petugasEntri' })

  // Nothing is told while the other still keys.
  expect((await desk.must('kinerja.mine', {})).errors).toEqual({ compared: 0, wrong: 0 })
  await second.must('verifikasi.finish', { id })

  const mine = await desk.must('kinerja.mine', {})
  expect(mine.errors.wrong).toBe(1)
  expect(mine.errors.compared).toBeGreaterThanOrEqual(isian.length)
  expect(mine.patterns).toMatchObject([{ label: 'NIK', how: slipWords.tertukar, times: 1 }])
  expect(JSON.stringify(mine)).not.toContain(keyed)
  // The second person made no such mistake, and the office sees nothing while it would be about one person.
  expect(await second.must('kinerja.mine', {})).toMatchObject({ errors: { compared: 0, wrong: 0 }, patterns: [] })
  expect((await desk.must('kinerja.totals', {})).errors).toBeNull()

  // A form that is opened again is keyed anew: what was found before counts for nothing.
  await desk.must('formulir.reopen', { id: form.id })
  expect((await desk.must('kinerja.mine', {})).errors).toEqual({ compared: 0, wrong: 0 })
})
