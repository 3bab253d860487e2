import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inProject } from './places.ts'

export type ElectronBinary = {
  readonly path: string
  /** '45.4.1' */
  readonly version: string
  /** The version that package.json names is the one that people get; another one came from the variable. */
  readonly isOwn: boolean
}

/** The first Electron whose Node can load the database; an older one needs the core beside it on Node. */
const firstWithNode24 = 40
const packageDir = inProject('node_modules', 'electron')
const probeMs = 4_000
const fetchMs = 180_000

/** The Electron that ELECTRON_OVERRIDE_DIST_PATH names, or the installed one. Never downloads: Electron's own package would. */
export function findElectron(): ElectronBinary | null {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const dist = chosen === undefined || chosen === '' ? join(packageDir, 'dist') : chosen
  const path = join(dist, binaryName())
  if (!existsSync(path)) return null
  return { path, version: versionIn(dist), isOwn: dist === join(packageDir, 'dist') }
}

/** Fetches the Electron that package.json names, when its download can be reached. Answers whether it is there now. */
export async function fetchElectron(): Promise<boolean> {
  const script = join(packageDir, 'install.js')
  if (!existsSync(script) || !(await canReachDownload())) return false
  console.log('Mengambil Electron satu kali … / Fetching Electron, once …')
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'ignore'], timeout: fetchMs })
  await new Promise((resolve) => child.on('close', resolve).on('error', resolve))
  return findElectron() !== null
}

/** What this Electron needs to be told, beside what every program is. */
export function electronEnv(electron: ElectronBinary): Record<string, string> {
  const isOld = Number.parseInt(electron.version, 10) < firstWithNode24
  return isOld ? { PADAN_CORE_NODE: process.execPath } : {}
}

/** Arguments that this machine makes necessary: Chromium has no sandbox for root, and some machines no GPU. */
export function electronArgs(): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(process.platform === 'linux' && !existsSync('/dev/dri') ? ['--disable-gpu'] : []),
  ]
}

/** Whether a window can be shown at all. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function binaryName(): string {
  switch (process.platform) {
    case 'win32':
      return 'electron.exe'
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron'
    default:
      return 'electron'
  }
}

function versionIn(dist: string): string {
  const file = [join(dist, 'version'), join(dirname(dist), 'package.json')].find((path) => existsSync(path))
  if (file === undefined) return '0.0.0'
  const text = readFileSync(file, 'utf8')
  return file.endsWith('.json') ? (JSON.parse(text) as { version: string }).version : text.trim().replace(/^v/, '')
}

/** Whether the place that Electron is downloaded from answers. */
export async function canReachDownload(): Promise<boolean> {
  const place =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases'
  try {
    await fetch(place, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMs) })
    return true
  } catch {
    return false
  }
}
