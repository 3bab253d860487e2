import { BrowserWindow, session, type Session } from 'electron'
import { guardSession } from './guards.ts'

const documentUrl = 'app://cetak/dokumen.pdf'
/** Chromium's own PDF viewer asks for its parts under this scheme. */
const viewerScheme = 'chrome-extension:'
/** The viewer paints after the page has loaded, and says nothing when it has. */
const paintMs = 700

let printing: { readonly session: Session; pdf: Uint8Array<ArrayBuffer> } | null = null

/**
 * Opens the system's print dialog for a PDF. The document stands in a hidden window of its own session and never touches
 * the disk. Answers false when what came is no PDF or cannot be shown.
 */
export async function printPdf(pdf: Buffer): Promise<boolean> {
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') return false
  const place = printingPlace()
  place.pdf = new Uint8Array(pdf)
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { session: place.session, plugins: true, sandbox: true, contextIsolation: true, devTools: false },
  })
  try {
    await window.loadURL(documentUrl)
    await new Promise((resolve) => setTimeout(resolve, paintMs))
    // Without `silent` this opens the dialog; the answer comes when the person has printed or changed their mind.
    window.webContents.print({}, () => window.destroy())
    return true
  } catch {
    window.destroy()
    return false
  }
}

function printingPlace(): { readonly session: Session; pdf: Uint8Array<ArrayBuffer> } {
  if (printing !== null) return printing
  const place = { session: session.fromPartition('cetak'), pdf: new Uint8Array() }
  guardSession(place.session, (address) => address === documentUrl || address.startsWith(viewerScheme))
  place.session.protocol.handle('app', (request) =>
    request.url === documentUrl
      ? new Response(place.pdf, { headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' } })
      : new Response(null, { status: 403 }),
  )
  printing = place
  return place
}
