import { contract, type Channel, type CoreEvent } from '#shared/contract/index.ts'
import { AppError, type Reply } from '#shared/errors/app-error.ts'
import type { Platform } from '../platform/types.ts'
import type { House } from '../sistem/house.ts'
import { mayCall } from './access.ts'
import type { Context, OpenContext, Targets } from './context.ts'
import { errorReply } from './error-reply.ts'
import { parseInput } from './input.ts'

/** A handler as the table sees it: the contract has checked what goes in and what comes out. */
export type AnyHandler = (input: never, context: never) => Promise<unknown>

export type DispatchParts = {
  readonly table: Readonly<Record<string, AnyHandler | undefined>>
  readonly platform: Platform
  readonly house: House
  readonly targets: Targets
  readonly emit: (event: CoreEvent) => void
  /** Stands between a call of somebody signed in and its reply: takes from it what they must not see, or refuses. */
  readonly curtain?: (
    channel: Channel,
    input: unknown,
    context: Context,
    answer: () => Promise<unknown>,
  ) => Promise<unknown>
}

export type Dispatch = (channel: string, input: unknown, token: string | null) => Promise<Reply<unknown>>

/**
 * Answers one call: who may, input parsed, run, output parsed. Never rejects: whatever goes wrong comes back as an error reply.
 */
export function createDispatch(parts: DispatchParts): Dispatch {
  return async (channel, input, token) => {
    try {
      return { ok: true, value: await answer(parts, channel, input, token) }
    } catch (error) {
      return { ok: false, error: errorReply(error, channel, parts.platform) }
    }
  }
}

async function answer(parts: DispatchParts, channel: string, input: unknown, token: string | null): Promise<unknown> {
  if (!isChannel(channel)) throw new Error('no such channel')
  const call = contract[channel]
  const found = token === null ? undefined : parts.house.sessions.find(token)
  const may = mayCall(call.access, found?.session.roles ?? null)
  if (may !== 'yes') throw new AppError(may)
  const handler = parts.table[channel]
  if (handler === undefined) throw new Error('channel without handler')
  const { platform, house, targets, emit } = parts
  const open: OpenContext = { platform, house, emit }
  const parsed = parseInput(call.input, input)
  if (call.access === 'anyone') return call.output.parse(await handler(parsed as never, open as never))
  const context = signedIn(open, found, targets)
  const run = () => handler(parsed as never, context as never)
  return call.output.parse(await (parts.curtain ? parts.curtain(channel, parsed, context, run) : run()))
}

function isChannel(channel: string): channel is Channel {
  return Object.hasOwn(contract, channel)
}

function signedIn(open: OpenContext, found: ReturnType<House['sessions']['find']>, targets: Targets): Context {
  const office = found && open.house.opened(found.kind)
  if (!found || !office) throw new AppError('unauthenticated')
  return { ...open, office, session: found.session, targets }
}
