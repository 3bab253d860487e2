import type { Bridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    /** Offered by the preload of the desktop app; absent in a browser. */
    readonly padan?: Bridge
  }
}

/** The road that the desktop app offers, or null in a browser. */
export function desktopBridge(): Bridge | null {
  return window.padan ?? null
}
