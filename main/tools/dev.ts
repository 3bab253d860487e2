import { spawn, type ChildProcess } from 'node:child_process'
import { startWebServer } from '#main/web/server.ts'
import { startWebHost } from '#main/web/host.ts'
import { buildShell } from './builds.ts'
import { developmentPages } from './dev-pages.ts'
import { electronArgs, electronEnv, fetchElectron, findElectron, type ElectronBinary } from './electron-binary.ts'
import { coreSource, padanVersion, projectDir } from './places.ts'
import { watchFolders } from './watch-folders.ts'

/**
 * `npm run dev`: the screen with hot reload and the core from its sources, in a browser; `npm run dev -- desktop`: the same
 * in an Electron window. A change of the core restarts the core, a change of the shell the window.
 */
async function develop(where: string | undefined): Promise<void> {
  if (where !== 'desktop') return inBrowser()
  const electron = findElectron() ?? ((await fetchElectron()) ? findElectron() : null)
  if (electron !== null) return inWindow(electron)
  console.log('There is no Electron here (npx install-electron fetches it); using the browser.')
  return inBrowser()
}

async function inBrowser(): Promise<void> {
  const port = Number.parseInt(process.env.PADAN_PORT ?? '0', 10)
  const host = await startWebHost({ version: padanVersion(), coreEntry: coreSource, pages: developmentPages, port })
  watchFolders(['main/core', 'shared'], () => host.supervisor.restart())
  console.log(`Open (works once): ${host.newLink()}`)
  process.on('SIGINT', () => void host.close().then(() => process.exit(0)))
}

async function inWindow(electron: ElectronBinary): Promise<void> {
  // Only pages come from here: the window has its own way to the core.
  const server = await startWebServer({
    pages: developmentPages,
    relay: () => Promise.reject(new Error('the window calls through its shell')),
    supervisor: { on: () => () => undefined },
  })
  await buildShell()
  let window = openWindow(electron, server.newLink())
  watchFolders(['main/core', 'shared'], () => window.send('restart-core'))
  watchFolders(['main/electron', 'main/host'], () => {
    void buildShell().then(() => {
      window.removeAllListeners('exit')
      window.on('exit', () => (window = openWindow(electron, server.newLink())))
      window.kill()
    })
  })
}

function openWindow(electron: ElectronBinary, address: string): ChildProcess {
  const window = spawn(electron.path, [...electronArgs(), projectDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...electronEnv(electron),
      PADAN_DEV_URL: address,
      PADAN_CORE_ENTRY: coreSource,
      // From source the core needs a Node that reads TypeScript, whichever Electron this is.
      PADAN_CORE_NODE: process.execPath,
    },
  })
  window.on('exit', () => process.exit(0))
  return window
}

await develop(process.argv[2])
