import { expect, test } from 'vitest'
import { office, type Desk } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'

const effort = { activeMs: 600_000, keys: 1500, corrections: 4, fields: 400, forms: 6 }

function add(desk: Desk, part: Partial<typeof effort> = {}, mode: 'entri' | 'verifikasi' = 'entri') {
  return desk.must('kinerja.add', { mode, ...effort, ...part })
}

test('what is added during a day becomes one line of that day, and only its owner sees it', async () => {
  const desk = await office()
  const clerk = await desk.as('petugasEntri')
  const other = await desk.as('verifikator')
  await add(clerk)
  await add(clerk, { keys: 500, forms: 1 })
  await add(other, {}, 'verifikasi')
  desk.platform.clock.set('2026-11-12T03:00:00.000Z')
  await add(clerk, { forms: 2 })

  const mine = await clerk.must('kinerja.mine', {})
  expect(mine.days).toEqual([
    { date: '2026-11-12', mode: 'entri', ...effort, forms: 2 },
    { date: '2026-11-11', mode: 'entri', activeMs: 1_200_000, keys: 2000, corrections: 8, fields: 800, forms: 7 },
  ])
  expect(mine.errors).toEqual({ compared: 0, wrong: 0 })
  expect((await other.must('kinerja.mine', {})).days).toMatchObject([{ mode: 'verifikasi', keys: 1500 }])
  // A request for somebody else cannot even be said.
  const asked = await other.call('kinerja.mine', { days: 30, penggunaId: 'x' } as never)
  expect(asked).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect((await (await desk.as('kepalaBidang')).must('kinerja.mine', {})).days).toEqual([])
  expect((await clerk.must('kinerja.mine', { days: 1 })).days).toHaveLength(1)
})

test('readers and the administrator add nothing, and totals are the head of the section’s alone', async () => {
  const desk = await office()
  for (const role of ['pembaca', 'admin'] as const) {
    const reader = await desk.as(role)
    expect(await reader.call('kinerja.add', { mode: 'entri', ...effort })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(await reader.call('kinerja.totals', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
  const clerk = await desk.as('petugasEntri')
  expect(await clerk.call('kinerja.totals', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test('totals are everybody together; a day of one person tells what was done, not how fast', async () => {
  const desk = await office()
  const clerk = await desk.as('petugasEntri')
  const both = await desk.as('petugasEntri', 'verifikator')
  const head = await desk.as('kepalaBidang')
  await add(clerk)
  expect((await head.must('kinerja.totals', {})).days).toEqual([
    { date: '2026-11-11', mode: 'entri', people: 1, activeMs: 0, keys: 0, corrections: 0, fields: 400, forms: 6 },
  ])
  await add(both)
  const { days, errors } = await head.must('kinerja.totals', {})
  expect(days).toEqual([
    {
      date: '2026-11-11',
      mode: 'entri',
      people: 2,
      activeMs: 1_200_000,
      keys: 3000,
      corrections: 8,
      fields: 800,
      forms: 12,
    },
  ])
  expect(errors).toBeNull()
})

test('pace is no part of the journal, which others read', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const entries = () => raw.prepare('SELECT count(*) FROM jurnal').pluck().get()
  const before = entries()
  await add(await desk.as('petugasEntri'))
  const made = raw.prepare(`SELECT count(*) FROM jurnal WHERE entity = 'kinerja'`).pluck().get()
  expect(made).toBe(0)
  expect(entries()).toBe(Number(before) + 1) // the account that was made
})

test('today tells one’s own pace once there is a minute of it', async () => {
  const desk = await office()
  const clerk = await desk.as('petugasEntri')
  await add(clerk, { activeMs: 20_000, keys: 90 })
  expect(await clerk.must('kinerja.today', {})).toEqual({ formsMine: 0, formsAll: 0, keysPerHour: null })
  await add(clerk, { activeMs: 100_000, keys: 210 })
  expect((await clerk.must('kinerja.today', {})).keysPerHour).toBe(9000)
})

test('who asks knows their own part: the rest of a total must not be one other person', async () => {
  const desk = await office()
  const head = await desk.as('petugasEntri', 'kepalaBidang')
  await add(head, { keys: 700 })
  await add(await desk.as('petugasEntri'))
  expect((await head.must('kinerja.totals', {})).days).toMatchObject([{ people: 2, keys: 0, activeMs: 0 }])
  await add(await desk.as('petugasEntri', 'verifikator'))
  expect((await head.must('kinerja.totals', {})).days).toMatchObject([{ people: 3, keys: 3700 }])
})

test('a number beyond any day of work is refused, so that no sum outgrows what a number holds', async () => {
  const desk = await office()
  const clerk = await desk.as('petugasEntri')
  await add(clerk)
  for (const part of ['activeMs', 'keys', 'corrections', 'fields', 'forms'] as const) {
    for (const value of [2 ** 53 - 1, 90_000_000, -1, 0.5]) {
      const reply = await clerk.call('kinerja.add', { mode: 'entri', ...effort, [part]: value })
      expect(reply).toMatchObject({ ok: false, error: { code: 'validation', fields: [{ path: part }] } })
    }
  }
  expect((await clerk.must('kinerja.mine', {})).days).toMatchObject([effort])
  await (await desk.as('kepalaBidang')).must('kinerja.totals', {})
})
