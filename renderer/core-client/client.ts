import type { Channel, CoreEvent, InputOf, Output } from '#shared/contract/index.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { Bridge } from '#shared/contract/bridge.ts'
import { desktopBridge } from './bridge.ts'
import { httpBridge } from './http-bridge.ts'

let bridge: Bridge | null = null
let token: string | null = null
const onSignedOut = new Set<() => void>()

function theBridge(): Bridge {
  bridge ??= desktopBridge() ?? httpBridge()
  return bridge
}

/** Remembers the session's token, in memory only; null forgets it. */
export function holdToken(next: string | null): void {
  token = next
}

/** Calls `listener` when the core no longer knows our session. The answer stops it. */
export function whenSignedOut(listener: () => void): () => void {
  onSignedOut.add(listener)
  return () => onSignedOut.delete(listener)
}

/** Asks the core or the host. Answers what the contract promises; throws `ReplyError` with the plain words of the refusal. */
export async function call<C extends Channel>(channel: C, input: InputOf<C>): Promise<Output<C>> {
  const carried = token
  const reply = await theBridge().call(channel, input, carried)
  if (reply.ok) return reply.value as Output<C>
  if (reply.error.code === 'unauthenticated' && carried !== null && carried === token) {
    for (const listener of onSignedOut) listener()
  }
  throw new ReplyError(reply.error)
}

/** Calls `listener` for every event of the core and the host. The answer stops it. */
export function onCoreEvent(listener: (event: CoreEvent) => void): () => void {
  return theBridge().on(listener)
}
