import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** A Chromium, Chrome or Edge: the one that PADAN_CHROMIUM names, Playwright's own, or the system's. Null when there is none. */
export function findChromium(): string | null {
  const candidates = [process.env.PADAN_CHROMIUM ?? '', chromium.executablePath(), ...systemPlaces()]
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null
}

function systemPlaces(): string[] {
  switch (process.platform) {
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter((dir) => dir !== undefined)
        .flatMap((dir) => windowsPrograms.map((parts) => join(dir, ...parts)))
    case 'darwin':
      return macPrograms
    default:
      return (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)))
  }
}
