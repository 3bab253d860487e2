import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { inProject } from '#main/tools/places.ts'
import { openBrowserHost } from './hosts/browser.ts'
import { openElectron } from './hosts/electron.ts'
import type { Folders, HostKind, Running } from './hosts/running.ts'
import { packPng } from './pack-png.ts'

export type HostOptions = { readonly hostKind: HostKind }

/** Padan as a journey sees it: one office of its own in fresh folders, opened, and opened again after a power cut. */
export type Padan = Folders & {
  readonly kind: HostKind
  /** The page of the program that runs now; another one after `reopen`. */
  readonly page: () => Page
  readonly cutPower: () => Promise<void>
  readonly killCore: () => void
  readonly reopen: () => Promise<Page>
  /** The desktop app behind the page, for what only a desktop has. Fails in a browser. */
  readonly desktop: () => ElectronApplication
  /** What the console and the page complained of so far. A journey that ends with complaints fails. */
  readonly complaints: string[]
  /** Keeps a picture of the screen under test-results/screens/; `guide` also puts it into the guide when PADAN_GUIDE_PICTURES=1. */
  readonly picture: (name: string, options?: { readonly guide?: boolean }) => Promise<void>
}

export const test = base.extend<HostOptions & { readonly padan: Padan }>({
  hostKind: ['browser', { option: true }],
  padan: async ({ hostKind }, use, info) => {
    const dir = mkdtempSync(join(tmpdir(), 'padan-e2e-'))
    const folders: Folders = { dataDir: join(dir, 'data'), exportDir: join(dir, 'ekspor') }
    mkdirSync(folders.exportDir)
    const complaints: string[] = []
    const open = () => openHost(hostKind, folders, complaints)
    let running: Running | null = await open()
    const now = () => {
      if (running === null) throw new Error('Padan is not open; call reopen() first')
      return running
    }
    await use({
      ...folders,
      kind: hostKind,
      complaints,
      page: () => now().page,
      killCore: () => now().killCore(),
      desktop: () => {
        const { desktop } = now()
        if (desktop === null) throw new Error('a browser is no desktop app')
        return desktop
      },
      cutPower: async () => {
        const { page, cutPower } = now()
        // What a page says when its host goes is no complaint about Padan.
        page.removeAllListeners('console')
        await cutPower()
        running = null
      },
      reopen: async () => {
        await running?.close()
        running = await open()
        return running.page
      },
      picture: (name, options) => takePicture(now().page, hostKind, name, options?.guide ?? false),
    })
    // What stood on the screen says more than what was waited for in vain.
    if (info.status !== info.expectedStatus)
      await running?.page.screenshot({ path: info.outputPath('gagal.png') }).catch(() => undefined)
    await running?.close()
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
    expect(complaints).toEqual([])
  },
})

export { expect }

async function openHost(kind: HostKind, folders: Folders, complaints: string[]): Promise<Running> {
  const running = kind === 'electron' ? await openElectron(folders) : await openBrowserHost(folders)
  listen(running.page, complaints)
  await running.enter()
  return running
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`)
  })
}

async function takePicture(page: Page, kind: HostKind, name: string, guide: boolean): Promise<void> {
  const path = inProject('test-results', 'screens', kind, `${name}.png`)
  const taken = await page.screenshot({ path, animations: 'disabled' })
  if (guide && kind === 'electron' && process.env.PADAN_GUIDE_PICTURES === '1') {
    const folder = inProject('resources', 'panduan', 'gambar')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}.png`), packPng(taken))
  }
}
