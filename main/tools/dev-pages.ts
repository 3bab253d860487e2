import type { Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { createServer, type ViteDevServer } from 'vite'
import { pageHeaders } from '#main/host/page-policy.ts'
import { newNonce, noncePlaceholder, withNonce } from '#main/host/renderer-files.ts'
import type { PageHandler } from '#main/web/server.ts'
import { rendererConfig } from './builds.ts'
import { inProject } from './places.ts'

/** The screen straight from its sources, with hot reload, on the same origin and almost the same policy as when built. */
export async function developmentPages(server: Server): Promise<PageHandler> {
  const vite = await createServer({
    ...rendererConfig,
    logLevel: 'info',
    appType: 'custom',
    server: { middlewareMode: true, ws: { server }, fs: { allow: [inProject()] } },
  })
  return async (request, response) => {
    const nonce = newNonce()
    for (const [name, value] of Object.entries(pageHeaders({ nonce, development: true })))
      response.setHeader(name, value)
    const path = new URL(request.url ?? '/', 'http://padan').pathname
    if (path === '/' || path === '/index.html') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(withNonce(await page(vite), nonce))
      return
    }
    vite.middlewares(request, response, () => response.writeHead(404).end())
  }
}

async function page(vite: ViteDevServer): Promise<string> {
  const html = await readFile(inProject('renderer', 'index.html'), 'utf8')
  return vite.transformIndexHtml('/', html, noncePlaceholder)
}
