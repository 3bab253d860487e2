import type { ElectronApplication, Page } from '@playwright/test'

export type HostKind = 'electron' | 'browser'

/** The folders of one test; they outlive a program that is killed and opened again. */
export type Folders = { readonly dataDir: string; readonly exportDir: string }

/** Padan, opened once. */
export type Running = {
  readonly page: Page
  /** Goes to the first screen. */
  readonly enter: () => Promise<void>
  /** Closes it as a person would. */
  readonly close: () => Promise<void>
  /** Ends every process of it at once, as a power cut would. */
  readonly cutPower: () => Promise<void>
  /** Ends the core alone; the program around it goes on. */
  readonly killCore: () => void
  /** The desktop app behind the page; null in a browser. */
  readonly desktop: ElectronApplication | null
}

/** The size of the screen that Padan is drawn for. */
export const deskScreen = { width: 1366, height: 768 }
