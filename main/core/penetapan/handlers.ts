import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'

export const penetapanHandlers: HandlersOf<'penetapan'> = {
  'penetapan.list': async () => {
    throw new AppError('unexpected')
  },
  'penetapan.plan': async () => {
    throw new AppError('unexpected')
  },
  'penetapan.apply': async () => {
    throw new AppError('unexpected')
  },
  'penetapan.changes': async () => {
    throw new AppError('unexpected')
  },
}
