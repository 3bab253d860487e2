import { expect, type Locator, type Page } from '@playwright/test'
import { slipText, type Slip } from '#shared/domain/slip.ts'
import { isUnambiguous, typedText } from '#shared/instrumen/kinds.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import type { FormContent, Instrumen } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'

/** Where the cursor stands: a question, and the number of the row in a roster. */
export type CursorSeen = { readonly question: string; readonly row: number | null }

/** What keying cost: every key pressed, and the characters of the answers as the paper shows them. */
export type Keyed = {
  readonly keys: number
  readonly characters: number
  readonly fields: number
  /** What was typed, by the id of its box. */
  readonly typed: ReadonlyMap<string, string>
}

/** What comes after a form was put away. */
export type Followed = 'next' | 'notComplete' | 'allKeyed' | 'chooseFamily'

const fieldId = /^isian-(.+?)(?:-(\d+))?$/

/** The entry screen as a clerk uses it: with the keyboard alone. */
export class EntryPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until a form stands on the screen with the cursor in a field. */
  async seen(): Promise<void> {
    await expect(this.page.locator('input[id^="isian-"]:focus')).toBeVisible()
  }

  /** The field that has the cursor; null when something else has the keyboard. */
  async cursor(): Promise<CursorSeen | null> {
    const id = await this.page.evaluate(() => document.activeElement?.id ?? '')
    const found = fieldId.exec(id)
    return found?.[1] === undefined
      ? null
      : { question: found[1], row: found[2] === undefined ? null : Number(found[2]) }
  }

  /** The box of a question; `row` counts from 1. Outside the current cell of a grid there is none. */
  field(question: string, row?: number): Locator {
    return this.page.locator(`[id="isian-${question}${row === undefined ? '' : `-${row}`}"]`)
  }

  /** The line at the bottom and what was just told. */
  get problem(): Locator {
    return this.page.locator('[data-level="block"][role="status"], [data-level="reason"][role="status"]')
  }

  /** Waits until everything typed so far is on disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByTestId('tersimpan')).toHaveAttribute('data-pending', '0')
  }

  /**
   * Keys a paper from the field that has the cursor to the end of the form: reads where the cursor stands and types what
   * the paper says there; Enter where the paper says nothing. Stops at the last field, or before `until`.
   */
  async keyPaper(instrumen: Instrumen, paper: FormContent, until?: CursorSeen): Promise<Keyed> {
    let keyed = nothingKeyed
    for (;;) {
      const here = await this.cursor()
      if (here === null) throw new Error('the cursor is in no field')
      if (until !== undefined && sameCursor(until, here)) return keyed
      keyed = addKeyed(keyed, await this.keyField(instrumen, paper, here))
      if (await this.atEnd()) return keyed
    }
  }

  /** Whether the cursor rests on the line after the last field. */
  async atEnd(): Promise<boolean> {
    return this.page.locator('#entri-selesai:focus').isVisible()
  }

  /** Walks with the down arrow to a question outside the rosters and types something else there. */
  async changeAnswer(question: string, typed: string): Promise<void> {
    for (let steps = 0; steps < 120; steps += 1) {
      const here = await this.cursor()
      if (here?.question === question && here.row === null) break
      await this.page.keyboard.press('ArrowDown')
    }
    await expect(this.field(question)).toBeFocused()
    await this.page.keyboard.type(typed)
    await this.page.keyboard.press('Enter')
  }

  /** The row of a question on the sheet, with what is said about it. */
  row(question: string): Locator {
    return this.page.locator('[data-changed]').filter({ has: this.field(question) })
  }

  /** What stands in the boxes of the block on the screen and in the lines of its grid, without gaps and strokes. */
  async shown(instrumen: Instrumen): Promise<ReadonlyMap<string, string>> {
    const boxes = await this.page
      .locator('input[id^="isian-"]')
      .evaluateAll((all) => all.map((one) => [one.id, (one as HTMLInputElement).value] as const))
    const lines = await this.page
      .locator('[data-grid] tbody tr')
      .evaluateAll((all) => all.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.innerText)))
    const title = lines.length === 0 ? null : await this.page.locator('[data-grid] table').getAttribute('aria-label')
    const questions = instrumen.blocks.find((block) => block.title === title)?.questions ?? []
    const cells = lines.flatMap((line, i) =>
      line.map((text, column) => [`isian-${questions[column]?.id ?? ''}-${i + 1}`, text] as const),
    )
    // The current cell is a box, which has no text of its own.
    return new Map([...cells, ...boxes].map(([id, text]) => [id, plainText(text)]))
  }

  private async keyField(instrumen: Instrumen, paper: FormContent, here: CursorSeen): Promise<Keyed> {
    const question = getQuestion(instrumen, here.question)
    const text = typedText(question, answerOn(paper, here))
    // The strokes of a date come by themselves.
    const typed = question.kind === 'date' ? text.replaceAll('/', '') : text
    await this.page.keyboard.type(typed)
    const moves = typed !== '' && isUnambiguous(question, typed)
    if (!moves) await this.page.keyboard.press('Enter')
    const id = `isian-${here.question}${here.row === null ? '' : `-${here.row}`}`
    return {
      keys: typed.length + (moves ? 0 : 1),
      characters: typed.length,
      fields: typed === '' ? 0 : 1,
      typed: new Map(typed === '' ? [] : [[id, typed]]),
    }
  }

  /** F9. Waits for what follows: the next form, the family of the next paper to be found, or a dialog that says why not. */
  async complete(): Promise<Followed> {
    await this.page.keyboard.press('F9')
    return this.follows(this.page.url())
  }

  /** F10: puts the form aside. */
  async park(): Promise<Followed> {
    await this.page.keyboard.press('F10')
    return this.follows(this.page.url())
  }

  /** Finds the family of the next paper, which the screen asks for by itself; the best match must name it. */
  async chooseFamily(typed: string, headName: string): Promise<void> {
    await expect(this.familyDialog.getByLabel(entryText.lookupLabel)).toBeFocused()
    await this.page.keyboard.type(typed)
    await expect(this.familyDialog.getByRole('option', { selected: true })).toContainText(headName)
    await this.page.keyboard.press('Enter')
    await this.seen()
  }

  /** A scanner types what stands on a slip, as fast as it goes, and presses Enter. */
  async scan(slip: Slip): Promise<void> {
    await this.page.keyboard.type(slipText(slip))
    await this.page.keyboard.press('Enter')
  }

  /** Ctrl+G and a number, block, person or word. */
  async jump(text: string): Promise<void> {
    await this.page.keyboard.press('Control+G')
    await expect(this.page.getByLabel(entryText.jumpLabel)).toBeFocused()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
    await this.seen()
  }

  /** The head of the screen: which paper of how many. */
  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  private get familyDialog(): Locator {
    return this.page.getByRole('dialog', { name: /: cari keluarganya$/ })
  }

  private async follows(before: string): Promise<Followed> {
    const outcome = async (): Promise<Followed | 'waiting'> => {
      if (await this.page.getByRole('dialog', { name: entryText.completeTitle }).isVisible()) return 'notComplete'
      if (await this.page.getByRole('dialog', { name: entryText.allKeyedTitle }).isVisible()) return 'allKeyed'
      if (await this.familyDialog.isVisible()) return 'chooseFamily'
      return this.page.url() === before ? 'waiting' : 'next'
    }
    await expect.poll(outcome).not.toBe('waiting')
    const seen = await outcome()
    return seen === 'waiting' ? 'next' : seen
  }

  /**
   * Answers every problem that asks for a reason, walking with F8; what blocks is passed by. Answers how many were given.
   * `quick` is one of the quick reasons ('1', '2', '3') or words.
   */
  async giveReasons(quick: string, atMost = 20): Promise<number> {
    let given = 0
    for (let passed = 0; given < atMost && passed < 3;) {
      await this.page.keyboard.press('F8')
      if (await this.page.locator('input[data-strip]:focus').isVisible()) {
        await this.page.keyboard.type(quick)
        await this.page.keyboard.press('Enter')
        given += 1
        passed = 0
      } else passed += 1
    }
    return given
  }
}

function sameCursor(a: CursorSeen, b: CursorSeen | null): boolean {
  return b !== null && a.question === b.question && a.row === b.row
}

const nothingKeyed: Keyed = { keys: 0, characters: 0, fields: 0, typed: new Map() }

/** Two stretches of keying as one. */
export function addKeyed(a: Keyed, b: Keyed): Keyed {
  return {
    keys: a.keys + b.keys,
    characters: a.characters + b.characters,
    fields: a.fields + b.fields,
    typed: new Map([...a.typed, ...b.typed]),
  }
}

/** A text without the gaps and strokes that only help the eye. */
export function plainText(text: string): string {
  return text.replaceAll(/[\s/]/g, '').toUpperCase()
}

function answerOn(paper: FormContent, { question, row }: CursorSeen) {
  if (row === null) return paper.answers[question]
  return paper.rows.find((other) => other.order === row && question in other.answers)?.answers[question]
}
