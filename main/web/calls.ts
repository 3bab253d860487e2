import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { BrowserCall } from '#shared/contract/bridge.ts'
import type { Reply } from '#shared/errors/app-error.ts'

export type Relay = (channel: string, input: unknown, token: string | null) => Promise<Reply<unknown>>

/** A document to print is the biggest thing that a call carries. */
const largestCall = 64 * 1024 * 1024

const Call = z.strictObject({
  channel: z.string().max(100),
  input: z.unknown(),
  token: z.string().max(500).nullable(),
}) satisfies z.ZodType<BrowserCall>

/** `POST /call`: one call in, one reply out. */
export async function answerCall(request: IncomingMessage, response: ServerResponse, relay: Relay): Promise<void> {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json') return end(response, 415)
  const body = await readBody(request)
  if (body === null) return end(response, 413)
  const call = parseCall(body)
  if (call === null) return end(response, 400)
  const reply = await relay(call.channel, call.input, call.token)
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(reply))
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { Connection: 'close' }).end()
}

function parseCall(body: string): BrowserCall | null {
  try {
    return Call.parse(JSON.parse(body))
  } catch {
    return null
  }
}

/** The whole body as text, or null when it is larger than any call. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largestCall) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
