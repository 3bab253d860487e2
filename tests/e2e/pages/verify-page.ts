import { expect, type Locator, type Page } from '@playwright/test'
import type { Paper } from '#core/contoh/paper.ts'
import { rosterCounted } from '#shared/instrumen/keyed-twice.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { Keyboard } from './keyboard.ts'

/** Where the cursor stands in a second keying. `member`: the heading over it, '' on the form itself. */
export type PlaceSeen = { readonly question: string; readonly member: string }

type Options = {
  /** What to type in place of what the paper says; null: as on the paper. */
  readonly instead?: (place: PlaceSeen, written: string) => string | null
  /** Called before each place with how many are done. */
  readonly before?: (done: number) => Promise<void> | void
}

const rowId = /-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The second keying of a form, with the keyboard alone. */
export class VerifyPage {
  readonly page: Page
  readonly keys: Keyboard

  constructor(page: Page) {
    this.page = page
    this.keys = new Keyboard(page)
  }

  get progress(): Locator {
    return this.page.getByTestId('kemajuan')
  }

  /** Both values, while they differ. */
  get differs(): Locator {
    return this.page.getByRole('alertdialog')
  }

  get end(): Locator {
    return this.page.locator('#verifikasi-selesai')
  }

  /** Waits until a field has the cursor. */
  async seen(): Promise<void> {
    await expect(this.page.locator('input[id^="isian-"]:focus')).toBeVisible()
  }

  /** Keys the open places from the paper until the end or until two values differ. Answers where it stopped. */
  async keyFrom(paper: Paper, { instead, before }: Options = {}): Promise<'end' | PlaceSeen> {
    for (;;) {
      const place = await this.cursor()
      if (place === null) return 'end'
      await before?.(Number.parseInt((await this.progress.textContent()) ?? '0', 10))
      const written = writtenAt(paper, place)
      await this.keyOne(instead?.(place, written) ?? written)
      if (await this.differs.isVisible()) return place
    }
  }

  /** Types one answer and goes on; a complete code goes on by itself. Waits until it is settled. */
  private async keyOne(text: string): Promise<void> {
    await this.settled()
    const at = await this.focused()
    if (text === '') await this.keys.press('F7')
    await this.keys.type(text.replaceAll('/', ''))
    const stays = (await this.focused()) === at && text !== '' && !(await this.differs.isVisible())
    if (stays) await this.keys.press('Enter')
    await this.page.waitForFunction(
      (old) => document.activeElement?.id !== old && document.activeElement !== document.body,
      at,
      { timeout: 20_000 },
    )
    await this.settled()
    const rests = 'input[id^="isian-"]:focus, [role="alertdialog"]:focus, #verifikasi-selesai:focus'
    await expect(this.page.locator(rests)).toBeVisible()
  }

  /** Nothing is on its way any more. */
  private async settled(): Promise<void> {
    await expect(this.page.locator('[data-settling="false"]')).toBeVisible({ timeout: 20_000 })
  }

  private focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.id ?? '')
  }

  private async cursor(): Promise<PlaceSeen | null> {
    if (await this.end.isVisible()) return null
    const { id, member } = await this.page.evaluate(() => ({
      id: document.activeElement?.id ?? '',
      member: document.activeElement?.closest('[data-member]')?.getAttribute('data-member') ?? '',
    }))
    if (!id.startsWith('isian-')) throw new Error('no field of the second keying has the keyboard')
    return { question: id.slice('isian-'.length).replace(rowId, ''), member }
  }
}

/** What the paper says at a place; '' where it is empty. */
function writtenAt(paper: Paper, { question, member }: PlaceSeen): string {
  if (rosterCounted(question) === 'anggota') return String(paper.anggota.length)
  const found = /^(.+) (\d+)$/.exec(member)
  if (found === null) return paper.jawaban[question] ?? ''
  const lines = found[1] === verifikasiText.member.usaha ? paper.usaha : paper.anggota
  return lines.find(({ no }) => no === Number(found[2]))?.jawaban[question] ?? ''
}
