import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { ElectronBinary } from './electron-binary.ts'
import { inProject, projectDir } from './places.ts'

const builder = inProject('node_modules', 'electron-builder', 'cli.js')

/** Runs electron-builder; answers whether it ended well. Its words go to the terminal, or nowhere when `quiet`. */
export function runBuilder(args: readonly string[], quiet = false): Promise<boolean> {
  const child = spawn(process.execPath, [builder, ...args], { cwd: projectDir, stdio: quiet ? 'ignore' : 'inherit' })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** Packs the built app, unpacked as a folder, around an Electron that is at hand. Needs no network. */
export function packageFolder(electron: ElectronBinary, output: string, quiet = false): Promise<boolean> {
  const config = [
    `-c.electronDist=${dirname(electron.path)}`,
    `-c.electronVersion=${electron.version}`,
    `-c.directories.output=${output}`,
  ]
  return runBuilder(['--linux', 'dir', ...config], quiet)
}
