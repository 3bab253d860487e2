import { app } from 'electron'

/** Where the screen of Padan lives inside the desktop app. */
export const pageOrigin = 'app://padan'

/** The development server, when `npm run dev` says so; a packaged app has none. */
export function developmentUrl(): string | null {
  return app.isPackaged ? null : (process.env.PADAN_DEV_URL ?? null)
}

/** The address that the window shows. */
export function startUrl(): string {
  return developmentUrl() ?? `${pageOrigin}/`
}

/** Whether an address is the screen itself. `app:` has no web origin, so the parts are compared. */
export function isOwnPage(address: string): boolean {
  const url = parse(address)
  const own = new URL(startUrl())
  return url !== null && url.protocol === own.protocol && url.host === own.host
}

/** Whether the screen may ask for this address at all. */
export function isAllowedRequest(address: string): boolean {
  const url = parse(address)
  if (url === null) return false
  if (isOwnPage(address)) return true
  if (app.isPackaged) return false
  const own = new URL(startUrl())
  return url.protocol === 'devtools:' || (url.protocol === 'ws:' && url.host === own.host)
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
