import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { asAppError } from '../platform/file-errors.ts'

/**
 * Claims the data folder for this process. The lock is one that the operating system holds for SQLite on an empty file, so it ends
 * with the process that has it, however that ends: there is no stale lock to guess about, and a re-used process number cannot fool it.
 * Fails with AppError secondInstance, targetReadOnly, targetMissing.
 */
export function claimDataDir(dataDir: string): { readonly release: () => void } {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw asAppError(error)
  }
  let file: Database.Database | undefined
  try {
    const opened = new Database(join(dataDir, 'padan.lock'), { timeout: 0 })
    file = opened
    // Nothing is ever written, so the journal that SQLite would put beside it need not touch the disk.
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN EXCLUSIVE')
    return { release: () => opened.close() }
  } catch (error) {
    file?.close()
    throw whyNotClaimed(error)
  }
}

function whyNotClaimed(error: unknown): unknown {
  const code = String((error as { code?: unknown }).code)
  if (code.startsWith('SQLITE_BUSY')) return new AppError('secondInstance')
  if (/^SQLITE_(READONLY|CANTOPEN)/.test(code)) {
    return new AppError('targetReadOnly', 'Folder data Padan tidak dapat ditulisi. Periksa izinnya, lalu buka lagi.')
  }
  return error
}
