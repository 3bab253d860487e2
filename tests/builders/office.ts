import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Role } from '#shared/contract/call.ts'
import type { Channel, CoreEvent, InputOf, Output } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import { createCore, type Core } from '#core/core.ts'
import { sampleOffice } from '#core/sistem/sample-accounts.ts'
import { uuidIds } from '#core/platform/ids.ts'
import { diskFiles } from '#core/platform/files.ts'
import { scryptPasswords } from '#core/platform/passwords.ts'
import { fileLog } from '#core/platform/log.ts'
import type { Platform } from '#core/platform/types.ts'

/** A clock that stands still until a test moves it. */
export type TestClock = Platform['clock'] & { readonly set: (instant: string) => void }

/** `instant`: ISO-8601 UTC; the office stands in WIB, seven hours ahead. */
export function testClock(instant = '2026-11-11T03:00:00.000Z'): TestClock {
  let at = instant
  return {
    now: () => at,
    today: () => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10),
    set: (next) => {
      at = next
    },
  }
}

/** The real thing but for a clock that stands still and passwords that are cheap to check. */
export function testPlatform(
  dataDir: string,
  clock = testClock(),
  passwordCost = 4,
): Platform & { readonly clock: TestClock } {
  return {
    clock,
    ids: uuidIds,
    log: fileLog(join(dataDir, 'log')),
    passwords: scryptPasswords(passwordCost),
    files: diskFiles(),
  }
}

/** Makes a call as one account. `call` answers the reply; `must` the value, and fails the test on an error. */
export type Desk = {
  readonly token: string
  readonly call: <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Reply<Output<C>>>
  readonly must: <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Output<C>>
}

export type TestOffice = Desk & {
  readonly dir: string
  readonly core: () => Core
  readonly platform: Platform & { readonly clock: TestClock }
  readonly events: CoreEvent[]
  /** Another account, made when first asked for, with exactly these roles. */
  readonly as: (...roles: Role[]) => Promise<Desk>
  /** Makes a call before signing in. */
  readonly callOpen: <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Reply<Output<C>>>
  /** Gives a path the id of a place that a person chose. */
  readonly target: (path: string) => string
  /** Stops the core and starts another on the same data, as the host does after a crash: people stay signed in. `forget`: as after closing the program. */
  readonly restart: (options?: { readonly forget?: boolean }) => Promise<void>
  readonly recoveryCode: string
  readonly close: () => Promise<void>
}

export type OfficeOptions = {
  /** Where the clock stands still, ISO-8601 UTC. */
  readonly instant?: string
  readonly kabupatenCode?: string
  /** log2 of scrypt's N. */
  readonly passwordCost?: number
  /** A data folder of the test's own, which it removes itself. */
  readonly dir?: string
}

export const testPassword = 'kata-sandi-uji'

/**
 * An office in a temporary folder: real core, real encrypted database. The first account (which `call` and `must` use) has the roles
 * of the wizard's first account: petugasEntri, kepalaBidang, admin. Closed and removed when the test ends.
 */
export async function office(options: OfficeOptions = {}): Promise<TestOffice> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'padan-uji-')))
  const platform = testPlatform(dir, testClock(options.instant), options.passwordCost)
  const events: CoreEvent[] = []
  let kept: string | null = null
  const start = () =>
    createCore({
      dataDir: dir,
      version: '0.0.0-uji',
      platform,
      kept,
      emit: (event) => events.push(event),
      keep: (next) => {
        kept = next
      },
    })
  let core = await start()
  const deskOf = (token: string | null) => desk(() => core, token)

  const opened = deskOf(null)
  const { session, recoveryCode } = await opened.must('sistem.setUp', {
    kabupatenCode: options.kabupatenCode ?? sampleOffice.kabupatenCode,
    officeName: 'Dinas Sosial Uji',
    letterhead: sampleOffice.letterhead,
    account: { username: 'pertama', name: 'Pengguna Pertama', password: testPassword },
  })
  const first = deskOf(session.token)
  const others = new Map<string, Promise<Desk>>()

  const add = async (roles: Role[]): Promise<Desk> => {
    const username = roles.join('-').toLowerCase()
    await first.must('pengguna.add', { username, name: `Uji ${roles.join(' ')}`, roles, password: testPassword })
    const signedIn = await opened.must('sistem.signIn', { office: 'kantor', username, password: testPassword })
    return deskOf(signedIn.session.token)
  }
  const close = async () => {
    await core.close()
    if (options.dir === undefined) await rm(dir, { recursive: true, force: true })
  }
  closeAtEnd(close)

  return {
    ...first,
    dir,
    core: () => core,
    platform,
    events,
    as: (...roles) => {
      const key = roles.join()
      const made = others.get(key) ?? add(roles)
      others.set(key, made)
      return made
    },
    callOpen: opened.call,
    target: (path) => {
      const id = platform.ids.next()
      core.addTarget(id, path)
      return id
    },
    recoveryCode,
    restart: async ({ forget = false } = {}) => {
      await core.close()
      if (forget) kept = null
      core = await start()
    },
    close,
  }
}

function desk(core: () => Core, token: string | null): Desk {
  const call: Desk['call'] = async (channel, input) => (await core().dispatch(channel, input, token)) as never
  return {
    token: token ?? '',
    call,
    must: async (channel, input) => {
      const reply = await call(channel, input)
      if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
      return reply.value
    },
  }
}

/** Outside a test (a benchmark) the caller closes. */
function closeAtEnd(close: () => Promise<void>): void {
  try {
    onTestFinished(close)
  } catch {
    // Not in a test, or in a hook that serves several: whoever opened it closes it.
  }
}
