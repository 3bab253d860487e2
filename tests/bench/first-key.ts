import { mkdirSync, mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { createCore } from '#core/core.ts'
import { machine } from '#core/platform/machine.ts'
import {
  electronArgs,
  electronEnv,
  findElectron,
  hasDisplay,
  type ElectronBinary,
} from '#main/tools/electron-binary.ts'
import { inProject, projectDir } from '#main/tools/places.ts'
import { against, figureOf, type Bench, type Figure, type Skipped } from './figure.ts'

const name = 'start.first-key'

/**
 * Cold start of the desktop app with an office set up, until the first key stands in the sign-in field. Against an Electron window with
 * nothing but one field, started and asked in the same way, turn by turn in the same run.
 */
export const firstKey: Bench = {
  name,
  measure: async ({ quick, say }): Promise<readonly (Figure | Skipped)[]> => {
    const electron = findElectron()
    if (electron === null) return [skip('tidak ada Electron di sini; isi ELECTRON_OVERRIDE_DIST_PATH dengan foldernya')]
    if (!hasDisplay()) return [skip('tidak ada layar; jalankan dengan xvfb-run -a npm run bench')]
    if (!existsSync(inProject('out', 'shell', 'main.cjs')))
      return [skip('aplikasi belum dibangun; jalankan npm run build')]
    const folder = mkdtempSync(join(tmpdir(), 'padan-bench-'))
    try {
      const dataDir = await officeIn(join(folder, 'data'))
      const emptyApp = writeEmptyApp(join(folder, 'kosong'))
      const padan: number[] = []
      const empty: number[] = []
      const n = quick ? 1 : 7
      for (let count = 0; count < n + 1; count += 1) {
        say(`${count} dari ${n}`)
        const ours = await untilFirstKey(electron, projectDir, { PADAN_DATA_DIR: dataDir })
        const theirs = await untilFirstKey(electron, emptyApp, {})
        // The first of each fills the disk cache and is not counted.
        if (count > 0) padan.push(ours)
        if (count > 0) empty.push(theirs)
      }
      return [figureOf(name, 'ms', padan, against('jendela Electron kosong', empty))]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function skip(why: string): Skipped {
  return { name, skipped: why }
}

/** An office that waits for somebody to sign in. */
async function officeIn(dataDir: string): Promise<string> {
  mkdirSync(dataDir, { recursive: true })
  const core = await createCore({
    dataDir,
    version: 'bench',
    platform: machine(dataDir),
    kept: null,
    emit: () => {},
    keep: () => {},
  })
  const letterhead = { line1: 'PEMERINTAH KABUPATEN JEMBER', line2: 'DINAS SOSIAL', address: '', contact: '' }
  const account = { username: 'admin', name: 'Admin', password: 'kata-sandi-bench' }
  const reply = await core.dispatch(
    'sistem.setUp',
    { kabupatenCode: '3509', officeName: 'Dinas Sosial', letterhead, account },
    null,
  )
  await core.close()
  if (!reply.ok) throw new Error(reply.error.message)
  return dataDir
}

function writeEmptyApp(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'kosong', main: 'main.js' }))
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<input autofocus>'))`,
  )
  return folder
}

/** Milliseconds from starting the program until a key that was pressed stands in the field with the cursor. */
async function untilFirstKey(electron: ElectronBinary, app: string, env: Record<string, string>): Promise<number> {
  const started = performance.now()
  const running = await _electron.launch({
    executablePath: electron.path,
    args: [...electronArgs(), app],
    cwd: projectDir,
    env: { ...(process.env as Record<string, string>), ...electronEnv(electron), ...env },
  })
  try {
    await keyStands(running)
    return performance.now() - started
  } finally {
    await running.close()
  }
}

async function keyStands(running: ElectronApplication): Promise<void> {
  const page = await running.firstWindow()
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
  await page.keyboard.press('a')
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'a')
}
