import { expect, type Locator, type Page } from '@playwright/test'
import { frameText } from '#shared/messages/screens/frame.ts'
import { startText } from '#shared/messages/screens/start.ts'
import { Keyboard } from './keyboard.ts'

export type FirstAccount = { readonly name: string; readonly username: string; readonly password: string }

/** Setting an office up, signing in to it, and getting back in with the recovery code. */
export class WizardPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  step(name: (typeof startText.steps)[number]): Locator {
    return this.page.getByRole('heading', { name })
  }

  /** The lines under the search for a kabupaten. */
  get found(): Locator {
    return this.page.getByRole('option')
  }

  /** Types a part of a name and takes the best match. */
  async chooseKabupaten(typed: string, name: string): Promise<void> {
    const box = this.page.getByLabel(startText.kabupaten, { exact: true })
    await this.keys.fill(box, typed)
    await expect(this.page.locator('[role="option"][data-combobox-selected]')).toContainText(name)
    await this.keys.press('Enter')
    await expect(this.page.getByText(startText.kabupatenChosen(name))).toBeVisible()
    await this.keys.press('Enter')
    await expect(this.step('Kantor dan kop')).toBeVisible()
  }

  /** Adds what the kabupaten's name cannot tell to the letterhead. */
  async putLetterhead(address: string, contact: string): Promise<void> {
    await this.keys.fill(this.page.getByLabel(startText.address, { exact: true }), address)
    await this.keys.fill(this.page.getByLabel(startText.contact, { exact: true }), contact)
    await this.keys.press('Enter')
    await expect(this.step('Akun pertama')).toBeVisible()
  }

  /** The first account; making the office locks its key, which takes a moment. */
  async putAccount(account: FirstAccount): Promise<void> {
    await this.keys.fill(this.page.getByLabel(startText.fullName, { exact: true }), account.name)
    await this.keys.fill(this.page.getByLabel(startText.username, { exact: true }), account.username)
    await this.keys.fill(this.password(startText.password), account.password)
    await this.keys.fill(this.password(startText.passwordAgain), account.password)
    await this.keys.press('Enter')
    await expect(this.step('Kode pemulihan')).toBeVisible({ timeout: 60_000 })
  }

  /** The recovery code as it is shown once. */
  async readCode(): Promise<string> {
    return ((await this.page.getByTestId('recovery-code').textContent()) ?? '').trim()
  }

  /** Types the end of the code, as somebody does who has written it down. */
  async confirmCode(lastGroup: string): Promise<void> {
    await this.keys.fill(this.page.getByLabel(startText.recoveryConfirm), lastGroup)
    await this.keys.press('Enter')
  }

  /** Name and password on the sign-in screen. */
  async signIn(username: string, password: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: startText.signInTitle })).toBeVisible()
    await this.keys.fill(this.page.getByLabel(startText.username, { exact: true }), username)
    await this.keys.fill(this.password(startText.password), password)
    await this.keys.press('Enter')
  }

  /** From the sign-in screen: a new password by the recovery code. */
  async recover(code: string, username: string, password: string): Promise<void> {
    await this.keys.reach(this.page.getByRole('button', { name: startText.forgot }))
    await this.keys.press('Enter')
    await this.keys.fill(this.page.getByLabel(startText.recoveryCode, { exact: true }), code)
    await this.keys.fill(this.page.getByLabel(startText.username, { exact: true }), username)
    await this.keys.fill(this.password(startText.newPassword), password)
    await this.keys.fill(this.password(startText.passwordAgain), password)
    await this.keys.press('Enter')
  }

  /** Waits for the office, which has no periode yet. */
  async inside(): Promise<void> {
    await expect(this.page.getByText(frameText.noPeriodeHelp)).toBeVisible({ timeout: 60_000 })
  }

  private password(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }
}
