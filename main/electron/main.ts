import { app, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { createRelay } from '#main/host/relay.ts'
import { createSupervisor, type Supervisor } from '#main/host/supervisor.ts'
import { createTargets } from '#main/host/targets.ts'
import { hostMessages } from '#shared/messages/host.ts'
import { declareAppProtocol, serveScreen } from './app-protocol.ts'
import { spawnDesktopCore } from './core.ts'
import { endOnDefect, recoverScreen, tell } from './crashes.ts'
import { settleDataDir } from './data-dir.ts'
import { guardScreens, silenceNetwork } from './guards.ts'
import { desktopCalls } from './host-calls.ts'
import { acceptCalls, sendEvent } from './ipc.ts'
import { setMenu } from './menu.ts'
import { openWindow } from './window.ts'

let window: BrowserWindow | null = null
const currentWindow = () => window

/** The order matters: the lock before anything that touches data, the guards before the first page. */
function run(): void {
  endOnDefect()
  const dataDir = settleDataDir()
  if (!app.requestSingleInstanceLock()) {
    console.error(hostMessages.secondInstance)
    app.exit(0)
    return
  }
  app.on('second-instance', focusWindow)
  silenceNetwork()
  declareAppProtocol()
  void app.whenReady().then(() => open(dataDir))
}

function open(dataDir: string): void {
  const supervisor = createSupervisor({ spawn: spawnDesktopCore(), dataDir, version: app.getVersion() })
  const targets = createTargets(supervisor)
  guardScreens()
  serveScreen(join(app.getAppPath(), 'out', 'renderer'))
  acceptCalls(currentWindow, createRelay(supervisor, desktopCalls(currentWindow, targets)))
  supervisor.on((event) => sendEvent(window, event))
  setMenu()
  window = openWindow()
  recoverScreen(window)
  window.on('closed', () => (window = null))
  quitTidily(supervisor)
  if (!app.isPackaged) process.on('message', (message) => message === 'restart-core' && supervisor.restart())
}

function focusWindow(): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.focus()
  tell(window, hostMessages.secondInstance)
}

/** The core closes its files before the program ends. */
function quitTidily(supervisor: Supervisor): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void supervisor.stop().finally(() => {
      closed = true
      app.quit()
    })
  })
}

run()
