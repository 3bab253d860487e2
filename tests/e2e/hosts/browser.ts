import { fork } from 'node:child_process'
import { chromium } from '@playwright/test'
import { findChromium } from './find-chromium.ts'
import { killCoreUnder, killTree } from './processes.ts'
import { deskScreen, type Folders, type Running } from './running.ts'

/** Starts the web host and opens it in the Chromium that is at hand. */
export async function openBrowserHost({ dataDir, exportDir }: Folders): Promise<Running> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium here; npm test reports these journeys as skipped')
  const program = fork(new URL('./web-program.ts', import.meta.url).pathname, [], {
    env: { ...process.env, PADAN_DATA_DIR: dataDir, PADAN_EXPORT_DIR: exportDir },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const pid = program.pid
  const gone = new Promise((resolve) => program.once('exit', resolve))
  const link = await new Promise<string>((resolve, reject) => {
    program.once('message', (message) => resolve(message as string))
    program.once('exit', () => reject(new Error('the web host ended before it was ready')))
  })
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const page = await (await browser.newContext({ viewport: deskScreen })).newPage()
  return {
    page,
    enter: async () => void (await page.goto(link)),
    close: async () => {
      await browser.close()
      program.disconnect()
      await gone
    },
    cutPower: async () => {
      killTree(pid)
      await gone
      await browser.close()
    },
    killCore: () => killCoreUnder(pid),
    desktop: null,
  }
}
