import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findElectron, hasDisplay } from '#main/tools/electron-binary.ts'
import { inProject } from '#main/tools/places.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import { openBrowserHost } from '#tests/e2e/hosts/browser.ts'
import { openElectron } from '#tests/e2e/hosts/electron.ts'
import { findChromium } from '#tests/e2e/hosts/find-chromium.ts'
import type { Running } from '#tests/e2e/hosts/running.ts'
import { deskOn, type Desk } from '#tests/e2e/pages/desk.ts'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'
import { against, figureOf, type Bench, type BenchOptions, type Figure, type Skipped } from './figure.ts'

const first = 'entry.key-to-paint'
const thousandth = 'entry.key-to-paint-1000th-form'

/**
 * From a key going down to the frame that shows it, in the real window: every key of the paper of a family of four, on the first form
 * and again after 1,000 forms were opened, begun and left in the same sitting. Against an empty input in the same page.
 */
export const keyToPaint: Bench = {
  name: first,
  measure: async (options): Promise<readonly (Figure | Skipped)[]> => {
    const host = hostHere()
    if (typeof host === 'string') return [{ name: first, skipped: host }]
    const folder = mkdtempSync(join(tmpdir(), 'padan-bench-'))
    const exportDir = join(folder, 'ekspor')
    mkdirSync(exportDir)
    const running = await host.open({ dataDir: join(folder, 'data'), exportDir })
    try {
      options.say(host.name)
      return await measureIn(running, options)
    } finally {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** The desktop window where there is one, else the browser; else why neither. */
function hostHere() {
  if (!existsSync(inProject('out', 'shell', 'main.cjs'))) return 'aplikasi belum dibangun; jalankan npm run build'
  if (findElectron() !== null && hasDisplay()) return { name: 'Electron', open: openElectron }
  if (findChromium() !== null) return { name: 'Chromium', open: openBrowserHost }
  return 'tidak ada Electron dan tidak ada Chromium di sini'
}

async function measureIn(running: Running, { quick, say }: BenchOptions): Promise<Figure[]> {
  await running.enter()
  const desk = deskOn(running.page)
  await desk.start.openSample()
  await desk.office.seen()
  await receiveStack(desk)
  await watchKeys(running.page)
  const bare = await keyBareInput(running.page, quick ? 30 : 400)
  const fresh = await keyForms(desk, quick ? 1 : 3)
  const sitting = quick ? 2 : 1000
  for (let form = 0; form < sitting; form += 1) {
    await beginForm(desk)
    if (form % 100 === 99) say(`${form + 1} formulir dalam satu duduk`)
  }
  const tired = await keyForms(desk, quick ? 1 : 3)
  return [
    figureOf(first, 'ms', fresh, against('kotak isian kosong', bare)),
    figureOf(thousandth, 'ms', tired, against('formulir pertama', fresh)),
  ]
}

/** A berkas with paper enough for the sitting. */
async function receiveStack({ office, berkas }: Desk): Promise<void> {
  await office.goTo('berkas')
  await berkas.fillReceive({
    desa: 'Jatisari',
    by: 'Diah Ayu Puspita',
    role: 'Operator desa',
    papers: { usulan: 2000, perubahan: 0, penghapusan: 0 },
    present: ['formulir'],
  })
  await berkas.receive()
}

/** Keys whole papers and answers what each key took. Ends on the screen of the berkas. */
async function keyForms({ keys, entry }: Desk, forms: number): Promise<number[]> {
  const usulan = instrumenFor('usulan')
  const samples: number[] = []
  for (let form = 0; form < forms; form += 1) {
    await keys.press('u')
    await entry.seen()
    await takeSamples(entry.page)
    await entry.keyPaper(usulan, paperOfFour)
    samples.push(...(await takeSamples(entry.page)))
    await leave({ keys, entry })
  }
  return samples
}

/** Opens a form, types into its first fields and leaves it. */
async function beginForm({ keys, entry }: Desk): Promise<void> {
  await keys.press('u')
  await entry.seen()
  await keys.type('1')
  await keys.press('ArrowDown', 'ArrowDown')
  await keys.type('7')
  await keys.press('Enter')
  await leave({ keys, entry })
}

async function leave({ keys, entry }: Pick<Desk, 'keys' | 'entry'>): Promise<void> {
  await entry.saved()
  await keys.press('Escape')
  await entry.page.waitForURL(/#\/berkas\//)
  await entry.page.locator('[role="grid"]').first().waitFor()
}

/** From now on the page notes, for each key, the time from the key going down until the frame with its effect was handed over. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const samples: number[] = []
    Object.assign(globalThis, { keySamples: samples })
    window.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          // A message after the frame's own work comes once the frame is painted.
          port1.addEventListener('message', () => samples.push(performance.now() - event.timeStamp))
          port1.start()
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
}

/** What was noted since the last time. */
async function takeSamples(page: Page): Promise<number[]> {
  await page.waitForTimeout(100)
  return page.evaluate(() => (globalThis as unknown as { keySamples: number[] }).keySamples.splice(0))
}

/** The same for a bare box: what the window itself costs here. */
async function keyBareInput(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(() => {
    const box = document.createElement('input')
    box.id = 'kotak-kosong'
    document.body.append(box)
    box.focus()
  })
  await takeSamples(page)
  await page.keyboard.type('a'.repeat(keys))
  const samples = await takeSamples(page)
  await page.evaluate(() => document.querySelector('#kotak-kosong')?.remove())
  return samples
}
