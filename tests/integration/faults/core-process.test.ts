import { rmSync, statSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startCoreProcess, type CoreProcess } from '#tests/builders/core-process.ts'
import { tempDir } from '#tests/builders/database.ts'

const desaCode = '3509132001'
const password = 'kata-sandi-uji'

async function officeIn(core: CoreProcess): Promise<string> {
  await core.next('ready')
  const reply = await core.call('sistem.setUp', {
    kabupatenCode: '3509',
    officeName: 'Dinas Sosial Uji',
    letterhead: { line1: 'A', line2: 'B', address: '', contact: '' },
    account: { username: 'pertama', name: 'Pengguna Pertama', password },
  })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.value.session.token
}

test(
  'killed in the middle of writing, it comes back signed in with everything that was confirmed',
  { timeout: 60_000 },
  async () => {
    const dir = tempDir()
    let core = startCoreProcess(dir)
    const token = await officeIn(core)
    const confirmed: string[] = []
    for (let round = 1; round <= 3; round++) {
      const running = core
      const killAt = confirmed.length + 20 + 7 * round
      const write = async (n: number): Promise<void> => {
        const name = `Dusun ${round}-${n}`
        const reply = await Promise.race([running.call('wilayah.addDusun', { desaCode, name }, token), running.ended])
        if (typeof reply !== 'object') return
        expect(reply.ok).toBe(true)
        confirmed.push(name)
        if (confirmed.length >= killAt) running.child.kill('SIGKILL')
      }
      // Several at a time, so that the kill finds writes that wait, write and have just been confirmed.
      const workers = [0, 1, 2, 3].map(async (worker) => {
        for (let n = worker; running.child.signalCode === null && n < 4000; n += 4) await write(n)
      })
      await Promise.all(workers)
      expect(await running.ended).toBe('SIGKILL')
      core = startCoreProcess(dir, running.kept())
      await core.next('ready')
      const reply = await core.call('wilayah.listDusun', { desaCode }, token)
      if (!reply.ok) throw new Error(JSON.stringify(reply))
      const names = new Set(reply.value.dusun.map(({ name }) => name))
      expect(confirmed.filter((name) => !names.has(name))).toEqual([])
      expect(await core.call('jurnal.verify', {}, token)).toMatchObject({ ok: true, value: { broken: null } })
    }
    expect(confirmed.length).toBeGreaterThan(80)
  },
)

test('told to stop, it finishes what runs without answering, and leaves one whole file', async () => {
  const dir = tempDir()
  const core = startCoreProcess(dir)
  const token = await officeIn(core)
  for (let n = 0; n < 30; n++) {
    core.send({
      type: 'call',
      id: 1000 + n,
      channel: 'wilayah.addDusun',
      input: { desaCode, name: `Dusun ${n}` },
      token,
    })
  }
  // Checking a password takes long enough to be still running when the word to stop comes.
  const signIn = { office: 'kantor', username: 'pertama', password }
  core.send({ type: 'call', id: 2000, channel: 'sistem.signIn', input: signIn, token: null })
  core.send({ type: 'stop' })
  core.send({ type: 'call', id: 2001, channel: 'sistem.status', input: {}, token: null })
  expect(await core.ended).toBe(0)
  expect(core.said.filter((message) => message.type === 'reply' && message.id >= 2000)).toEqual([])
  expect(() => statSync(join(dir, 'kantor', 'padan.db-wal'))).toThrow(/ENOENT/)
  const again = startCoreProcess(dir, core.kept())
  await again.next('ready')
  const reply = await again.call('wilayah.listDusun', { desaCode }, token)
  expect(reply.ok && reply.value.dusun.length).toBe(30)
})

test('a host that is gone without a word does not leave a core behind', async () => {
  const core = startCoreProcess(tempDir())
  await officeIn(core)
  core.child.disconnect()
  expect(await core.ended).toBe(0)
})

test('a second program on the same data is refused in plain words, and may start when the first is killed', async () => {
  const dir = tempDir()
  const first = startCoreProcess(dir)
  await officeIn(first)
  const second = startCoreProcess(dir)
  expect(await second.next('failed')).toEqual({
    type: 'failed',
    code: 'secondInstance',
    message: 'Padan sudah terbuka di komputer ini. Pakai jendela yang sudah ada.',
  })
  first.child.kill('SIGKILL')
  await first.ended
  const third = startCoreProcess(dir)
  await third.next('ready')
  expect((await third.call('sistem.signIn', { office: 'kantor', username: 'pertama', password })).ok).toBe(true)
})

test('a data folder that cannot be made is told plainly', async () => {
  const dir = tempDir()
  writeFileSync(join(dir, 'berkas'), '')
  const core = startCoreProcess(join(dir, 'berkas', 'padan'))
  expect(await core.next('failed')).toMatchObject({ code: 'targetMissing', message: expect.stringContaining('older') })
})

test('what the core gives to keep opens nothing once the office is another one', async () => {
  const dir = tempDir()
  const core = startCoreProcess(dir)
  const token = await officeIn(core)
  core.send({ type: 'stop' })
  await core.ended
  rmSync(join(dir, 'kantor'), { recursive: true })
  const again = startCoreProcess(dir, core.kept())
  await again.next('ready')
  expect(await again.call('sistem.resume', {}, token)).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
})

test('nothing of an office that was being made when the power failed is seen', async () => {
  const dir = tempDir()
  const core = startCoreProcess(dir)
  await core.next('ready')
  // The expensive password is what it is busy with for the next half second.
  const setUp = officeIn(core)
  setUp.catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 250))
  core.child.kill('SIGKILL')
  await core.ended
  const again = startCoreProcess(dir)
  await again.next('ready')
  const status = await again.call('sistem.status', {})
  expect(status).toMatchObject({ ok: true, value: { offices: [] } })
  await officeIn(again)
  expect(readFileSync(join(dir, 'kantor', 'kunci.json'), 'utf8')).toContain('"recovery": {')
})
