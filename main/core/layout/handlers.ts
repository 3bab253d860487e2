import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'

export const layoutHandlers: HandlersOf<'layout'> = {
  'layout.list': async () => {
    throw new AppError('unexpected')
  },
  'layout.get': async () => {
    throw new AppError('unexpected')
  },
  'layout.sources': async () => {
    throw new AppError('unexpected')
  },
  'layout.preview': async () => {
    throw new AppError('unexpected')
  },
  'layout.compare': async () => {
    throw new AppError('unexpected')
  },
  'layout.save': async () => {
    throw new AppError('unexpected')
  },
  'layout.choose': async () => {
    throw new AppError('unexpected')
  },
}
