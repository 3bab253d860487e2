import { request, type IncomingHttpHeaders } from 'node:http'

export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** Sends exactly what it is told, where `fetch` would mend paths and refuse headers. */
export function send(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (incoming) => {
        let body = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (part: string) => (body += part))
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end(options.body)
  })
}

/** Opens a link as a browser would and answers the cookie that came. */
export async function cookieOf(link: string): Promise<string> {
  const { origin, pathname } = new URL(link)
  const answer = await send(origin, pathname)
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}
