import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'

export const intakeHandlers: HandlersOf<'intake'> = {
  'intake.list': async () => {
    throw new AppError('unexpected')
  },
  'intake.get': async () => {
    throw new AppError('unexpected')
  },
  'intake.begin': async () => {
    throw new AppError('unexpected')
  },
  'intake.putPart': async () => {
    throw new AppError('unexpected')
  },
  'intake.finish': async () => {
    throw new AppError('unexpected')
  },
  'intake.look': async () => {
    throw new AppError('unexpected')
  },
  'intake.preview': async () => {
    throw new AppError('unexpected')
  },
  'intake.check': async () => {
    throw new AppError('unexpected')
  },
  'intake.cancel': async () => {
    throw new AppError('unexpected')
  },
  'intake.rows': async () => {
    throw new AppError('unexpected')
  },
  'intake.saveReport': async () => {
    throw new AppError('unexpected')
  },
  'intake.saveFile': async () => {
    throw new AppError('unexpected')
  },
  'intake.discard': async () => {
    throw new AppError('unexpected')
  },
  'intake.keepMapping': async () => {
    throw new AppError('unexpected')
  },
  'intake.forgetMapping': async () => {
    throw new AppError('unexpected')
  },
}
