import { app, utilityProcess } from 'electron'
import { join } from 'node:path'
import type { FromCore } from '#core/process/protocol.ts'
import type { SpawnCore } from '#main/host/core-child.ts'
import { coreFlags } from '#main/host/core-flags.ts'
import { spawnNodeCore } from '#main/host/node-core.ts'

/**
 * How the desktop app starts its core: as a utility process of Electron. Unpackaged, PADAN_CORE_NODE may name a Node to run
 * it instead (for an Electron whose own Node is too old for the database) and PADAN_CORE_ENTRY another script (the sources,
 * in development); a packaged app looks at neither.
 */
export function spawnDesktopCore(): SpawnCore {
  const built = join(app.getAppPath(), 'out', 'core', 'process.js')
  const entry = (!app.isPackaged && process.env.PADAN_CORE_ENTRY) || built
  const node = app.isPackaged ? undefined : process.env.PADAN_CORE_NODE
  return node === undefined ? spawnUtilityCore(entry) : spawnNodeCore({ entry, execPath: node })
}

function spawnUtilityCore(entry: string): SpawnCore {
  return () => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Padan core',
      stdio: 'inherit',
      execArgv: [...coreFlags],
    })
    return {
      get pid() {
        return child.pid
      },
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', (message: FromCore) => listener(message)),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
    }
  }
}
