import { createInterface } from 'node:readline'
import { startWebHost, type WebHostOptions } from '#main/web/host.ts'
import { openBrowser } from './browser.ts'
import { hasDisplay } from './electron-binary.ts'

/** Serves Padan to a browser until Ctrl+C, and says in the terminal how to get in. */
export async function serveInBrowser(options: WebHostOptions): Promise<void> {
  const host = await startWebHost(options)
  const opened = hasDisplay() && process.env.PADAN_BROWSER !== 'none' && (await openBrowser(host.newLink()))
  if (opened) console.log('Padan terbuka di peramban. / Padan is open in your browser.')
  else sayLink(host.newLink())
  console.log('Ctrl+C menutup Padan. / Ctrl+C closes Padan.')
  if (process.stdin.isTTY) {
    console.log('Enter memberi tautan baru. / Enter gives a new link.')
    createInterface({ input: process.stdin }).on('line', () => sayLink(host.newLink()))
  }
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      void host.close().then(() => process.exit(0))
    })
  }
}

function sayLink(link: string): void {
  console.log(`Buka di peramban (berlaku satu kali) / Open in a browser (works once):\n\n  ${link}\n`)
}
