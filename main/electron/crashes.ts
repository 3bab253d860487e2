import { app, dialog, type BrowserWindow } from 'electron'
import { hostMessages } from '#shared/messages/host.ts'

const patience = { crashes: 4, withinMs: 60_000 }

/** When the screen's process dies, loads it again and says so; when it does not answer, lets the person choose. */
export function recoverScreen(window: BrowserWindow): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_, details) => {
    if (details.reason === 'clean-exit') return
    console.error(`screen gone: ${details.reason}`)
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < patience.withinMs), now]
    if (crashes.length >= patience.crashes) {
      dialog.showErrorBox(hostMessages.cannotStart, hostMessages.shellFailed)
      return app.quit()
    }
    window.webContents.reload()
    tell(window, hostMessages.rendererCrashed)
  })
  window.on('unresponsive', () => void offerReload(window))
}

/** A defect of the shell itself: says it plainly in place of Electron's English stack, and ends. */
export function endOnDefect(): void {
  process.on('uncaughtException', (error) => {
    console.error(error.stack)
    dialog.showErrorBox(hostMessages.cannotStart, hostMessages.shellFailed)
    app.exit(1)
  })
}

/** A sentence for the person, in front of the window, without holding anything up. */
export function tell(window: BrowserWindow, message: string): void {
  void dialog.showMessageBox(window, { type: 'info', title: 'Padan', message })
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Padan',
    message: hostMessages.rendererUnresponsive,
    buttons: [hostMessages.wait, hostMessages.reload],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) window.webContents.forcefullyCrashRenderer()
}
