import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'

export const prelistHandlers: HandlersOf<'prelist'> = {
  'prelist.plan': async () => {
    throw new AppError('unexpected')
  },
  'prelist.apply': async () => {
    throw new AppError('unexpected')
  },
}
