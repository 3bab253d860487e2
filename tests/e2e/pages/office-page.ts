import { expect, type Locator, type Page } from '@playwright/test'
import { frameText } from '#shared/messages/screens/frame.ts'
import { periodeText } from '#shared/messages/screens/periode.ts'
import { Keyboard } from './keyboard.ts'

const rooms = [
  'beranda',
  'berkas',
  'entri',
  'verifikasi',
  'musyawarah',
  'batch',
  'hasil',
  'keluarga',
  'laporan',
  'pengaturan',
] as const
export type Room = (typeof rooms)[number]

/** The frame around every screen, by its keys. */
export class OfficePage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  get menu(): Locator {
    return this.page.getByRole('navigation', { name: frameText.mainMenu })
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name })
  }

  /** The newest words of what was just done. */
  told(words: string): Locator {
    return this.page.getByRole('status').getByText(words)
  }

  /** Waits until somebody is signed in; making the sample takes its time. */
  async seen(): Promise<void> {
    await expect(this.menu).toBeVisible({ timeout: 60_000 })
  }

  /** Goes to a room by its key. */
  async goTo(room: Room): Promise<void> {
    await this.keys.press(`Alt+${(rooms.indexOf(room) + 1) % 10}`)
    const link = this.menu.getByRole('link', { name: frameText.menu[room] })
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expect(this.heading).toBeVisible()
  }

  /** Opens the periode of a month ('Desember', '2026') from the line under the head, and works in it. */
  async openPeriode(month: string, year: string): Promise<void> {
    await this.keys.press('Alt+P')
    await this.keys.reach(this.page.getByRole('menuitem', { name: frameText.openPeriode }), 'ArrowDown')
    await this.keys.press('Enter')
    const dialog = this.dialog(frameText.openPeriode)
    await this.keys.choose(dialog.getByRole('combobox', { name: periodeText.month }), month)
    await this.keys.choose(dialog.getByRole('combobox', { name: periodeText.year }), year)
    await this.keys.reach(dialog.getByRole('button', { name: periodeText.open }))
    await this.keys.press('Enter')
    await expect(this.told(periodeText.opened(`${month} ${year}`))).toBeVisible()
    await expect(dialog).toBeHidden()
  }

  /** Waits until nothing that was just done is told any more. */
  async quiet(): Promise<void> {
    await expect(this.page.getByRole('button', { name: frameText.closeMessage })).toHaveCount(0, { timeout: 20_000 })
  }

  /** Leaves, so that another person can sign in. */
  async leave(): Promise<void> {
    await this.keys.press('Control+Shift+L')
    await expect(this.menu).toBeHidden()
  }
}
