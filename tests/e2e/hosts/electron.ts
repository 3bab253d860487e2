import { _electron } from '@playwright/test'
import { electronArgs, electronEnv, findElectron } from '#main/tools/electron-binary.ts'
import { projectDir } from '#main/tools/places.ts'
import { killCoreUnder, killTree } from './processes.ts'
import { deskScreen, type Folders, type Running } from './running.ts'

/** Opens the built desktop app in the Electron that is at hand. */
export async function openElectron({ dataDir, exportDir }: Folders): Promise<Running> {
  const electron = findElectron()
  if (electron === null) throw new Error('no Electron here; npm test reports these journeys as skipped')
  // Without a path of its own Playwright starts what the electron package names, which is what findElectron found, and holds the
  // app back until it listens. With one, a window that opens too soon is missed now and then, and the test waits forever.
  const app = await _electron.launch({
    args: [...electronArgs(), projectDir],
    cwd: projectDir,
    env: { ...definedEnv(), ...electronEnv(electron), PADAN_DATA_DIR: dataDir },
  })
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.unmaximize()
    BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
  }, deskScreen)
  // The system's dialog can't be driven from here: it answers with the export folder, as a person would who accepts the name.
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath?: string }) => {
      const name = (options.defaultPath ?? '').split(/[\\/]/).at(-1) ?? ''
      return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` })
    }) as typeof dialog.showSaveDialog
  }, exportDir)
  const pid = app.process().pid
  return {
    page,
    // The window opens its page by itself.
    enter: () => page.waitForLoadState('load'),
    close: () => app.close(),
    cutPower: async () => {
      const gone = new Promise((resolve) => app.process().once('exit', resolve))
      killTree(pid)
      await gone
    },
    killCore: () => killCoreUnder(pid),
    desktop: app,
  }
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
