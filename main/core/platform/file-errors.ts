import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'

const byErrno: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'targetReadOnly',
  EACCES: 'targetReadOnly',
  EPERM: 'targetReadOnly',
  ENOENT: 'targetMissing',
  ENOTDIR: 'targetMissing',
  EISDIR: 'targetMissing',
  EBUSY: 'fileInUse',
  ETXTBSY: 'fileInUse',
}

/**
 * The failure of writing a file, as the person must hear it. What is not about the target comes back as it was.
 * `renaming`: Windows answers EPERM or EACCES for a rename over a file that is open in another program.
 */
export function toFileError(error: unknown, renaming = false): unknown {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (renaming && process.platform === 'win32' && (errno === 'EPERM' || errno === 'EACCES')) {
    return new AppError('fileInUse')
  }
  const code = byErrno[errno]
  return code === undefined ? error : new AppError(code)
}
