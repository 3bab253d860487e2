import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/errors/app-error.ts'
import { canonicalJson } from '../../jurnal/canonical-json.ts'
import type { Files } from '../../platform/types.ts'
import { Wrap } from './wrap.ts'

/** What `kunci.json` holds: the data key of the office, locked once for each account and once by the recovery code. */
export const KeysFile = z.strictObject({
  version: z.literal(1),
  /** Usernames are not written down: an account is found by a hash of this and its name. */
  pepper: z.string(),
  accounts: z.array(z.strictObject({ lookup: z.string(), penggunaId: z.uuid(), wrap: Wrap })),
  recovery: Wrap.nullable(),
  /** Of all the rest, so that a flipped bit is damage (and the copy is read), not a password that is suddenly wrong. */
  sum: z.string().optional(),
})
export type KeysFile = z.infer<typeof KeysFile>

const names = ['kunci.json', 'kunci.salinan.json'] as const

/** A file without any account yet. */
export function emptyKeysFile(): KeysFile {
  return { version: 1, pepper: randomBytes(16).toString('hex'), accounts: [], recovery: null }
}

/** Whether `dir` holds an office. */
export function hasKeysFile(dir: string): boolean {
  return names.some((name) => existsSync(join(dir, name)))
}

/** Reads the keys of an office, from the copy when the first file is damaged. Fails with AppError databaseDamaged. */
export function readKeysFile(dir: string): KeysFile {
  for (const name of names) {
    const file = parsed(join(dir, name))
    if (file !== null) return file
  }
  throw new AppError(
    'databaseDamaged',
    'Berkas kunci kantor ini rusak atau hilang. Pulihkan folder data dari cadangan terakhir.',
  )
}

function parsed(path: string): KeysFile | null {
  try {
    const { sum, ...keys } = KeysFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    return sum === undefined || sum === sumOf(keys) ? keys : null
  } catch {
    return null
  }
}

/** Writes the keys twice, each file whole or not at all. Fails with AppError diskFull, targetReadOnly. */
export async function writeKeysFile(dir: string, keys: KeysFile, files: Files): Promise<void> {
  const { sum: _, ...rest } = keys
  const bytes = Buffer.from(JSON.stringify({ ...rest, sum: sumOf(rest) }, null, 2))
  for (const name of names) await files.writeWhole(join(dir, name), bytes)
}

/** How an account is found without its name standing in the file. */
export function lookupOf(keys: KeysFile, username: string): string {
  return createHash('sha256').update(`${keys.pepper}:${username}`).digest('hex')
}

function sumOf(keys: Omit<KeysFile, 'sum'>): string {
  return createHash('sha256').update(canonicalJson(keys)).digest('hex')
}
