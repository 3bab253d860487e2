import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempDir } from './database.ts'

const shipped = join(import.meta.dirname, '../../resources/contoh/berkas-jatisari')

type Json = Record<string, unknown>

/** A folder of keyed papers that a test may spoil. */
export type PaperFolderOnDisk = {
  readonly folder: string
  /** Files of papers in it, by name. */
  readonly papers: readonly string[]
  readonly read: (name: string) => Json
  /** Puts other values in place of parts of a file. */
  readonly change: (name: string, parts: Json) => void
  readonly write: (name: string, text: string) => void
}

/** Some of the shipped papers (by their numbers) with berkas.json and a meeting that agrees to everything. */
export function paperFolder(...numbers: readonly number[]): PaperFolderOnDisk {
  const folder = join(tempDir(), 'berkas')
  mkdirSync(folder)
  chmodSync(join(folder, '..'), 0o755)
  const papers = readdirSync(shipped).filter((name) => numbers.includes(Number.parseInt(name, 10)))
  for (const name of ['berkas.json', 'musyawarah.json', ...papers])
    copyFileSync(join(shipped, name), join(folder, name))
  const read = (name: string): Json => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  const change = (name: string, parts: Json): void => write(name, JSON.stringify({ ...read(name), ...parts }, null, 2))
  change('musyawarah.json', { putusan: [] })
  return { folder, papers, read, write, change }
}
