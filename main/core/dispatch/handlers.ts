import type { z } from 'zod'
import type { Channel, Contract, Input } from '#shared/contract/index.ts'
import type { Context, OpenContext } from './context.ts'

type Result<C extends Channel> = z.input<Contract[C]['output']>

/** A call before signing in knows no person and no office. */
type ContextOf<C extends Channel> = Contract[C]['access'] extends 'anyone' ? OpenContext : Context

/** One handler: what came in, parsed, and what surrounds the call. */
export type Handler<C extends Channel> = (input: Input<C>, context: ContextOf<C>) => Promise<Result<C>>

/** One handler for each call of a room; a forgotten call or a wrong shape is red in the editor, not in the field. */
export type HandlersOf<Room extends string> = {
  readonly [C in Channel as C extends `${Room}.${string}` ? C : never]: Handler<C>
}

/** One handler for each call that the core answers; the host answers the others. */
export type Handlers = {
  readonly [C in Channel as C extends `host.${string}` ? never : C]: Handler<C>
}
