import { contract, type Channel, type Input, type Output } from '#shared/contract/index.ts'
import type { ErrorReply, Reply } from '#shared/errors/app-error.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import type { Supervisor } from './supervisor.ts'

export type HostChannel = Extract<Channel, `host.${string}`>

/** The calls that the program around the core answers itself: dialogs, printing, the file manager. */
export type HostCalls = { readonly [C in HostChannel]: (input: Input<C>) => Promise<Output<C>> }

/**
 * The one way from a screen to the rest: a call of the host is checked and answered here, any other goes to the core, which
 * checks it itself. Never rejects.
 */
export function createRelay(supervisor: Supervisor, hostCalls: HostCalls) {
  return async function relay(channel: string, input: unknown, token: string | null): Promise<Reply<unknown>> {
    if (!isHostChannel(channel)) return supervisor.call(channel, input, token)
    if (contract[channel].access !== 'anyone') {
      // Only the core knows who is signed in.
      const session = await supervisor.call('sistem.resume', {}, token)
      if (!session.ok) return session
    }
    return answer(channel, input, hostCalls)
  }
}

function isHostChannel(channel: string): channel is HostChannel {
  return Object.hasOwn(contract, channel) && contract[channel as Channel].runsIn === 'host'
}

async function answer(channel: HostChannel, input: unknown, calls: HostCalls): Promise<Reply<unknown>> {
  // The schema beside the call has just checked what it is given.
  const run = calls[channel] as (input: unknown) => Promise<unknown>
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) return refuse('validation')
  try {
    return { ok: true, value: await run(parsed.data) }
  } catch (error) {
    console.error(`${channel}: ${error instanceof Error ? error.name : 'unknown'}`)
    return refuse('unexpected')
  }
}

function refuse(code: ErrorReply['code']): Reply<unknown> {
  return { ok: false, error: { code, message: errorMessages[code] } }
}
