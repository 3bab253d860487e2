import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import type { CrashOffice } from './office-to-crash.ts'
import type { Host } from './processes.ts'

/** Signed in, as a person is, to whatever core runs now. */
export type Desk = {
  readonly token: string
  readonly resume: string | null
  /** The value of a call. Fails on a refusal. */
  readonly must: <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Output<C>>
}

const patienceMs = 20_000
// What passes by itself: the core comes back, or the one before has not let go of the folder yet.
const passing = new Set(['coreStopped', 'secondInstance', 'databaseBusy'])

/** Signs in as soon as a core answers. Fails when none does within twenty seconds, or it says why not. */
export async function signIn(host: Host, office: CrashOffice): Promise<Desk> {
  const { session } = await asked(
    host,
    'sistem.signIn',
    { office: 'kantor', username: office.username, password: office.password },
    null,
  )
  return deskOf(host, session.token, session.resume)
}

/** Goes on with the session that the host carried over to the next core. Fails as signIn does, and when the session is gone. */
export async function goOn(host: Host, token: string): Promise<Desk> {
  const { session } = await asked(host, 'sistem.resume', {}, token)
  return deskOf(host, session.token, session.resume)
}

function deskOf(host: Host, token: string, resume: { formulirId: string } | null): Desk {
  return { token, resume: resume?.formulirId ?? null, must: (channel, input) => asked(host, channel, input, token) }
}

async function asked<C extends Channel>(
  host: Host,
  channel: C,
  input: InputOf<C>,
  token: string | null,
): Promise<Output<C>> {
  const until = Date.now() + patienceMs
  for (;;) {
    const reply = await host.call(channel, input, token)
    if (reply === null) throw new Error(`${channel}: the host is gone`)
    if (reply.ok) return reply.value
    if (!passing.has(reply.error.code) || Date.now() > until) throw new Error(`${channel}: ${reply.error.code}`)
    await sleep(10)
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
