import { randomUUID } from 'node:crypto'
import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { Core } from '#core/core.ts'

/** One signed-in person (or nobody) at the core, calling as a screen would. */
export type Caller = {
  /** The value of a call. Throws ReplyError when the core answers with an error. */
  readonly call: <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Output<C>>
  /** Tells the core a path and answers the id under which calls name it, as the host does after its save dialog. */
  readonly target: (path: string) => string
}

/** Calls go through `dispatch` with this session's token, nothing else. */
export function callerOf(core: Core, token: string | null): Caller {
  return {
    call: async <C extends Channel>(channel: C, input: InputOf<C>) => {
      const reply = await core.dispatch(channel, input, token)
      if (!reply.ok) throw new ReplyError(reply.error)
      return reply.value as Output<C>
    },
    target: (path) => {
      const id = randomUUID()
      core.addTarget(id, path)
      return id
    },
  }
}
