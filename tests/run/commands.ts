import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inProject, projectDir } from '#main/tools/places.ts'

/** Runs a program in the project with its output shown, and answers whether it ended well. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(command, args, { cwd: projectDir, stdio: 'inherit', env: { ...process.env, ...env } })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** A program that npm installed, run by the Node of the project. */
export function runInstalled(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  return run(process.execPath, [inProject('node_modules', script), ...args], env)
}

/** The full path of a program on the PATH, or null. */
export function which(name: string): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name))
  return places.find((path) => existsSync(path)) ?? null
}
