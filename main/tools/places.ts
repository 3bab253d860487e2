import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The top of the project. */
export const projectDir = join(import.meta.dirname, '..', '..')

/** A path inside the project. */
export function inProject(...parts: readonly string[]): string {
  return join(projectDir, ...parts)
}

export const outDir = inProject('out')
/** The core's script: as source, and as built. */
export const coreSource = inProject('main', 'core', 'process', 'process.ts')
export const coreBuilt = inProject('out', 'core', 'process.js')
export const rendererBuilt = inProject('out', 'renderer')

/** The version that package.json gives. */
export function padanVersion(): string {
  return (JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string }).version
}
