import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Path of a file under `resources/`. Works from source, from the built `out/`, and in a packaged program, where resources stand
 * beside the archive. Fails when the file is not there: a packaging mistake must be loud.
 */
export function resourcePath(...parts: readonly string[]): string {
  for (const root of roots()) {
    const path = join(root, ...parts)
    if (existsSync(path)) return path
  }
  throw new Error(`resource is missing: ${parts.join('/')}`)
}

function* roots(): Generator<string> {
  // Set by Electron in a packaged program, also in its utility processes.
  const packaged = (process as { resourcesPath?: string }).resourcesPath
  if (packaged) yield join(packaged, 'resources')
  let folder = import.meta.dirname
  while (folder !== dirname(folder)) {
    yield join(folder, 'resources')
    folder = dirname(folder)
  }
}
