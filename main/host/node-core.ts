import { fork } from 'node:child_process'
import type { FromCore } from '#core/process/protocol.ts'
import type { SpawnCore } from './core-child.ts'
import { coreFlags } from './core-flags.ts'

export type NodeCoreOptions = {
  /** The core's script. */
  readonly entry: string
  /** The Node that runs it; the running one by default. */
  readonly execPath?: string
}

/** Starts the core as a child process of Node: web host, development, tests, and the old Electron of the tests. */
export function spawnNodeCore(options: NodeCoreOptions): SpawnCore {
  return () => {
    const child = fork(options.entry, [], {
      execPath: options.execPath ?? process.execPath,
      execArgv: [...coreFlags],
      // JSON, because the shell's Node may be older than the core's and then cannot read its structured clones.
      serialization: 'json',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let ended = false
    const onEnd = new Set<() => void>()
    const end = () => {
      if (ended) return
      ended = true
      for (const listener of onEnd) listener()
    }
    child.on('exit', end)
    // A program that cannot be started at all reports 'error' and never 'exit'.
    child.on('error', end)
    return {
      pid: child.pid,
      send: (message) => {
        if (child.connected) child.send(message, () => undefined)
      },
      onMessage: (listener) => child.on('message', (message) => listener(message as FromCore)),
      onExit: (listener) => (ended ? queueMicrotask(listener) : void onEnd.add(listener)),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
