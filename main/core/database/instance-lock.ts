import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'

/**
 * Claims the data folder for this process. The lock is one that the operating system holds for SQLite on an empty file, so it ends
 * with the process that has it, however that ends: there is no stale lock to guess about, and a re-used process number cannot fool it.
 * Fails with AppError secondInstance.
 */
export function claimDataDir(dataDir: string): { readonly release: () => void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = new Database(join(dataDir, 'padan.lock'), { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw new AppError('secondInstance')
    throw error
  }
  return { release: () => file.close() }
}
