import { expect, type Page } from '@playwright/test'
import { startText } from '#shared/messages/screens/start.ts'

/** The first screen: set up the office, or try the sample. */
export class StartPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until the choice can be made. */
  async seen(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: startText.chooseTitle })).toBeVisible()
    await expect(this.page.getByRole('button', { name: startText.sample })).toBeEnabled()
  }

  /** Opens the sample office by its key. */
  async openSample(): Promise<void> {
    await this.seen()
    await this.page.keyboard.press('2')
  }
}
