import { expect, type Page } from '@playwright/test'
import { startText } from '#shared/messages/screens/start.ts'
import { Keyboard } from './keyboard.ts'

/** The first screen: set up the office, or try the sample. */
export class StartPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  /** Waits until the choice can be made. */
  async seen(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: startText.chooseTitle })).toBeVisible()
    await expect(this.page.getByRole('button', { name: startText.sample })).toBeEnabled()
  }

  /** Opens the sample office by its key. */
  async openSample(): Promise<void> {
    await this.seen()
    await this.keys.press('2')
  }

  /** Signs in to the sample as one of its accounts, chosen with Tab and Enter. */
  async enterSampleAs(username: string): Promise<void> {
    await this.seen()
    await this.keys.reach(this.page.getByRole('button', { name: new RegExp(startText.offices.contoh + '$') }))
    await this.keys.press('Enter')
    await this.keys.reach(this.page.getByRole('button', { name: new RegExp(`^${username}`) }))
    await this.keys.press('Enter')
  }
}
