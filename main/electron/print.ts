import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import { hostMessages } from '#shared/messages/host.ts'

/** Where the document to print stands while its window is open; the same session, since Chromium's viewer lives in no other. */
export const documentUrl = 'app://cetak/dokumen.pdf'
/** Chromium's own PDF viewer is made of parts under these addresses, all inside the program. */
const viewer = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/']
/** The viewer paints after the page has loaded, and says nothing when it has. */
const paintMs = 700

let printing: { readonly pdf: Uint8Array<ArrayBuffer>; readonly window: BrowserWindow } | null = null

/** The document that is being printed, for the protocol handler. Never on disk. */
export function documentBeingPrinted(): Uint8Array<ArrayBuffer> | null {
  return printing?.pdf ?? null
}

/** Whether an address belongs to the document that is being printed. */
export function isPrintRequest(address: string): boolean {
  return printing !== null && (address === documentUrl || viewer.some((part) => address.startsWith(part)))
}

/**
 * Shows a PDF in a window of its own and opens the system's print dialog over it. The window stays when the dialog could not
 * be opened: its viewer has a print button, too. Answers false when what came is no PDF or cannot be shown.
 */
export async function printPdf(parent: BrowserWindow, pdf: Buffer): Promise<boolean> {
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') return false
  printing?.window.destroy()
  const window = new BrowserWindow({
    parent,
    width: 900,
    height: 700,
    title: hostMessages.print,
    icon: join(app.getAppPath(), 'out', 'renderer', 'padan.png'),
    autoHideMenuBar: true,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, devTools: false },
  })
  printing = { pdf: new Uint8Array(pdf), window }
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('closed', () => (printing = printing?.window === window ? null : printing))
  window.webContents.on('before-input-event', (_, input) => input.key === 'Escape' && window.close())
  try {
    await window.loadURL(documentUrl)
    await new Promise((resolve) => setTimeout(resolve, paintMs))
    if (!window.isDestroyed()) window.webContents.print({}, (printed) => printed && window.destroy())
    return true
  } catch {
    window.destroy()
    return false
  }
}
