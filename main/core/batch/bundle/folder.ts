import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { roundTripFailed } from '../../spreadsheets/compare.ts'
import { asAppError } from '../../platform/file-errors.ts'
import { manifestNames, namesInManifest } from './manifest.ts'

export type FolderFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Puts files into a folder of this name: all of them beside it first, read again and compared, then it gets its name in one step. A folder
 * of that name is replaced only when it holds nothing but an earlier bundle, and stays as it was until the new one is whole.
 * Fails: conflict (it holds other files), roundTripFailed, diskFull, targetReadOnly, targetMissing, fileInUse; then nothing new is left.
 */
export async function placeFolder(parent: string, name: string, files: readonly FolderFile[]): Promise<void> {
  const target = join(parent, name)
  const beside = join(parent, `.${name}.sementara`)
  const kept = join(parent, `.${name}.lama`)
  await refuseForeign(target, name)
  try {
    await rm(beside, { recursive: true, force: true })
    await mkdir(beside)
    for (const file of files) await writeFlushed(join(beside, file.name), file.bytes)
    for (const file of files) await refuseOther(join(beside, file.name), file.bytes)
    await takeName(beside, target, kept)
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    throw asAppError(error)
  }
}

async function takeName(beside: string, target: string, kept: string): Promise<void> {
  await rm(kept, { recursive: true, force: true })
  const replaces = await exists(target)
  if (replaces) await rename(target, kept)
  try {
    await rename(beside, target)
  } catch (error) {
    if (replaces) await rename(kept, target)
    throw error
  }
  await rm(kept, { recursive: true, force: true }).catch(() => undefined)
}

/** Somebody may have put files of their own into a folder of that name; those are theirs. */
async function refuseForeign(target: string, name: string): Promise<void> {
  const there = await readdir(target).catch(() => null)
  if (there === null && !(await exists(target))) return
  const text = await readFile(join(target, 'manifest.txt'), 'utf8').catch(() => '')
  const ours = new Set<string>([...namesInManifest(text), ...manifestNames])
  if (there?.every((one) => ours.has(one))) return
  throw new AppError(
    'conflict',
    `Di tempat itu sudah ada folder “${name}” yang berisi berkas lain. Pindahkan folder itu, atau pilih tempat lain.`,
  )
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function refuseOther(path: string, bytes: Uint8Array): Promise<void> {
  if (sha256Of(await readFile(path)) !== sha256Of(bytes)) throw roundTripFailed()
}

/** In hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
