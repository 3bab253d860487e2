import axe from 'axe-core'
import { expect, type Page } from '@playwright/test'

/** What axe found, as far as it matters here: the rule, how bad, and where; never what the page says. */
type Found = { readonly rule: string; readonly impact: string; readonly where: readonly string[] }

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails when axe finds something serious or critical on the screen as it stands (WCAG 2.2 AA, contrast among it). */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Soft: one run tells of every screen.
  expect.soft(await seriousFindings(page), name).toEqual([])
}

/** The serious findings; the engine comes along each time, since a page that was loaded anew has none. */
export async function seriousFindings(page: Page): Promise<readonly Found[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async (tags) => {
    const engine = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await engine.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: String(impact),
      where: nodes.map(({ target }) => target.join(' ')),
    }))
  }, standards)
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
}

const looks = {
  terang: { scheme: 'light', contrast: null },
  gelap: { scheme: 'dark', contrast: null },
  kontras: { scheme: 'light', contrast: 'high' },
} as const

/** The same in the light, the dark and the high-contrast look; ends in the light one. */
export async function expectAccessibleInEveryLook(page: Page, name: string): Promise<void> {
  for (const look of ['gelap', 'kontras', 'terang'] as const) {
    await page.evaluate(({ scheme, contrast }) => {
      const root = document.documentElement
      root.setAttribute('data-mantine-color-scheme', scheme)
      if (contrast === null) root.removeAttribute('data-contrast')
      else root.setAttribute('data-contrast', contrast)
    }, looks[look])
    // Colours fade over; what is half way has a contrast of its own.
    await page.waitForTimeout(250)
    await expectAccessible(page, `${name}, ${look}`)
  }
}

/** Nothing lies outside the window to the side, and what has the keyboard can be seen whole. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement
    const box = focused === null || focused === document.body ? null : focused.getBoundingClientRect()
    return {
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      focus:
        box === null ||
        (box.left >= -1 && box.right <= window.innerWidth + 1 && box.top >= -1 && box.top < window.innerHeight),
    }
  })
  expect(seen, name).toEqual({ overflow: 0, focus: true })
}
