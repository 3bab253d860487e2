import { app } from 'electron'
import { join, resolve } from 'node:path'

/** Where Padan keeps its data: beside the system's other program data, or where PADAN_DATA_DIR says. Call it before anything else: the lock of the single instance belongs to the same place. */
export function settleDataDir(): string {
  const chosen = process.env.PADAN_DATA_DIR
  if (chosen === undefined || chosen === '') return join(app.getPath('userData'), 'data')
  app.setPath('userData', join(resolve(chosen), 'jendela'))
  return resolve(chosen)
}
