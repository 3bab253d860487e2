import { join } from 'node:path'
import { systemClock } from './clock.ts'
import { diskFiles } from './files.ts'
import { uuidIds } from './ids.ts'
import { fileLog } from './log.ts'
import { scryptPasswords } from './passwords.ts'
import type { Platform } from './types.ts'

/** The real machine, logging below `dataDir`. */
export function machine(dataDir: string): Platform {
  return {
    clock: systemClock,
    ids: uuidIds,
    log: fileLog(join(dataDir, 'log')),
    passwords: scryptPasswords(),
    files: diskFiles(),
  }
}
