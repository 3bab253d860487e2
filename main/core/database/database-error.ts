import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'

/** What a failure of SQLite means for the person; any other error is passed on as it is. */
export function asDatabaseError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  const known = typeof code === 'string' ? databaseErrorCode(code) : undefined
  return known === undefined ? error : new AppError(known)
}

/** Extended result codes begin with the code that they refine. */
function databaseErrorCode(code: string): ErrorCode | undefined {
  if (code === 'SQLITE_FULL') return 'diskFull'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'databaseBusy'
  // With a key that the password unwrapped, "not a database" can only mean a damaged first page.
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'databaseDamaged'
  if (code.startsWith('SQLITE_READONLY')) return 'targetReadOnly'
  return undefined
}
