import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from './types.ts'

const kept = 5

/**
 * A log of JSON lines in `folder`, padan.log and older ones padan.1.log … padan.4.log; a file is turned over at `limit` bytes.
 * Facts are ids, codes and counts: what they may hold is decided by whoever logs, never a name, a NIK or an answer.
 * A log that cannot be written (a full disk) never stops the work.
 */
export function fileLog(folder: string, limit = 1_000_000): Log {
  const path = join(folder, 'padan.log')
  const write = (level: string, event: string, facts: object = {}) => {
    try {
      mkdirSync(folder, { recursive: true })
      if (existsSync(path) && statSync(path).size > limit) turnOver(folder)
      appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`, {
        mode: 0o600,
      })
    } catch {
      // Nothing to tell it to.
    }
  }
  return {
    info: (event, facts) => write('info', event, facts),
    error: (event, facts) => write('error', event, facts),
  }
}

function turnOver(folder: string): void {
  const numbered = (number: number) => join(folder, number === 0 ? 'padan.log' : `padan.${number}.log`)
  rmSync(numbered(kept - 1), { force: true })
  for (let number = kept - 2; number >= 0; number--) {
    if (existsSync(numbered(number))) renameSync(numbered(number), numbered(number + 1))
  }
}
