import type { CoreEvent } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import { claimDataDir } from './database/instance-lock.ts'
import { createDispatch } from './dispatch/dispatch.ts'
import { table } from './dispatch/table.ts'
import { createTargets } from './dispatch/targets.ts'
import type { Platform } from './platform/types.ts'
import { createHouse, type House } from './sistem/house.ts'
import { readKept, writeKept } from './sistem/kept.ts'
import { createSessions } from './sistem/sessions.ts'
import { drawCurtain } from './verifikasi/curtain.ts'

export type CoreOptions = {
  /** The folder of the data on this machine; `kantor/`, `contoh/` and `log/` are made below it. */
  readonly dataDir: string
  readonly version: string
  readonly platform: Platform
  /** What an earlier core process gave to keep; null at the first start. */
  readonly kept: string | null
  readonly emit: (event: CoreEvent) => void
  /** Called with the secrets that the next core process needs to go on without a new sign-in. Hold them in memory only. */
  readonly keep: (kept: string) => void
}

/** The service: it owns the database and knows no screen. */
export type Core = {
  /** Answers one call. Never rejects. */
  readonly dispatch: (channel: string, input: unknown, token: string | null) => Promise<Reply<unknown>>
  /** Tells which path a place has that the person chose; good for one use. */
  readonly addTarget: (id: string, path: string) => void
  readonly house: House
  /** Takes no new calls, lets the running ones end, writes everything into the main files and closes them. */
  readonly close: () => Promise<void>
}

/** Starts the service. Fails with AppError secondInstance when the data folder is in use. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { dataDir, platform, emit } = options
  const lock = claimDataDir(dataDir)
  try {
    const kept = readKept(options.kept)
    const onChange = () => options.keep(writeKept(house))
    const sessions = createSessions(kept.sessions, onChange)
    const house: House = createHouse({ dataDir, version: options.version, platform, emit, sessions, onChange })
    for (const { kind, dataKey } of kept.offices) await reopen(house, kind, dataKey, platform)
    platform.log.info('started', { version: options.version, signedIn: sessions.all().length })
    return assemble(options, house, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** An office that does not open again is told when somebody signs in; until then nobody is signed in to it. */
async function reopen(house: House, kind: 'kantor' | 'contoh', dataKey: Uint8Array, platform: Platform): Promise<void> {
  try {
    await house.open(kind, dataKey)
  } catch (error) {
    house.sessions.endAll(kind)
    platform.log.error('reopenFailed', { kind, name: (error as Error).name })
  }
}

function assemble({ platform, emit }: CoreOptions, house: House, release: () => void): Core {
  const targets = createTargets()
  const dispatch = createDispatch({ table, platform, house, targets, emit, curtain: drawCurtain })
  const running = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined

  const closeAll = async () => {
    await Promise.allSettled(running)
    await house.close()
    platform.log.info('stopped')
    release()
  }
  return {
    house,
    addTarget: targets.add,
    dispatch: (channel, input, token) => {
      if (closing)
        return Promise.resolve({ ok: false, error: { code: 'coreStopped', message: errorMessages.coreStopped } })
      const reply = dispatch(channel, input, token)
      running.add(reply)
      void reply.finally(() => running.delete(reply))
      return reply
    },
    close: () => (closing ??= closeAll()),
  }
}
