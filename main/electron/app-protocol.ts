import { protocol } from 'electron'
import { answerPage } from '#main/host/renderer-files.ts'
import { pageOrigin } from './origin.ts'
import { documentBeingPrinted, documentUrl } from './print.ts'

/** Before the app is ready: makes `app:` an origin of its own, secure and with a working `'self'`. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built screen under `app://padan/`, the document that is being printed, and nothing else. */
export function serveScreen(rendererDir: string): void {
  protocol.handle('app', async (request) => {
    if (request.url === documentUrl) return documentToPrint()
    const url = new URL(request.url)
    if (`${url.protocol}//${url.host}` !== pageOrigin || request.method !== 'GET') {
      return new Response(null, { status: 403 })
    }
    const answer = await answerPage(rendererDir, url.pathname)
    return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } })
  })
}

function documentToPrint(): Response {
  const pdf = documentBeingPrinted()
  if (pdf === null) return new Response(null, { status: 403 })
  return new Response(pdf, { headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' } })
}
