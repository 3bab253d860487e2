import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { renderPdf } from '#core/documents/render-pdf.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { scanText } from '#shared/messages/screens/scan.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { forbidPointer } from '../pages/keyboard.ts'

test('the scan of the paper lies beside the form and follows the cursor, with the keyboard alone', async ({
  padan,
}) => {
  test.setTimeout(180_000)
  await forbidPointer(padan.page())
  const desk = deskOn(padan.page())
  await desk.start.openSample()
  await desk.office.seen()
  await test.step('a village sends a scan of two forms of three pages', () => addScan(padan, desk))
  await test.step('its pages are dealt out to the papers', () => dealPages(padan, desk))
  await test.step('the first form has its pages beside it', () => keyBeside(padan, desk))
  await test.step('the part of the paper that was pointed out comes back on the next form', () => nextForm(padan, desk))
})

async function addScan(padan: Padan, { office, berkas, keys }: Desk): Promise<void> {
  await office.goTo('berkas')
  await berkas.fillReceive({
    desa: 'Jatisari',
    by: 'Diah Ayu Puspita',
    role: 'Operator desa',
    papers: { usulan: 2, perubahan: 0, penghapusan: 0 },
    present: ['formulir'],
  })
  await berkas.receive()
  // Waited for from here on: a chooser that opens while the browser is only being told to hand it over is lost.
  const chooser = office.page.waitForEvent('filechooser')
  await keys.press('s')
  await expect(office.page.getByText(scanText.none)).toBeVisible()
  await keys.press('t')
  await (await chooser).setFiles([await sixPages(padan)])
  await expect(office.page.getByText(scanText.added('formulir.pdf', 6))).toBeVisible()
}

async function dealPages(padan: Padan, { office, keys }: Desk): Promise<void> {
  await keys.fill(office.page.getByLabel(scanText.pagesPerPaper), '3')
  await keys.press('Enter')
  await expect(office.page.getByText(scanText.dealt(1, 2))).toBeVisible()
  await expect(office.page.getByRole('option').filter({ hasText: scanText.paper(2) })).toHaveCount(3)
  await padan.picture('pindaian-berkas', { guide: true })
  await keys.press('Escape')
  await expect(office.page.getByRole('dialog')).toBeHidden()
}

async function keyBeside(padan: Padan, { entry, keys }: Desk): Promise<void> {
  await keys.press('u')
  await entry.seen()
  await expect(shownPage(entry.page, 1)).toBeVisible({ timeout: 20_000 })
  expect(await darkPixels(shownPage(entry.page, 1))).toBeGreaterThan(100)
  await padan.picture('pindaian-entri', { guide: true })
  await keys.press('Alt+PageDown')
  await expect(shownPage(entry.page, 2)).toBeVisible()
  await keys.press('Alt+s')
  await expect(entry.page.getByTestId('pindaian')).toBeHidden()
  await keys.press('Alt+s')
  await expect(entry.page.getByTestId('pindaian')).toBeVisible()
  await keys.press('Alt+3')
  await entry.seen()
  await keys.press('Alt+PageDown', 'Alt+=', 'Alt+=')
  await expect(shownPage(entry.page, 2)).toBeVisible()
  await keys.press('Alt+v')
  await expect(entry.page.getByText(scanText.pointedOut('III'))).toBeVisible()
  await keys.press('Escape')
  await expect(entry.page.getByRole('heading', { level: 1, name: /^Berkas \d{4}/ })).toBeVisible()
}

async function nextForm(padan: Padan, { entry, keys }: Desk): Promise<void> {
  await expect(entry.page.getByText(berkasText.forms)).toBeVisible()
  await keys.press('u')
  await entry.seen()
  await expect(shownPage(entry.page, 4)).toBeVisible({ timeout: 20_000 })
  await keys.press('Alt+3')
  await entry.seen()
  await expect(shownPage(entry.page, 5)).toBeVisible()
  await expect(entry.page.getByText(scanText.guessed)).toBeHidden()
  await padan.picture('pindaian-letak')
}

/** The canvas on which that page of the file is drawn. */
function shownPage(page: Desk['keys']['page'], number: number): Locator {
  return page.getByTestId('pindaian').locator(`canvas[data-page="${number}"]`)
}

function darkPixels(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    const { data } = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
    return data.filter((value, at) => at % 4 === 0 && value < 100).length
  })
}

/** A file as a village sends it: two forms of three pages. */
async function sixPages(padan: Padan): Promise<string> {
  const pages = Array.from({ length: 6 }, (_, index) => ({
    text: `Formulir ${Math.floor(index / 3) + 1}, halaman ${(index % 3) + 1}`,
    fontSize: 40,
    ...(index === 0 ? {} : { pageBreak: 'before' as const }),
  }))
  const facts = { title: 'Pindaian', asOf: '2026-11-11T03:00:00.000Z', identity: 'pindaian uji', footer: 'uji' }
  const { pdf } = await renderPdf({ content: pages, pageSize: 'A4', defaultStyle: { font: 'Tinos' } }, facts)
  const path = join(padan.exportDir, 'formulir.pdf')
  writeFileSync(path, pdf)
  return path
}
