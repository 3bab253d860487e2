import { AppError } from '#shared/errors/app-error.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import { createCore, type Core } from '../core.ts'
import { asDatabaseError } from '../database/database-error.ts'
import { asAppError } from '../platform/file-errors.ts'
import type { Platform } from '../platform/types.ts'
import type { HostPort } from './host-port.ts'
import type { ToCore } from './protocol.ts'

type ServeOptions = {
  readonly port: HostPort
  readonly platformFor: (dataDir: string) => Platform
  /** Ends the process. */
  readonly exit: () => void
}

/**
 * Speaks protocol.ts with the host: starts the core at 'start', answers each call, and at 'stop' lets the running calls end without
 * answering them, writes everything into the main files, closes and exits. The same when the host has gone.
 */
export function serve({ port, platformFor, exit }: ServeOptions): void {
  let core: Promise<Core | null> = Promise.resolve(null)
  let stopping = false

  const start = async (message: Extract<ToCore, { type: 'start' }>): Promise<Core | null> => {
    const { dataDir, version, kept } = message
    try {
      const started = await createCore({
        dataDir,
        version,
        kept,
        platform: platformFor(dataDir),
        emit: (event) => stopping || port.send({ type: 'event', event }),
        keep: (next) => stopping || port.send({ type: 'keep', kept: next }),
      })
      port.send({ type: 'ready' })
      return started
    } catch (error) {
      port.send({ type: 'failed', ...whyNot(error) })
      return null
    }
  }

  const answer = async (message: Extract<ToCore, { type: 'call' }>): Promise<void> => {
    const { id, channel, input, token } = message
    const reply = await (await core)?.dispatch(channel, input, token)
    if (reply && !stopping) port.send({ type: 'reply', id, reply })
  }

  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await (await core)?.close()
    exit()
  }

  port.onMessage((message) => {
    switch (message.type) {
      case 'start':
        core = start(message)
        return
      case 'call':
        return void answer(message)
      case 'target':
        return void core.then((started) => started?.addTarget(message.id, message.path))
      case 'stop':
        return void stop()
    }
  })
  port.onLost(() => void stop())
}

/** Why the core cannot start, for the person. */
function whyNot(thrown: unknown): { readonly code: string; readonly message: string } {
  const error = asAppError(asDatabaseError(thrown))
  const code = error instanceof AppError ? error.code : 'unexpected'
  return { code, message: (error instanceof AppError && error.message) || errorMessages[code] }
}
