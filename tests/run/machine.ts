import { existsSync } from 'node:fs'
import { fetchElectron, findElectron, hasDisplay } from '#main/tools/electron-binary.ts'
import { findChromium } from '../e2e/hosts/find-chromium.ts'
import { run, which } from './commands.ts'

/** Null when it is there; else what is missing and the command that would provide it. */
export type Missing = string | null

/** What journeys in Electron need: the program, and a screen or a virtual one. */
export async function provideElectron(): Promise<Missing> {
  if (findElectron() === null && !(await fetchElectron())) {
    return 'no Electron binary; with a network: npx install-electron, or name the folder of one: ELECTRON_OVERRIDE_DIST_PATH'
  }
  if (hasDisplay() || (await provideProgram('xvfb-run', 'xvfb', 'xauth'))) return null
  return 'no display and no virtual one; on Debian: apt-get install xvfb xauth'
}

/** What journeys in a browser need. */
export async function provideChromium(): Promise<Missing> {
  if (findChromium() !== null) return null
  if ((await provideProgram('chromium', 'chromium')) && findChromium() !== null) return null
  return 'no Chromium, Chrome or Edge; npx playwright install chromium, or on Debian: apt-get install chromium'
}

/** What looks at printed pages and workbooks with other people's eyes. Its absence only skips those looks. */
export function missingReaders(): readonly string[] {
  const readers = [
    ['pdftotext', 'poppler-utils'],
    ['soffice', 'libreoffice-calc'],
  ] as const
  return readers
    .filter(([name]) => which(name) === null)
    .map(([name, pkg]) => `no ${name}; on Debian: apt-get install ${pkg}`)
}

/** Installs Debian's package where that is possible, saying so; answers whether the program is there now. */
async function provideProgram(program: string, ...packages: readonly string[]): Promise<boolean> {
  if (which(program) !== null) return true
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0 || which('apt-get') === null) return false
  console.log(`Installing Debian's ${packages.join(', ')}, which the end-to-end tests run on`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], env)
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env)
  return which(program) !== null
}
