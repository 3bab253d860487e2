import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { office, testPassword, type TestOffice } from '#tests/builders/office.ts'

const timeout = 60_000

async function openSample(desk: TestOffice, channel: 'sistem.openSample' | 'sistem.resetSample' = 'sistem.openSample') {
  const reply = await desk.callOpen(channel, {})
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  const { session } = reply.value
  const call = (name: string, input: unknown) => desk.core().dispatch(name, input, session.token)
  return { session, call }
}

test(
  'the sample office opens by one click, tells its progress, and stands apart from the office',
  { timeout },
  async () => {
    const desk = await office()
    desk.events.length = 0
    const before = readFileSync(join(desk.dir, 'kantor', 'kunci.json'))
    const { session, call } = await openSample(desk)
    expect(session).toMatchObject({
      office: 'contoh',
      pengguna: { username: 'siti', roles: ['petugasEntri', 'kepalaBidang'] },
    })
    const progress = desk.events.flatMap((event) => (event.type === 'progress' ? [event.done / event.total] : []))
    expect(progress.length).toBeGreaterThan(5)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
    // Nobody can see the office while it is made, so the only thing told is how far it is.
    expect(desk.events.every(({ type }) => type === 'progress')).toBe(true)

    expect(await call('keluarga.desaList', {})).toMatchObject({
      ok: true,
      value: { desa: [{ desaName: 'Jatisari', families: 1360 }] },
    })
    expect((await desk.must('keluarga.desaList', {})).desa).toEqual([])
    expect(readFileSync(join(desk.dir, 'kantor', 'kunci.json')).equals(before)).toBe(true)
    expect(readdirSync(desk.dir).sort()).toEqual(['contoh', 'kantor', 'log', 'padan.lock'])
    expect(await call('sistem.resume', {})).toMatchObject({ ok: true, value: { session: { office: 'contoh' } } })
    expect((await desk.must('sistem.resume', {})).session.office).toBe('kantor')
  },
)

test(
  'the accounts shown on its sign-in screen are those that open it; the office has none of them',
  { timeout },
  async () => {
    const desk = await office()
    await openSample(desk)
    const status = await desk.callOpen('sistem.status', {})
    if (!status.ok) throw new Error('status answers')
    expect(status.value.offices.map(({ kind }) => kind)).toEqual(['kantor', 'contoh'])
    expect(status.value.sampleAccounts).toHaveLength(6)
    for (const { username, password, roles } of status.value.sampleAccounts) {
      const contoh = await desk.callOpen('sistem.signIn', { office: 'contoh', username, password })
      expect(contoh).toMatchObject({ ok: true, value: { session: { pengguna: { roles } } } })
      expect((await desk.callOpen('sistem.signIn', { office: 'kantor', username, password })).ok).toBe(false)
    }
    expect(
      (await desk.callOpen('sistem.signIn', { office: 'contoh', username: 'pertama', password: testPassword })).ok,
    ).toBe(false)
  },
)

test(
  'starting the sample anew takes away what was done in it and signs out who was in it, and no one else',
  { timeout },
  async () => {
    const desk = await office()
    const first = await openSample(desk)
    const desaCode = '3509162006'
    expect(await first.call('wilayah.addDusun', { desaCode, name: 'Dusun Percobaan' })).toMatchObject({ ok: true })
    const again = await openSample(desk)
    const dusun = async ({ call }: typeof first) => JSON.stringify(await call('wilayah.listDusun', { desaCode }))
    expect(await dusun(again)).toContain('Dusun Percobaan')
    const anew = await openSample(desk, 'sistem.resetSample')
    expect(await dusun(anew)).not.toContain('Dusun Percobaan')
    expect(await dusun(anew)).toContain('Krajan')
    expect(await first.call('sistem.resume', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
    expect((await desk.call('sistem.resume', {})).ok).toBe(true)
    expect(await anew.call('jurnal.verify', {})).toMatchObject({ ok: true, value: { broken: null } })
  },
)

test('two clicks make one sample office and both get in', { timeout }, async () => {
  const desk = await office()
  const [one, two] = await Promise.all([openSample(desk), openSample(desk)])
  expect(one.session.pengguna.id).toBe(two.session.pengguna.id)
  expect(await one.call('sistem.resume', {})).toMatchObject({ ok: true })
  expect(await two.call('sistem.resume', {})).toMatchObject({ ok: true })
})
