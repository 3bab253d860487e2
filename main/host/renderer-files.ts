import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { pageHeaders } from './page-policy.ts'

export type PageAnswer = {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Stands in the built index.html wherever the nonce of this page goes. */
export const noncePlaceholder = '__PADAN_NONCE__'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** The file under `root` that a URL's path names, or null: outside of `root`, of a kind not served, or badly written. */
export function rendererPath(root: string, urlPath: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  const inside = file.startsWith(resolve(root) + sep)
  return inside && extname(file) in types ? file : null
}

/** Answers a GET of the page's origin from the built renderer, with the policy of every page. */
export async function answerPage(root: string, urlPath: string): Promise<PageAnswer> {
  const nonce = newNonce()
  const file = rendererPath(root, urlPath)
  const bytes = file === null ? null : await readFile(file).catch(() => null)
  const headers = pageHeaders({ nonce })
  if (file === null || bytes === null) {
    return { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body: new Uint8Array() }
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  const body = extname(file) === '.html' ? Buffer.from(withNonce(bytes.toString('utf8'), nonce)) : bytes
  return { status: 200, headers: { ...headers, 'Content-Type': type }, body: new Uint8Array(body) }
}

export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce)
}
