import { watch } from 'node:fs'
import { inProject } from './places.ts'

/** An editor writes a file in several steps. */
const settleMs = 150

/** Calls `onChange` once after files in any of the project's folders have changed and come to rest. */
export function watchFolders(folders: readonly string[], onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined
  for (const folder of folders) {
    watch(inProject(folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(onChange, settleMs)
    })
  }
}
