import { expect } from '@playwright/test'
import type { Padan } from '../fixtures.ts'

/** 1366×768 at 150 %: the window's own zoom; in a browser the page that it leaves. */
export async function enlarge(padan: Padan): Promise<void> {
  if (padan.kind === 'browser') return padan.page().setViewportSize({ width: 911, height: 512 })
  await padan
    .desktop()
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5))
  await expect.poll(() => padan.page().evaluate(() => window.innerWidth)).toBeLessThan(915)
}
