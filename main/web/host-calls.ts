import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { freeFileName, safeFileName } from '#main/host/file-names.ts'
import type { HostCalls } from '#main/host/relay.ts'
import type { Targets } from '#main/host/targets.ts'

/**
 * What the web host answers itself. It has no dialogs: what is saved goes to one folder, under a name that is still free.
 * Printing is the browser's own work.
 */
export function webCalls(version: string, exportDir: string, targets: Targets): HostCalls {
  const given = new Set<string>()
  return {
    'host.about': () => Promise.resolve({ kind: 'browser', version }),
    'host.chooseTarget': ({ suggestedName, extension }) => {
      mkdirSync(exportDir, { recursive: true })
      const isTaken = (name: string) => given.has(name) || existsSync(join(exportDir, name))
      const name = freeFileName(safeFileName(suggestedName, extension), isTaken)
      given.add(name)
      const id = targets.add(join(exportDir, name))
      return Promise.resolve({ target: { id, displayName: `${basename(exportDir)}/${name}` } })
    },
    'host.chooseFolder': () => {
      mkdirSync(exportDir, { recursive: true })
      return Promise.resolve({ folder: { id: targets.add(exportDir), displayName: basename(exportDir) } })
    },
    'host.showFile': () => Promise.resolve({ shown: false }),
    'host.print': () => Promise.resolve({ started: false }),
  }
}
