import { PrelistCounts } from '#shared/contract/prelist.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { readResult } from '../intake/rows.ts'
import { applyPrelist, planPrelist } from './apply.ts'

/** Lists of registered families on their way into the register. */
export const prelistHandlers: HandlersOf<'prelist'> = {
  'prelist.plan': async ({ intakeId }, context) => planPrelist(context, intakeId),
  'prelist.apply': async (input, context) => applyPrelist(context, input),
  'prelist.done': async ({ intakeId }, { office }) => {
    const kept = PrelistCounts.safeParse(await readResult(office.db, intakeId))
    return { counts: kept.success ? kept.data : null }
  },
}
