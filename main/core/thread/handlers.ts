import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'

export const threadHandlers: HandlersOf<'thread'> = {
  'thread.search': async () => {
    throw new AppError('unexpected')
  },
  'thread.get': async () => {
    throw new AppError('unexpected')
  },
}
