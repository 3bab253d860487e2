import { PrelistCounts } from '#shared/contract/prelist.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { readResult } from '../intake/rows.ts'

export const prelistHandlers: HandlersOf<'prelist'> = {
  'prelist.plan': async () => {
    throw new AppError('unexpected')
  },
  'prelist.apply': async () => {
    throw new AppError('unexpected')
  },
  'prelist.done': async ({ intakeId }, { office }) => {
    const kept = PrelistCounts.safeParse(await readResult(office.db, intakeId))
    return { counts: kept.success ? kept.data : null }
  },
}
