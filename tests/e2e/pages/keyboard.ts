import { expect, type Locator, type Page } from '@playwright/test'

/** Keys as a person presses them: nothing here touches the page except through the keyboard. */
export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** One key or combination after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Types where the cursor stands. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Goes on with a key (Tab unless told otherwise) until the wanted element has the keyboard. Fails when it is never reached. */
  async reach(wanted: Locator, key = 'Tab', atMost = 60): Promise<void> {
    await expect(wanted).toBeVisible()
    for (let pressed = 0; pressed < atMost; pressed += 1) {
      if (await hasFocus(wanted)) return
      await this.press(key)
    }
    await expect(wanted).toBeFocused()
  }

  /** Reaches a box and writes in it, in place of what stood there. */
  async fill(box: Locator, text: string): Promise<void> {
    await this.reach(box)
    await this.press('Control+A')
    await this.type(text)
    await expect(box).toHaveValue(text)
  }

  /** Takes a line of a list that opens under a box: the arrows open it and walk to the line. */
  async choose(box: Locator, line: string): Promise<void> {
    await this.reach(box)
    if ((await box.inputValue()) === line) return
    const marked = this.page.locator('[role="option"][data-combobox-selected]')
    await this.press('ArrowDown')
    await expect(marked).toBeVisible()
    for (let pressed = 0; pressed < 40 && (await marked.textContent()) !== line; pressed += 1)
      await this.press('ArrowDown')
    await this.press('Enter')
    await expect(box).toHaveValue(line)
  }

  /** Reaches a box to tick and ticks it. */
  async tick(box: Locator): Promise<void> {
    await this.reach(box)
    await this.press('Space')
    await expect(box).toBeChecked()
  }
}

/** From now on a pointer that touches the page is a complaint, and a journey that ends with complaints fails. */
export async function forbidPointer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const touched = ['pointerdown', 'pointerup', 'mousedown', 'touchstart', 'wheel', 'dblclick', 'contextmenu']
    for (const type of touched)
      window.addEventListener(type, () => console.error(`a journey without a mouse had a ${type}`), { capture: true })
  })
}

function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement)
}
