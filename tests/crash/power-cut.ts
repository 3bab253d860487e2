import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { databaseIn } from './database-file.ts'
import type { Random } from './random.ts'

/**
 * What a disk holds when the power goes while somebody keys: the files copied in the middle of writing. Of the log, all that was there when
 * the copying began; what came after may be whole, cut off anywhere, or garbage, as sectors are that nobody waited for.
 */
export function copyAsLeftByPowerCut(dataDir: string, random: Random): string {
  const copy = mkdtempSync(join(tmpdir(), 'padan-crash-listrik-'))
  const to = databaseIn(copy)
  mkdirSync(dirname(to))
  copyFileSync(join(dataDir, 'kantor', 'kunci.json'), join(copy, 'kantor', 'kunci.json'))
  const log = `${databaseIn(dataDir)}-wal`
  const written = existsSync(log) ? statSync(log).size : 0
  copyFileSync(databaseIn(dataDir), to)
  if (!existsSync(log)) return copy
  copyFileSync(log, `${to}-wal`)
  const tail = statSync(`${to}-wal`).size - written
  const whole = written + random.below(tail + 1)
  if (random.oneIn(2)) truncateSync(`${to}-wal`, whole)
  if (random.oneIn(2)) writeFileSync(`${to}-wal`, randomBytes(random.below(9_000)), { flag: 'a' })
  return copy
}
