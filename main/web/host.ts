import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawnNodeCore } from '#main/host/node-core.ts'
import { createRelay } from '#main/host/relay.ts'
import { createSupervisor, type Supervisor } from '#main/host/supervisor.ts'
import { createTargets } from '#main/host/targets.ts'
import { webCalls } from './host-calls.ts'
import { startWebServer, type WebServer, type WebServerOptions } from './server.ts'

export type WebHostOptions = {
  readonly version: string
  /** The core's script, built or as source. */
  readonly coreEntry: string
  readonly pages: WebServerOptions['pages']
  readonly port?: number
  /** Beside the user's other program data by default; PADAN_DATA_DIR says otherwise. */
  readonly dataDir?: string
  /** ~/Padan by default; PADAN_EXPORT_DIR says otherwise. */
  readonly exportDir?: string
}

export type WebHost = WebServer & { readonly supervisor: Supervisor }

/** Padan without a desktop shell: core, calls and screen for a browser on this machine. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const dataDir = resolve(options.dataDir ?? process.env.PADAN_DATA_DIR ?? userDataDir())
  const exportDir = resolve(options.exportDir ?? process.env.PADAN_EXPORT_DIR ?? join(homedir(), 'Padan'))
  const supervisor = createSupervisor({
    spawn: spawnNodeCore({ entry: options.coreEntry }),
    dataDir,
    version: options.version,
  })
  const relay = createRelay(supervisor, webCalls(options.version, exportDir, createTargets(supervisor)))
  try {
    const port = options.port === undefined ? {} : { port: options.port }
    const server = await startWebServer({ relay, supervisor, pages: options.pages, ...port })
    return {
      ...server,
      supervisor,
      close: async () => {
        await server.close()
        await supervisor.stop()
      },
    }
  } catch (error) {
    await supervisor.stop()
    throw error
  }
}

/** The same folder as the desktop app's, so that an office finds its data again whichever way it starts Padan. */
function userDataDir(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Padan', 'data')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Padan', 'data')
    default:
      return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Padan', 'data')
  }
}
