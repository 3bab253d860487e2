import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, outDir } from './places.ts'

const stampFile = join(outDir, 'built')
const sources = ['main', 'renderer', 'shared', 'resources', 'package.json', 'package-lock.json']

/** Marks the build as finished just now. */
export function stampBuild(): void {
  writeFileSync(stampFile, new Date().toISOString())
}

/** Whether a finished build is there and no source is newer than it. */
export function isBuildFresh(): boolean {
  const builtAt = statSync(stampFile, { throwIfNoEntry: false })?.mtimeMs
  return builtAt !== undefined && sources.every((source) => newest(inProject(source)) <= builtAt)
}

/** When the newest file at or under `path` was changed. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  // The folder's own time counts too: it tells that a file was taken away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
