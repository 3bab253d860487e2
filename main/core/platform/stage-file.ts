import { link, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { asAppError } from './file-errors.ts'
import type { PlacedFile, StagedFile } from './types.ts'

/** The steps of a whole write that a test may make fail; the real ones by default. */
export type FileSteps = {
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>
  /** Comes right after somebody else wrote a file there. */
  readonly written: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
}

export const realSteps: FileSteps = { write: writeFlushed, written: () => Promise.resolve(), rename }

/**
 * Has a file written whole and flushed beside `target`, under a name that a later try overwrites, so that a power cut leaves at most one such
 * file. Fails with AppError: diskFull, targetReadOnly, targetMissing, fileInUse, or as `write` does; nothing is left behind then.
 */
export async function stageFile(
  target: string,
  write: (path: string) => Promise<void>,
  steps = realSteps,
): Promise<StagedFile> {
  const path = beside(target, 'sementara')
  try {
    await write(path)
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw asAppError(error)
  }
  return {
    path,
    place: () => place(path, target, steps),
    discard: () => rm(path, { force: true }),
  }
}

async function place(path: string, target: string, steps: FileSteps): Promise<PlacedFile> {
  const kept = beside(target, 'lama')
  const replaces = await exists(target)
  const undo = () => (replaces ? rename(kept, target) : rm(target, { force: true }))
  let takeBack = async (): Promise<void> => undefined
  try {
    await rm(kept, { force: true })
    if (replaces) takeBack = await keepAside(target, kept)
    await steps.rename(path, target)
    await flushFolder(dirname(target))
    return { undo, settle: () => rm(kept, { force: true }) }
  } catch (error) {
    // Whether the rename itself failed or something after it shows in where the new file lies.
    const waits = await exists(path)
    await (waits ? takeBack() : undo()).catch(() => undefined)
    await rm(path, { force: true }).catch(() => undefined)
    throw asAppError(error)
  }
}

/**
 * Keeps what the target holds, and says how to go back before the new file has taken its place. A hard link leaves no moment in which
 * the target is missing; FAT sticks have none, so there the old file is moved.
 */
async function keepAside(target: string, kept: string): Promise<() => Promise<void>> {
  try {
    await link(target, kept)
    return () => rm(kept, { force: true })
  } catch {
    await rename(target, kept)
    return () => rename(kept, target)
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the new name itself durable. Windows can't open folders, and its file system journals names. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

const beside = (target: string, what: string): string => join(dirname(target), `.${basename(target)}.${what}`)
