import { expect, type Locator, type Page } from '@playwright/test'
import { laporanText } from '#shared/messages/screens/laporan.ts'
import { Keyboard } from './keyboard.ts'

const kinds = ['rekap', 'galat', 'mutu', 'banding'] as const
export type Kind = (typeof kinds)[number]

/** The reports, by their keys. */
export class LaporanPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  /** The list of the tables of a report. */
  get list(): Locator {
    return this.page.getByRole('navigation', { name: laporanText.tables })
  }

  /** The numbers of the table that is shown. */
  table(title: string): Locator {
    return this.page.getByRole('table', { name: title })
  }

  /** The same as bars. */
  bars(title: string): Locator {
    return this.page.getByRole('list', { name: title })
  }

  /** Goes to a report by its digit and waits until it is counted. */
  async open(kind: Kind): Promise<void> {
    await this.keys.press(String(kinds.indexOf(kind) + 1))
    await expect(this.page.getByRole('tab', { name: laporanText.kinds[kind] })).toHaveAttribute('aria-selected', 'true')
    await expect(this.list.getByRole('button').first()).toBeVisible()
  }

  /** Goes on to the table of that title. */
  async show(title: string): Promise<void> {
    const wanted = this.list.getByRole('button', { name: title })
    await expect(wanted).toBeVisible()
    const count = await this.list.getByRole('button').count()
    for (let n = 0; n < count && (await wanted.getAttribute('aria-current')) !== 'true'; n += 1) {
      await this.keys.press('n')
    }
    await expect(wanted).toHaveAttribute('aria-current', 'true')
  }

  /** The texts of the last row: what the columns come to. */
  async total(title: string): Promise<readonly string[]> {
    return this.table(title).locator('tfoot').getByRole('cell').allTextContents()
  }
}
