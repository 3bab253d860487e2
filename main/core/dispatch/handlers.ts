import type { z } from 'zod'
import type { Channel, Contract, Input } from '#shared/contract/index.ts'
import type { Context } from './context.ts'

type Result<C extends Channel> = z.input<Contract[C]['output']>

/** One handler for each call of a room; a forgotten call or a wrong shape is red in the editor, not in the field. */
export type HandlersOf<Room extends string> = {
  readonly [C in Channel as C extends `${Room}.${string}` ? C : never]: (
    input: Input<C>,
    context: Context,
  ) => Promise<Result<C>>
}
