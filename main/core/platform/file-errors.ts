import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'

/** What a failed file operation means for the person; an error that none of this explains is passed on as it is. */
export function asAppError(error: unknown): unknown {
  const { code, syscall } = error as { code?: string; syscall?: string }
  const known = code === undefined ? undefined : fileErrorCode(code, syscall)
  return known === undefined ? error : new AppError(known)
}

function fileErrorCode(code: string, syscall: string | undefined): ErrorCode | undefined {
  // Windows answers EPERM or EACCES to a rename onto a file that Excel or a PDF reader holds open.
  if (syscall === 'rename' && ['EBUSY', 'EPERM', 'EACCES'].includes(code)) return 'fileInUse'
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull'
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'targetReadOnly'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'targetMissing'
    case 'EBUSY':
    case 'ETXTBSY':
      return 'fileInUse'
    default:
      return undefined
  }
}
