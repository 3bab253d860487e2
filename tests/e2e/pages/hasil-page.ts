import { expect, type Locator, type Page } from '@playwright/test'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import { Keyboard } from './keyboard.ts'

/** What came back from SIKS-NG, by its keys. */
export class HasilPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  get answers(): Locator {
    return this.page.getByRole('grid', { name: hasilText.answers.title })
  }

  get batches(): Locator {
    return this.page.getByRole('grid', { name: hasilText.batches.title })
  }

  get refused(): Locator {
    return this.page.getByRole('grid', { name: hasilText.tabs.ditolak })
  }

  get sentRows(): Locator {
    return this.page.getByRole('grid', { name: hasilText.rows.titleBatch })
  }

  get answeredRows(): Locator {
    return this.page.getByRole('grid', { name: hasilText.answered.title })
  }

  /** The line of a list with these words. */
  line(list: Locator, words: string): Locator {
    return list.getByRole('row').filter({ hasText: words })
  }

  /** 2: the forms that were refused. */
  async goToRefused(): Promise<void> {
    await this.keys.press('2')
    await expect(this.refused).toBeFocused()
  }

  /** Opens the line with these words of the list that has the keyboard. */
  async open(list: Locator, words: string): Promise<void> {
    await expect(list).toBeFocused()
    await this.keys.press('Home')
    await expect(this.line(list, words)).toBeVisible()
    for (let steps = 0; steps < 50; steps += 1) {
      if ((await this.line(list, words).getAttribute('aria-selected')) === 'true') break
      await this.keys.press('ArrowDown')
    }
    await this.keys.press('Enter')
  }
}
