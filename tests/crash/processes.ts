import { fork, type ChildProcess } from 'node:child_process'
import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import type { FromHost, FromPage, ToHost, ToPage } from './protocol.ts'

export type Entries = { readonly core: string; readonly host: string; readonly page: string }

/** The program around the core, in a process of its own, and the core under it. */
export type Host = {
  /** The reply of the core; null when this host is gone before it comes. */
  readonly call: <C extends Channel>(
    channel: C,
    input: InputOf<C>,
    token: string | null,
  ) => Promise<Reply<Output<C>> | null>
  /** How many cores it has started. */
  readonly starts: () => number
  /** Resolves when it has started one core more than `count`. */
  readonly started: (count: number) => Promise<void>
  readonly killCore: () => void
  /** Ends it and, with `alone` false, the core under it in the same instant. */
  readonly kill: (alone: boolean) => Promise<void>
  readonly stop: () => void
  readonly ended: Promise<void>
}

/** Starts a host on `dataDir`. */
export function startHost(dataDir: string, { host, core }: Entries): Host {
  const child = fork(host, [dataDir, core], {
    execArgv: [],
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const waiting = new Map<number, (reply: Reply<unknown> | null) => void>()
  const onStart = new Set<() => void>()
  let pids: number[] = []
  let lastId = 0
  const ended = endOf(child)
  child.on('message', (raw) => {
    const message = raw as FromHost
    if (message.type === 'reply') {
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
      return
    }
    pids = [...pids, message.pid]
    for (const listener of onStart) listener()
  })
  void ended.then(() => {
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
  })
  const send = (message: ToHost): void => {
    if (child.connected) child.send(message, () => undefined)
  }
  return {
    call: (channel, input, token) =>
      new Promise((resolve) => {
        lastId += 1
        if (!child.connected) return resolve(null)
        waiting.set(lastId, resolve as (reply: Reply<unknown> | null) => void)
        send({ type: 'call', id: lastId, channel, input, token })
      }),
    starts: () => pids.length,
    started: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (pids.length <= count) return
          onStart.delete(look)
          resolve()
        }
        onStart.add(look)
        look()
      }),
    killCore: () => killNow(pids.at(-1)),
    kill: async (alone) => {
      killNow(child.pid)
      if (!alone) killNow(pids.at(-1))
      await ended
    },
    stop: () => send({ type: 'stop' }),
    ended,
  }
}

/** A page with its clerk. */
export type Page = { readonly send: (message: ToPage) => void; readonly kill: () => Promise<void> }

export function startPage({ page }: Entries, onMessage: (message: FromPage) => void): Page {
  const child = fork(page, [], { execArgv: [], serialization: 'json', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  let gone = false
  const ended = endOf(child)
  child.on('message', (raw) => {
    if (!gone) onMessage(raw as FromPage)
  })
  return {
    send: (message) => {
      if (child.connected) child.send(message, () => undefined)
    },
    kill: () => {
      // What it said and nobody has read yet is lost with it.
      gone = true
      killNow(child.pid)
      return ended
    },
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

function killNow(pid: number | undefined): void {
  // 0 and below name groups of processes, and this one is in some of them.
  if (pid === undefined || pid <= 0) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}
