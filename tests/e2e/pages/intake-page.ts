import { expect, type Locator, type Page } from '@playwright/test'
import { progressText } from '#shared/messages/screens/progress.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import { Keyboard } from './keyboard.ts'

type Step = keyof typeof intakeText.steps
const stepKeys = { berkas: '1', kolom: '2', periksa: '3', terapkan: '4' } as const

/** Bringing a list in, step by step, by its keys. */
export class IntakePage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  /** The lists of a kind that came in. */
  lists(kind: keyof typeof intakeText.titles): Locator {
    return this.page.getByRole('grid', { name: intakeText.titles[kind] })
  }

  /** The columns of the file and what each is taken for. */
  get columns(): Locator {
    return this.page.getByRole('grid', { name: intakeText.map.tabs.kolom })
  }

  /** The line of a column, by its header in the file. */
  column(header: string): Locator {
    return this.columns.getByRole('row').filter({ hasText: header })
  }

  /** What is still missing before the rows can be read. */
  get missing(): Locator {
    return this.page.getByText(intakeText.map.missing)
  }

  get applyButton(): Locator {
    return this.page.getByRole('button', { name: `${applyText.apply} F9` })
  }

  /** The words about the row that has the cursor. */
  notesOf(row: number): Locator {
    return this.page.getByRole('region', { name: intakeText.check.rowTitle(row) })
  }

  /** N: takes a file of the machine in, through the system's own dialog. */
  async take(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    // A chooser that opens while the browser is only being told to hand it over is lost: what is asked next is answered after that.
    await this.page.evaluate(() => document.title)
    await this.keys.press('n')
    await (await chooser).setFiles([path])
    await this.at('berkas')
  }

  /** C: takes the invented list of the sample office in. */
  async takeSample(): Promise<void> {
    await this.keys.press('c')
    await this.at('berkas')
  }

  /** Waits until a step is open and no work goes on. */
  async at(step: Step): Promise<void> {
    const open = this.page.getByRole('navigation', { name: intakeText.stepsName }).locator('[aria-current="step"]')
    await expect(open).toContainText(intakeText.steps[step])
    await expect(this.page.getByRole('button', { name: progressText.cancel })).toBeHidden({ timeout: 60_000 })
  }

  /** Goes to a step by its digit. */
  async goTo(step: Step): Promise<void> {
    await this.keys.press(stepKeys[step])
    await this.at(step)
  }

  /** Says what a column is: Enter on its line, a part of the field's name, Enter. */
  async choose(header: string, typed: string, field: string): Promise<void> {
    await expect(this.columns).toBeFocused()
    await this.keys.press('Home')
    for (let steps = 0; steps < 200; steps += 1) {
      if ((await this.column(header).getAttribute('aria-selected')) === 'true') break
      await this.keys.press('ArrowDown')
    }
    await this.keys.press('Enter')
    const dialog = this.page.getByRole('dialog')
    await expect(dialog.getByLabel(intakeText.map.chooseHint)).toBeFocused()
    await this.keys.type(typed)
    await expect(dialog.getByRole('option', { selected: true })).toContainText(field)
    await this.keys.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(this.column(header)).toContainText(field)
  }

  /** From the list of columns: what a row of the file is about. */
  async chooseShape(shape: keyof typeof intakeText.map.shapes): Promise<void> {
    await this.keys.press('a')
    const box = this.page.getByRole('combobox', { name: intakeText.map.shape })
    await this.keys.choose(box, intakeText.map.shapes[shape])
  }

  /** From the settings (A): the desa that all rows have in common. */
  async chooseDesa(name: string): Promise<void> {
    const box = this.page.getByLabel(intakeText.map.desaForAll)
    await this.keys.fill(box, name)
    await expect(this.page.locator('[role="option"][data-combobox-selected]')).toContainText(name)
    await this.keys.press('Enter')
    await expect(this.page.getByText(/^Semua baris: kode desa/)).toBeVisible()
  }

  /** F9, then keeps the mapping under a name, and waits until every row was read. */
  async keepAndCheck(name: string): Promise<void> {
    await this.keys.press('F9')
    const box = this.page.getByRole('dialog').getByLabel(intakeText.map.keepName)
    await expect(box).toBeFocused()
    await this.keys.type(name)
    await this.keys.press('Enter')
    await this.at('periksa')
    await expect(this.sums(intakeText.check.sumsName)).toBeVisible()
  }

  /** F9 twice: reads every row without keeping the mapping. */
  async checkOnly(): Promise<void> {
    await this.keys.press('F9')
    await expect(this.page.getByRole('dialog').getByLabel(intakeText.map.keepName)).toBeFocused()
    await this.keys.press('F9')
    await this.at('periksa')
    await expect(this.sums(intakeText.check.sumsName)).toBeVisible()
  }

  /** Figures that add up, by their label. */
  sums(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  /** The same as numbers by name. */
  async figures(label: string): Promise<Readonly<Record<string, number>>> {
    await expect(this.sums(label)).toBeVisible()
    const pairs = await this.sums(label)
      .locator('dt')
      .evaluateAll((terms) => terms.map((term) => [term.textContent, term.nextElementSibling?.textContent ?? '']))
    return Object.fromEntries(pairs.map(([name, value]) => [name, Number(String(value).replaceAll(/\D/g, ''))]))
  }

  /** S: saves the report of all notes and answers the name of the file. */
  async saveReport(): Promise<string> {
    await this.keys.press('s')
    const told = this.page.getByRole('status').getByText(/^Laporan tersimpan: /)
    await expect(told).toBeVisible({ timeout: 20_000 })
    return /: (.*\.xlsx)/.exec((await told.textContent()) ?? '')?.[1] ?? ''
  }

  /** F9: applies what is planned, and waits for what was done. */
  async apply(doneTitle: string): Promise<void> {
    await expect(this.applyButton).toBeEnabled()
    await this.keys.press('F9')
    await expect(this.page.getByRole('heading', { name: doneTitle })).toBeVisible({ timeout: 60_000 })
  }
}
