import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newNonce, answerPage } from '#main/host/renderer-files.ts'
import { pageHeaders } from '#main/host/page-policy.ts'
import type { Supervisor } from '#main/host/supervisor.ts'
import { hostMessages } from '#shared/messages/host.ts'
import { createAccess, type Access } from './access.ts'
import { answerCall, type Relay } from './calls.ts'
import { streamEvents } from './events.ts'

/** Answers a GET that is neither a link nor the event stream. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export type WebServerOptions = {
  readonly relay: Relay
  readonly supervisor: Pick<Supervisor, 'on'>
  /** Where the screen comes from: the built folder, or the development server. */
  readonly pages: (server: Server) => PageHandler | Promise<PageHandler>
  /** 0 or nothing: any free port. */
  readonly port?: number
}

export type WebServer = {
  readonly origin: string
  /** A full address that opens Padan once. Never log it. */
  readonly newLink: () => string
  readonly close: () => Promise<void>
}

const address = '127.0.0.1'

/** Serves Padan to the browsers of this machine alone: bound to 127.0.0.1, own Host and Origin only, cookie of this start. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const server = createServer()
  await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  const origin = `http://${address}:${port}`
  const access = createAccess(port)
  const pages = await options.pages(server)
  server.on('request', (request, response) => {
    route({ request, response, origin, access, pages, options }).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  return {
    origin,
    newLink: () => origin + access.newLink(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The built screen, with the same policy as in the desktop app. */
export function builtPages(rendererDir: string): PageHandler {
  return async (request, response) => {
    const answer = await answerPage(rendererDir, new URL(request.url ?? '/', 'http://padan').pathname)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }
}

type Visit = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly origin: string
  readonly access: Access
  readonly pages: PageHandler
  readonly options: WebServerOptions
}

async function route({ request, response, origin, access, pages, options }: Visit): Promise<void> {
  if (!isFromHere(request, origin)) return refuse(response)
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  if (request.method === 'GET') {
    const cookie = access.enter(path)
    if (cookie !== null) return void response.writeHead(303, { 'Set-Cookie': cookie, Location: '/', ...plain() }).end()
  }
  if (!access.knows(request.headers.cookie)) return refuse(response)
  // A script of another page can't leave the origin out of a POST.
  if (request.method === 'POST' && path === '/call' && request.headers.origin === origin) {
    return answerCall(request, response, options.relay)
  }
  if (request.method !== 'GET') return refuse(response)
  if (path === '/events') return streamEvents(response, options.supervisor)
  await pages(request, response)
}

/** Against names that were pointed at this machine, and against other pages of the browser. */
function isFromHere(request: IncomingMessage, origin: string): boolean {
  const { host, origin: from } = request.headers
  return `http://${host}` === origin && (from === undefined || from === origin)
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', ...plain() }).end(hostMessages.linkNeeded)
}

function plain(): Record<string, string> {
  return pageHeaders({ nonce: newNonce() })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
