import { afterEach, expect, test } from 'vitest'
import { spawnNodeCore } from '#main/host/node-core.ts'
import { createSupervisor, type Supervisor, type SupervisorOptions } from '#main/host/supervisor.ts'
import type { CoreEvent } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'

type Seen = {
  kept: string | null
  pid: number
  token: string | null
  input: unknown
  targets: Record<string, string>
}

const open: Supervisor[] = []

function supervise(options: Partial<SupervisorOptions> = {}): { supervisor: Supervisor; events: CoreEvent[] } {
  const supervisor = createSupervisor({
    spawn: spawnNodeCore({ entry: new URL('./fake-core.ts', import.meta.url).pathname }),
    dataDir: '/nowhere',
    version: '0.0.0',
    backOff: [0, 20],
    ...options,
  })
  open.push(supervisor)
  const events: CoreEvent[] = []
  supervisor.on((event) => events.push(event))
  return { supervisor, events }
}

function seen(reply: Reply<unknown>): Seen {
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Seen
}

const coreEvents = (events: readonly CoreEvent[]) =>
  events.filter((event) => event.type === 'core').map((event) => event.state)

afterEach(async () => {
  await Promise.all(open.splice(0).map((supervisor) => supervisor.stop()))
})

test('a call made before the core is ready waits for it, and its events are heard', async () => {
  const { supervisor, events } = supervise()
  const reply = seen(await supervisor.call('anything', { a: 1 }, 'token'))
  expect(reply).toMatchObject({ input: { a: 1 }, token: 'token', kept: null })
  expect(events).toEqual([
    { type: 'core', state: 'ready' },
    { type: 'changed', entity: 'anything', id: null },
  ])
})

test('when the core is killed, the call under way is told so, the next one works, and what was kept is there again', async () => {
  const { supervisor, events } = supervise()
  const first = seen(await supervisor.call('keep', 'a secret', null))
  const hanging = supervisor.call('hang', {}, null)
  process.kill(first.pid, 'SIGKILL')
  expect(await hanging).toMatchObject({ ok: false, error: { code: 'coreStopped' } })
  const second = seen(await supervisor.call('anything', {}, null))
  expect(second.pid).not.toBe(first.pid)
  expect(second.kept).toBe('a secret')
  expect(coreEvents(events)).toEqual(['ready', 'stopped', 'ready'])
})

test('places that the person chose are known to the core that comes after', async () => {
  const { supervisor } = supervise()
  const first = seen(await supervisor.call('anything', {}, null))
  supervisor.addTarget('target-1', '/tmp/a.pdf')
  process.kill(first.pid, 'SIGKILL')
  await new Promise((resolve) =>
    supervisor.on((event) => event.type === 'core' && event.state === 'ready' && resolve(0)),
  )
  expect(seen(await supervisor.call('anything', {}, null)).targets).toEqual({ 'target-1': '/tmp/a.pdf' })
})

test('a core that keeps dying is given up after five times, with a sentence for the person', async () => {
  let starts = 0
  const spawn = spawnNodeCore({ entry: new URL('./fake-core.ts', import.meta.url).pathname })
  const { supervisor } = supervise({
    dataDir: '/die',
    spawn: () => {
      starts++
      return spawn()
    },
  })
  const reply = await supervisor.call('anything', {}, null)
  expect(reply).toMatchObject({ ok: false, error: { code: 'coreStopped', message: /berulang kali/ } })
  expect(starts).toBe(5)
  expect(await supervisor.call('anything', {}, null)).toEqual(reply)
  expect(starts).toBe(5)
})

test('a core that says why it cannot start is believed, and tried again later', async () => {
  let starts = 0
  const spawn = spawnNodeCore({ entry: new URL('./fake-core.ts', import.meta.url).pathname })
  const { supervisor } = supervise({
    dataDir: '/refuse',
    retryAfterMs: 150,
    spawn: () => {
      starts++
      return spawn()
    },
  })
  const refusal = { ok: false, error: { code: 'diskFull', message: 'Penyimpanan penuh.' } }
  expect(await supervisor.call('anything', {}, null)).toEqual(refusal)
  expect(await supervisor.call('anything', {}, null)).toEqual(refusal)
  expect(starts).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await supervisor.call('anything', {}, null)).toEqual(refusal)
  expect(starts).toBe(2)
})

test('a program that cannot be started at all is given up, not waited for', async () => {
  const { supervisor } = supervise({ spawn: spawnNodeCore({ entry: 'x.js', execPath: '/nonexistent/node' }) })
  expect(await supervisor.call('anything', {}, null)).toMatchObject({ ok: false, error: { code: 'coreStopped' } })
})

test('after stopping, the process is gone and calls are answered', async () => {
  const { supervisor } = supervise()
  const { pid } = seen(await supervisor.call('anything', {}, null))
  await supervisor.stop()
  expect(() => process.kill(pid, 0)).toThrow()
  expect(await supervisor.call('anything', {}, null)).toMatchObject({ ok: false, error: { code: 'coreStopped' } })
})
