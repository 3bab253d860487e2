import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'

export const laporanHandlers: HandlersOf<'laporan'> = {
  'laporan.get': async () => {
    throw new AppError('unexpected')
  },
  'laporan.pdf': async () => {
    throw new AppError('unexpected')
  },
  'laporan.savePdf': async () => {
    throw new AppError('unexpected')
  },
  'laporan.saveExcel': async () => {
    throw new AppError('unexpected')
  },
}
