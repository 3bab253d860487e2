import { expect, type Locator, type Page } from '@playwright/test'
import { batchText } from '#shared/messages/screens/batch.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import { Keyboard } from './keyboard.ts'

/** The ledger of batches and sealing one, by their keys. */
export class BatchPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  get ledger(): Locator {
    return this.page.getByRole('grid', { name: batchText.title })
  }

  /** The line of a kind in the ledger. */
  line(jenis: keyof typeof jenisNames): Locator {
    return this.ledger.getByRole('row').filter({ hasText: jenisNames[jenis] })
  }

  get sealButton(): Locator {
    return this.page.getByRole('button', { name: batchText.seal })
  }

  /** From the ledger: opens the batch of a kind. */
  async open(jenis: keyof typeof jenisNames): Promise<void> {
    await expect(this.ledger).toBeFocused()
    await this.keys.press('Home')
    for (let steps = 0; steps < 20; steps += 1) {
      if ((await this.line(jenis).getAttribute('aria-selected')) === 'true') break
      await this.keys.press('ArrowDown')
    }
    await this.keys.press('Enter')
    await expect(this.page.getByRole('heading', { level: 1, name: new RegExp(`^${jenisNames[jenis]}`) })).toBeVisible()
  }

  /** F9 and Enter: seals what is open. Answers the name of the file. */
  async seal(): Promise<string> {
    await expect(this.sealButton).toBeEnabled()
    await this.keys.press('F9')
    await expect(this.page.getByRole('dialog').getByLabel(batchText.purpose)).toBeFocused()
    await this.keys.press('Enter')
    const start = batchText.sealed('')
    const told = this.page.getByRole('status').getByText(start).last()
    await expect(this.page.getByRole('heading', { name: batchText.sealedTitle })).toBeVisible({ timeout: 30_000 })
    return ((await told.textContent()) ?? '').replace(start, '')
  }

  /** Back to the ledger. */
  async back(): Promise<void> {
    await this.keys.press('Escape')
    await expect(this.ledger).toBeVisible()
  }
}
