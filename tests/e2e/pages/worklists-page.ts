import { expect, type Locator, type Page } from '@playwright/test'
import { gandaText } from '#shared/messages/screens/ganda.ts'
import { dukcapilText } from '#shared/messages/screens/dukcapil.ts'
import { entriText } from '#shared/messages/screens/entri.ts'
import { Keyboard } from './keyboard.ts'

const tabs = ['belum', 'peringatan', 'ganda', 'dukcapil', 'dikembalikan'] as const

/** The lists of the Entri screen, and what the entry screen says about look-alikes and the civil registry. */
export class WorklistsPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  /** People who look like the one being keyed. */
  get similar(): Locator {
    return this.page.getByRole('region', { name: gandaText.similarTitle })
  }

  /** Two people side by side. */
  get compared(): Locator {
    return this.page.getByRole('dialog', { name: gandaText.compareTitle })
  }

  /** The lines of the list on the screen. */
  get lines(): Locator {
    return this.page.getByRole('tabpanel').getByRole('gridcell')
  }

  /** Chooses a list by its digit. */
  async choose(tab: (typeof tabs)[number]): Promise<void> {
    await this.keys.press(String(tabs.indexOf(tab) + 1))
    await expect(this.page.getByRole('tabpanel', { name: entriText.tabs[tab] })).toBeVisible()
  }

  /** From a field of a member: marks them as waiting for the civil registry with the reason of a digit. */
  async mark(name: string, digit: string): Promise<void> {
    await this.keys.press('Alt+M')
    const dialog = this.page.getByRole('dialog', { name: dukcapilText.markTitle(name) })
    await expect(dialog).toBeVisible()
    await this.keys.press(digit, 'Enter')
    await expect(dialog).toBeHidden()
  }

  /** From the list: freezes a letter about everybody who stands on none, and waits until it is drawn. */
  async makeLetter(): Promise<Locator> {
    await this.keys.press('c')
    await this.keys.reach(this.page.getByRole('button', { name: dukcapilText.make }))
    await this.keys.press('Enter')
    const letter = this.page.getByRole('dialog', { name: dukcapilText.makeTitle })
    await expect(letter.locator('canvas[data-drawn="true"]').first()).toBeVisible({ timeout: 30_000 })
    return letter
  }
}
