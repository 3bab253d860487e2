import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'

export const hasilHandlers: HandlersOf<'hasil'> = {
  'hasil.list': async () => {
    throw new AppError('unexpected')
  },
  'hasil.match': async () => {
    throw new AppError('unexpected')
  },
  'hasil.meanings': async () => {
    throw new AppError('unexpected')
  },
  'hasil.saveMeanings': async () => {
    throw new AppError('unexpected')
  },
  'hasil.apply': async () => {
    throw new AppError('unexpected')
  },
  'hasil.sentRows': async () => {
    throw new AppError('unexpected')
  },
  'hasil.answerRows': async () => {
    throw new AppError('unexpected')
  },
  'hasil.link': async () => {
    throw new AppError('unexpected')
  },
  'hasil.worklist': async () => {
    throw new AppError('unexpected')
  },
  'hasil.correct': async () => {
    throw new AppError('unexpected')
  },
}
