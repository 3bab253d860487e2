import { expect, type Locator, type Page } from '@playwright/test'
import { layoutText } from '#shared/messages/screens/layout.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { Keyboard } from './keyboard.ts'
import { OfficePage } from './office-page.ts'

/** The layouts of the Excel files and the editor of one, by their keys. */
export class LayoutPage {
  readonly page: Page
  readonly keys: Keyboard
  readonly office: OfficePage

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
    this.office = new OfficePage(page)
  }

  /** Goes to the list through the settings. */
  async goTo(): Promise<void> {
    await this.office.goTo('pengaturan')
    const digit = Object.keys(pengaturanText.parts).indexOf('tataLetak') + 1
    await this.keys.press('Escape', String(digit))
    await expect(this.list).toBeFocused()
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: layoutText.title })
  }

  /** The line of a layout in the list. */
  line(title: string): Locator {
    return this.list.getByRole('row').filter({ hasText: title })
  }

  /** Opens the layout under the cursor. */
  async open(title: string): Promise<void> {
    for (let pressed = 0; pressed < 10; pressed += 1) {
      if ((await this.line(title).getAttribute('aria-selected')) === 'true') break
      await this.keys.press('ArrowDown')
    }
    await this.keys.press('Enter')
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(this.columns).toBeFocused()
  }

  get columns(): Locator {
    return this.page.getByRole('grid', { name: /kolom · urut seperti di berkas/ })
  }

  /** Walks to a column by its number. */
  async toColumn(number: number): Promise<void> {
    await this.keys.press('Home')
    for (let at = 1; at < number; at += 1) await this.keys.press('ArrowDown')
    await expect(this.panel.getByRole('heading', { level: 2 })).toContainText(`Kolom ${number} dari`)
  }

  get panel(): Locator {
    return this.page.getByRole('region', { name: /^Kolom \d+ dari/ })
  }

  get header(): Locator {
    return this.panel.getByRole('textbox', { name: layoutText.columns.header })
  }

  field(label: string): Locator {
    return this.panel.getByLabel(label, { exact: true })
  }

  /** The cells of a row of the preview; 0: the header. */
  previewRow(number: number): Locator {
    return this.page
      .getByRole('region', { name: layoutText.preview.title })
      .getByRole('table')
      .getByRole('row')
      .nth(number)
  }

  /** Keeps the draft under a reason. */
  async save(reason: string, version: number): Promise<void> {
    await this.keys.press('Control+s')
    const dialog = this.office.dialog(layoutText.saving.title(version))
    await this.keys.fill(dialog.getByRole('textbox', { name: layoutText.saving.reason }), reason)
    await this.keys.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(this.office.told(layoutText.saving.saved(version))).toBeVisible()
  }
}
