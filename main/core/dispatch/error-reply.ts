import { AppError, type ErrorReply } from '#shared/errors/app-error.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import { asDatabaseError } from '../database/database-error.ts'
import type { Platform } from '../platform/types.ts'

/**
 * What the person hears about a failure. A failure that is no part of the domain gets an incident id; the log then says where it
 * happened, without its message, since a message may quote what was keyed.
 */
export function errorReply(thrown: unknown, channel: string, platform: Platform): ErrorReply {
  const error = asDatabaseError(thrown)
  if (error instanceof AppError) {
    if (error !== thrown) platform.log.error('database', { channel, code: error.code, stack: stackOf(thrown) })
    const reply = { code: error.code, message: error.message || errorMessages[error.code] }
    return error.fields === undefined ? reply : { ...reply, fields: error.fields }
  }
  const incident = incidentId(platform)
  platform.log.error('unexpected', { incident, channel, name: nameOf(thrown), stack: stackOf(thrown) })
  return { code: 'unexpected', message: errorMessages.unexpected, incident }
}

/** Short enough to read out on the telephone. */
function incidentId(platform: Platform): string {
  return platform.ids.next().replaceAll('-', '').slice(-8).toUpperCase()
}

function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const { code } = thrown as { code?: unknown }
  return typeof code === 'string' ? `${thrown.name} ${code}` : thrown.name
}

/** The frames alone: the first lines of a stack repeat the message. */
function stackOf(thrown: unknown): string {
  const lines = thrown instanceof Error ? (thrown.stack ?? '').split('\n') : []
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' | ')
}
