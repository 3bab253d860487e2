import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import type { FromCore, ToCore } from '#core/process/protocol.ts'

const entry = join(import.meta.dirname, '../../main/core/process/process.ts')

/** The core as the host runs it: a process of its own. Ended when the test ends. */
export type CoreProcess = {
  readonly child: ChildProcess
  /** Everything it said, in order. */
  readonly said: readonly FromCore[]
  readonly send: (message: ToCore) => void
  readonly next: <T extends FromCore['type']>(type: T) => Promise<Extract<FromCore, { type: T }>>
  readonly call: <C extends Channel>(channel: C, input: InputOf<C>, token?: string | null) => Promise<Reply<Output<C>>>
  /** What it gave to keep last. */
  readonly kept: () => string | null
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

/** Starts a core process on `dataDir`. Does not wait for 'ready'. */
export function startCoreProcess(dataDir: string, kept: string | null = null): CoreProcess {
  const child = fork(entry, [], { execArgv: [], serialization: 'json' })
  const said: FromCore[] = []
  const listeners = new Set<(message: FromCore) => void>()
  child.on('message', (raw) => {
    const message = raw as FromCore
    said.push(message)
    for (const listener of listeners) listener(message)
  })
  const ended = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal ?? ''))
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const send = (message: ToCore) => void child.send(message)
  send({ type: 'start', dataDir, version: '0.0.0-uji', kept })

  let lastId = 0
  const wait = <T extends FromCore>(matches: (message: FromCore) => message is T): Promise<T> =>
    new Promise((resolve) => {
      const listener = (message: FromCore) => {
        if (!matches(message)) return
        listeners.delete(listener)
        resolve(message)
      }
      listeners.add(listener)
      said.forEach(listener)
    })
  return {
    child,
    said,
    send,
    ended,
    next: (type) => wait((message): message is never => message.type === type),
    call: async (channel, input, token = null) => {
      const id = ++lastId
      send({ type: 'call', id, channel, input, token })
      const isReply = (message: FromCore): message is Extract<FromCore, { type: 'reply' }> =>
        message.type === 'reply' && message.id === id
      return (await wait(isReply)).reply as never
    },
    kept: () => said.findLast((message) => message.type === 'keep')?.kept ?? null,
  }
}
