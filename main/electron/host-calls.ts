import { app, dialog, shell, type BrowserWindow } from 'electron'
import { basename, extname, join } from 'node:path'
import { safeFileName } from '#main/host/file-names.ts'
import type { HostCalls } from '#main/host/relay.ts'
import type { Targets } from '#main/host/targets.ts'
import { hostMessages } from '#shared/messages/host.ts'
import { printPdf } from './print.ts'

/** What the desktop can do for the screen that the core cannot: dialogs, the file manager, the printer. */
export function desktopCalls(window: () => BrowserWindow | null, targets: Targets): HostCalls {
  return {
    'host.about': () => Promise.resolve({ kind: 'desktop', version: app.getVersion() }),
    'host.chooseTarget': async ({ suggestedName, extension }) => {
      const owner = window()
      if (owner === null) return { target: null }
      const { canceled, filePath } = await dialog.showSaveDialog(owner, {
        title: hostMessages.chooseTarget,
        defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, extension)),
        filters: [{ name: hostMessages.fileKinds[extension], extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || filePath === undefined || filePath === '') return { target: null }
      // Linux dialogs leave the name as it was typed.
      const path = extname(filePath).toLowerCase() === `.${extension}` ? filePath : `${filePath}.${extension}`
      return { target: { id: targets.add(path), displayName: basename(path) } }
    },
    'host.chooseFolder': async () => {
      const owner = window()
      if (owner === null) return { folder: null }
      const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
        title: hostMessages.chooseFolder,
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return { folder: null }
      return { folder: { id: targets.add(path), displayName: basename(path) } }
    },
    'host.showFile': ({ targetId }) => {
      const path = targets.pathOf(targetId)
      if (path !== undefined) shell.showItemInFolder(path)
      return Promise.resolve({ shown: path !== undefined })
    },
    'host.print': async ({ pdf }) => {
      const owner = window()
      return { started: owner !== null && (await printPdf(owner, Buffer.from(pdf, 'base64'))) }
    },
  }
}
