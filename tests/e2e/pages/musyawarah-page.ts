import { expect, type Locator, type Page } from '@playwright/test'
import { musyawarahText, putusanNames } from '#shared/messages/screens/musyawarah.ts'
import { pdfText } from '#shared/messages/screens/pdf.ts'
import { Keyboard } from './keyboard.ts'

export type Peserta = {
  readonly name: string
  readonly sex: 'L' | 'P'
  readonly unsur: string
  readonly address: string
}

/** The meeting of a village, by its keys. */
export class MusyawarahPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  /** From the list: opens the meeting of the village that has the cursor. */
  async openFirst(): Promise<void> {
    await expect(this.page.getByRole('grid', { name: musyawarahText.title })).toBeFocused()
    await this.keys.press('Enter')
    await expect(this.list).toBeFocused()
  }

  /** The families to decide on. */
  get list(): Locator {
    return this.page.getByRole('grid', { name: musyawarahText.tabs.putusan })
  }

  get counts(): Locator {
    return this.page.getByTestId('ba-counts')
  }

  /** Fills fields of the meeting in, by their words. */
  async putFacts(facts: Partial<Record<keyof typeof musyawarahText.fields, string>>): Promise<void> {
    await this.keys.press('F2')
    for (const [field, text] of Object.entries(facts))
      await this.keys.fill(
        this.page.getByLabel(musyawarahText.fields[field as keyof typeof facts], { exact: true }),
        text,
      )
  }

  /** Writes the name of a signatory beside their title. */
  async putSignatory(title: string, name: string): Promise<void> {
    const titles = this.page.getByRole('textbox', { name: new RegExp(`^${musyawarahText.signatoryColumns.title} \\d`) })
    const row =
      (await titles.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).indexOf(title) + 1
    await this.keys.fill(this.page.getByLabel(`${musyawarahText.signatoryColumns.name} ${row}`, { exact: true }), name)
  }

  /** Keys who attended, one after the other. */
  async putPeserta(all: readonly Peserta[]): Promise<void> {
    await this.keys.press('F3')
    for (const [i, one] of all.entries()) {
      await expect(
        this.page.getByLabel(`${musyawarahText.pesertaColumns.name} ${i + 1}`, { exact: true }),
      ).toBeFocused()
      for (const text of [one.name, one.sex, one.unsur, one.address]) {
        await this.keys.type(text)
        await this.keys.press('Enter')
      }
    }
  }

  /** S, or T and D with a reason, on the family that has the cursor; waits until it stands there. */
  async decide(row: number, putusan: keyof typeof putusanNames, reason = ''): Promise<void> {
    await expect(this.list).toBeFocused()
    await this.keys.press('Home')
    for (let steps = 1; steps < row; steps += 1) await this.keys.press('ArrowDown')
    await this.keys.press({ setuju: 's', tolak: 't', tunda: 'd' }[putusan])
    if (putusan !== 'setuju') {
      await expect(this.page.getByRole('textbox', { name: /^Alasan di/ })).toBeFocused()
      await this.keys.type(reason)
      await this.keys.press('Enter')
    }
    await expect(this.list.getByRole('row').nth(row)).toContainText(putusanNames[putusan])
  }

  /** The preview beside the decisions: how many pages it says, once its first page is drawn. */
  async previewPages(): Promise<number> {
    const preview = this.page.getByLabel(musyawarahText.konsep)
    await expect(preview.locator('canvas[data-drawn="true"]').first()).toBeVisible({ timeout: 30_000 })
    const said = await preview.getByText(/^\d+ halaman$/).textContent()
    return Number.parseInt(said ?? '', 10)
  }

  /** The share of the first page's points that are not white. */
  async inkOnFirstPage(): Promise<number> {
    const canvas = this.page.locator('canvas[data-drawn="true"]').first()
    return canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement
      const data = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      let dark = 0
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 128) dark += 1
      return dark / Math.max(1, width * height)
    })
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(musyawarahText.notSaved)).toBeHidden()
    await expect(this.page.getByText(musyawarahText.saving)).toBeHidden()
  }

  /** F9: makes the berita acara final. */
  async finalize(): Promise<void> {
    await this.keys.press('F9')
    await expect(this.page.getByText(musyawarahText.finalized)).toBeVisible({ timeout: 30_000 })
  }

  /** Ctrl+S: saves the PDF where the host puts it. Answers its name. */
  async savePdf(): Promise<string> {
    await this.keys.press('Control+S')
    const start = pdfText.savedAs('')
    const told = this.page.getByRole('status').getByText(start)
    await expect(told).toBeVisible({ timeout: 30_000 })
    return ((await told.textContent()) ?? '').replace(start, '')
  }
}
