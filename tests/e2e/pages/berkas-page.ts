import { expect, type Locator, type Page } from '@playwright/test'
import { berkasText, jenisNames } from '#shared/messages/screens/berkas.ts'
import { Keyboard } from './keyboard.ts'

export type Brought = {
  readonly desa: string
  readonly by: string
  readonly role: string
  readonly papers: Readonly<Record<keyof typeof jenisNames, number>>
  readonly present: readonly (keyof typeof berkasText.items)[]
}

/** The berkas of a village: receiving it, its receipt, starting its forms. */
export class BerkasPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  get receiveDialog(): Locator {
    return this.page.getByRole('dialog', { name: berkasText.receiveTitle })
  }

  /** From the list: fills the sheet in, all but sending it. */
  async fillReceive(brought: Brought): Promise<void> {
    await this.keys.press('n')
    const dialog = this.receiveDialog
    const desa = dialog.getByLabel(berkasText.desa)
    await expect(desa).toBeFocused()
    await this.keys.type(brought.desa)
    await expect(this.page.locator('[role="option"][data-combobox-selected]')).toContainText(brought.desa)
    await this.keys.press('Enter')
    await expect(desa).toHaveValue(`Desa ${brought.desa}`)
    await this.keys.fill(dialog.getByLabel(berkasText.broughtBy), brought.by)
    await this.keys.fill(dialog.getByLabel(berkasText.broughtByRole), brought.role)
    for (const jenis of ['usulan', 'perubahan', 'penghapusan'] as const)
      await this.keys.fill(dialog.getByLabel(jenisNames[jenis], { exact: true }), String(brought.papers[jenis]))
    for (const item of brought.present) await this.keys.tick(dialog.getByLabel(berkasText.items[item], { exact: true }))
  }

  /** Sends the sheet with Enter and waits for the berkas with its number. Answers the receipt's number. */
  async receive(): Promise<string> {
    await this.keys.reach(this.receiveDialog.getByLabel(berkasText.note))
    await this.keys.press('Enter')
    await expect(this.page.getByRole('heading', { level: 1, name: /^Berkas \d{4} · / })).toBeVisible()
    const facts = this.page.locator('dl')
    const number = await facts.locator('dd').first().textContent()
    return number ?? ''
  }

  /** Looks at the receipt and closes it. Answers when a page of it is drawn. */
  async openReceipt(number: string): Promise<Locator> {
    await this.keys.press('Control+P')
    const dialog = this.page.getByRole('dialog', { name: berkasText.receiptTitle(number) })
    await expect(dialog.locator('canvas[data-drawn="true"]').first()).toBeVisible({ timeout: 30_000 })
    return dialog
  }

  /** Starts a form of a registered family, found by what is typed; the best match must name it. */
  async startFor(jenis: 'perubahan' | 'penghapusan', typed: string, headName: string): Promise<void> {
    await this.keys.press(jenis === 'perubahan' ? 'p' : 'h')
    const dialog = this.page.getByRole('dialog', { name: berkasText.chooseFamily[jenis] })
    await expect(dialog.getByLabel(berkasText.chooseFamilyHint)).toBeFocused()
    await this.keys.type(typed)
    await expect(dialog.getByRole('option', { selected: true })).toContainText(headName)
    await this.keys.press('Enter')
  }
}
