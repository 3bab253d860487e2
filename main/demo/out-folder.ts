import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DemoProblem } from './problem.ts'

/** A folder that gets its name only when everything in it is whole. */
export type OutFolder = {
  /** Where to write meanwhile. */
  readonly beside: string
  /** Gives the folder its name and answers it. A folder that is there already is left alone: then the name gets a number. */
  readonly place: () => string
  /** Throws away what was written. */
  readonly discard: () => void
}

/** Opens a folder beside the wanted one. Fails with DemoProblem when nothing can be written there. */
export function openOutFolder(wanted: string): OutFolder {
  const parent = dirname(wanted)
  try {
    mkdirSync(parent, { recursive: true })
    const beside = mkdtempSync(join(parent, `.${basename(wanted)}-sedang-dibuat-`))
    return {
      beside,
      place: () => {
        const free = freeName(wanted)
        renameSync(beside, free)
        return free
      },
      discard: () => rmSync(beside, { recursive: true, force: true }),
    }
  } catch (error) {
    throw new DemoProblem(cannotWrite(parent, (error as NodeJS.ErrnoException).code))
  }
}

function freeName(wanted: string): string {
  if (!existsSync(wanted)) return wanted
  let number = 2
  while (existsSync(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

function cannotWrite(parent: string, code: string | undefined): string {
  if (code === 'ENOSPC')
    return `Penyimpanan tempat "${parent}" penuh. Kosongkan ruang, atau pilih tempat lain dengan --out.`
  return `Folder "${parent}" tidak dapat ditulisi. Pilih tempat lain dengan --out.`
}
