import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spawnNodeCore } from '#main/host/node-core.ts'
import { createRelay } from '#main/host/relay.ts'
import { createSupervisor, type Supervisor } from '#main/host/supervisor.ts'
import { createTargets } from '#main/host/targets.ts'
import { coreSource } from '#main/tools/places.ts'
import { webCalls } from '#main/web/host-calls.ts'
import type { Channel, Output } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'

// The real core as a process of its own, from its sources, with a real office on disk.

let dir: string
let supervisor: Supervisor
let relay: ReturnType<typeof createRelay>
let token: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'padan-core-'))
  supervisor = createSupervisor({
    spawn: spawnNodeCore({ entry: coreSource }),
    dataDir: join(dir, 'data'),
    version: '0.0.0',
  })
  relay = createRelay(supervisor, webCalls('0.0.0', join(dir, 'ekspor'), createTargets(supervisor)))
  const reply = await relay('sistem.setUp', setUp, null)
  token = value<'sistem.setUp'>(reply).session.token
})

afterAll(async () => {
  await supervisor.stop()
  rmSync(dir, { recursive: true, force: true })
})

const setUp = {
  kabupatenCode: '3509',
  officeName: 'Dinas Sosial Kabupaten Jember',
  letterhead: { line1: 'PEMERINTAH KABUPATEN JEMBER', line2: 'DINAS SOSIAL', address: '', contact: '' },
  account: { username: 'siti', name: 'Siti Contoh', password: 'rahasia-panjang' },
}

/** Kills the core and waits until its host has noticed: a call in between is answered `coreStopped`, as it must be. */
async function killCore(): Promise<void> {
  const pid = supervisor.corePid()
  // Never 0, which would mean this very program and all around it.
  if (pid === undefined) throw new Error('no core is running')
  const noticed = new Promise((resolve) => supervisor.on((event) => event.type === 'core' && resolve(0)))
  process.kill(pid, 'SIGKILL')
  await noticed
}

function value<C extends Channel>(reply: Reply<unknown>): Output<C> {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.value as Output<C>
}

test('when the core is killed, the next call works and the person is still signed in', async () => {
  const before = supervisor.corePid()
  await killCore()
  const session = value<'sistem.resume'>(await relay('sistem.resume', {}, token)).session
  expect(session.pengguna.username).toBe('siti')
  expect(supervisor.corePid()).not.toBe(before)
})

test('a call that changes something works after the core was killed', async () => {
  await killCore()
  const input = { username: 'budi', name: 'Budi Contoh', roles: ['verifikator'], password: 'rahasia-panjang' }
  value<'pengguna.add'>(await relay('pengguna.add', input, token))
  const { pengguna } = value<'pengguna.list'>(await relay('pengguna.list', {}, token))
  expect(pengguna.map((one) => one.username).toSorted()).toEqual(['budi', 'siti'])
})

test('what the host itself answers needs a session, too', async () => {
  const input = { suggestedName: 'a', extension: 'pdf' }
  expect(await relay('host.chooseTarget', input, 'no-such-token')).toMatchObject({
    ok: false,
    error: { code: 'unauthenticated' },
  })
  expect(await relay('host.chooseTarget', input, null)).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  expect(value<'host.chooseTarget'>(await relay('host.chooseTarget', input, token)).target?.displayName).toBe(
    'ekspor/a.pdf',
  )
})

test('a call that nobody knows is refused', async () => {
  expect(await relay('host.eval', {}, token)).toMatchObject({ ok: false })
  expect(await relay('__proto__', {}, token)).toMatchObject({ ok: false })
})
