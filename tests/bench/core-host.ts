import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import { coreFlags } from '#main/host/core-flags.ts'
import type { FromCore, ToCore } from '#core/process/protocol.ts'

const entry = join(import.meta.dirname, '../../main/core/process/process.ts')

/** The core as the desktop shell runs it: a process of its own, spoken to over its protocol. */
export type CoreHost = {
  readonly dataDir: string
  /** The value of a call; fails on an error reply. */
  readonly call: <C extends Channel>(channel: C, input: InputOf<C>, token?: string | null) => Promise<Output<C>>
  readonly stop: () => Promise<void>
}

/** Starts a core on an empty data folder of its own. */
export async function startCore(): Promise<CoreHost> {
  const dataDir = mkdtempSync(join(tmpdir(), 'padan-bench-'))
  const child = fork(entry, [], { execArgv: [...coreFlags], serialization: 'json' })
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  const send = (message: ToCore): void => void child.send(message)
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (raw) => {
      const message = raw as FromCore
      if (message.type === 'ready') resolve()
      if (message.type === 'failed') reject(new Error(message.message))
      if (message.type === 'reply') waiting.get(message.id)?.(message.reply)
    })
    child.on('exit', () => reject(new Error('the core ended')))
  })
  send({ type: 'start', dataDir, version: 'bench', kept: null })
  await ready
  let lastId = 0
  return {
    dataDir,
    call: async (channel, input, token = null) => {
      lastId += 1
      const id = lastId
      const reply = await new Promise<Reply<unknown>>((resolve) => {
        waiting.set(id, resolve)
        send({ type: 'call', id, channel, input, token })
      })
      waiting.delete(id)
      if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
      return reply.value as never
    },
    stop: async () => {
      send({ type: 'stop' })
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
