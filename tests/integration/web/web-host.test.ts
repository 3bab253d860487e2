import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtPages } from '#main/web/server.ts'
import { startWebHost, type WebHost } from '#main/web/host.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import { cookieOf, send, type RawAnswer } from './browser.ts'

let dir: string
let host: WebHost
let cookie: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'padan-web-'))
  mkdirSync(join(dir, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(dir, 'rahasia.json'), '{"outside":true}')
  writeFileSync(join(dir, 'renderer-else.js'), 'outside()')
  writeFileSync(join(dir, 'renderer', 'index.html'), '<style nonce="__PADAN_NONCE__"></style>halaman')
  writeFileSync(join(dir, 'renderer', 'assets', 'app.js'), 'ok()')
  host = await startWebHost({
    version: '9.9.9',
    coreEntry: new URL('../host/fake-core.ts', import.meta.url).pathname,
    pages: () => builtPages(join(dir, 'renderer')),
    dataDir: join(dir, 'data'),
    exportDir: join(dir, 'Padan'),
  })
  cookie = await cookieOf(host.newLink())
})

afterAll(async () => {
  await host.close()
  rmSync(dir, { recursive: true, force: true })
})

function call(
  channel: string,
  input: unknown,
  headers: Record<string, string> = {},
  token: string | null = null,
): Promise<RawAnswer> {
  return send(host.origin, '/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: host.origin, cookie, ...headers },
    body: JSON.stringify({ channel, input, token }),
  })
}

const replyOf = (answer: RawAnswer) => JSON.parse(answer.body) as Reply<Record<string, unknown>>

test('the page comes with the strict policy, and its nonce is new each time', async () => {
  const pages = await Promise.all([
    send(host.origin, '/', { headers: { cookie } }),
    send(host.origin, '/', { headers: { cookie } }),
  ])
  const policies = pages.map((page) => String(page.headers['content-security-policy']))
  for (const [index, policy] of policies.entries()) {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']{20,}'; /)
    expect(policy).not.toContain('unsafe')
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(pages[index]?.body).toBe(`<style nonce="${nonce}"></style>halaman`)
  }
  expect(policies[0]).not.toBe(policies[1])
})

test('a call reaches the core and its reply comes back', async () => {
  const answer = await call('anything', { a: 1 }, {}, 'session')
  expect(answer.status).toBe(200)
  expect(replyOf(answer)).toMatchObject({ ok: true, value: { channel: 'anything', input: { a: 1 }, token: 'session' } })
})

test('events of the core come as a stream', async () => {
  const stream = await fetch(`${host.origin}/events`, { headers: { cookie } })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  await call('told', {})
  let text = ''
  while (!text.includes('"told"')) text += (await reader?.read())?.value ?? ''
  expect(text).toContain('data: {"type":"changed","entity":"told","id":null}\n\n')
  await reader?.cancel()
})

test.each([
  ['no cookie', { cookie: '' }],
  ['a wrong token', { cookie: 'padan-1=AAAA' }],
  ['a token of another start', { cookie: 'SELF=AAAA' }],
  ['another origin', { origin: 'http://127.0.0.1:1' }],
  ['a page of the internet', { origin: 'https://example.org' }],
  ['no origin that can be told', { origin: 'null' }],
  ['another host name for this machine', { host: 'padan.example.org' }],
  ['localhost instead of the address', { host: 'localhost' }],
])('a call with %s is refused and does not reach the core', async (_, headers) => {
  const name = cookie.split('=')[0] ?? ''
  const sent = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, value.replace('SELF', name)]))
  const answer = await call('keep', 'stolen', sent)
  expect(answer.status).toBe(403)
  expect(replyOf(await call('look', {}))).not.toMatchObject({ value: { kept: 'stolen' } })
})

test('a call without an origin is refused', async () => {
  const { status } = await send(host.origin, '/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: '{"channel":"x","input":{},"token":null}',
  })
  expect(status).toBe(403)
})

test('a call in a form that a page could send without asking is refused', async () => {
  expect((await call('anything', {}, { 'content-type': 'text/plain' })).status).toBe(415)
})

test('what is not a call is refused', async () => {
  const headers = { 'content-type': 'application/json', origin: host.origin, cookie }
  for (const body of ['', '{', '[]', '{"channel":1,"input":{},"token":null}', '{"channel":"x","input":{}}']) {
    expect((await send(host.origin, '/call', { method: 'POST', headers, body })).status).toBe(400)
  }
})

test('pages and events need the cookie too', async () => {
  for (const path of ['/', '/assets/app.js', '/events']) expect((await send(host.origin, path)).status).toBe(403)
})

test('a link works once', async () => {
  const link = host.newLink()
  expect(await cookieOf(link)).toBe(cookie)
  const { origin, pathname } = new URL(link)
  const again = await send(origin, pathname)
  expect(again.status).toBe(403)
  expect(again.headers['set-cookie']).toBeUndefined()
  expect((await send(origin, '/masuk/')).status).toBe(403)
})

test('the cookie is out of reach for scripts and for other sites', async () => {
  const { origin, pathname } = new URL(host.newLink())
  const answer = await send(origin, pathname)
  expect(answer.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  expect(answer.headers.location).toBe('/')
})

test.each([
  '/../rahasia.json',
  '/..%2frahasia.json',
  '/%2e%2e/rahasia.json',
  '/assets/../../rahasia.json',
  '/assets/..%5c..%5crahasia.json',
  '/..%2frenderer-else.js',
  '//etc/passwd.json',
  '/%00.js',
  '/%zz.js',
])('no file outside of the screen is served: %s', async (path) => {
  const answer = await send(host.origin, path, { headers: { cookie } })
  expect(answer.status).toBe(404)
  expect(answer.body).not.toContain('outside')
})

test('nobody else on the network can connect', async () => {
  const port = Number(new URL(host.origin).port)
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && one.address !== '127.0.0.1')
    .map((one) => one.address)
  for (const address of ['127.0.0.2', ...others]) {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host: address, port, timeout: 1_000 })
      socket.on('connect', () => resolve('connected'))
      socket.on('error', () => resolve('refused'))
      socket.on('timeout', () => resolve('refused'))
    })
    expect(outcome).toBe('refused')
  }
})

test('what is saved goes to the export folder under a name that is still free', async () => {
  const input = { suggestedName: 'Batch: usulan/Jatisari .xlsx', extension: 'xlsx' }
  const first = replyOf(await call('host.chooseTarget', input, {}, 'session'))
  const second = replyOf(await call('host.chooseTarget', input, {}, 'session'))
  expect(first).toMatchObject({ ok: true, value: { target: { displayName: 'Padan/Batch usulan Jatisari.xlsx' } } })
  expect(second).toMatchObject({ ok: true, value: { target: { displayName: 'Padan/Batch usulan Jatisari (2).xlsx' } } })
  expect(readdirSync(join(dir, 'Padan'))).toEqual([])
  const seen = replyOf(await call('look', {}))
  expect(Object.values((seen.ok && seen.value.targets) || {})).toEqual([
    join(dir, 'Padan', 'Batch usulan Jatisari.xlsx'),
    join(dir, 'Padan', 'Batch usulan Jatisari (2).xlsx'),
  ])
})

test('a folder to put files into is the export folder', async () => {
  const reply = replyOf(await call('host.chooseFolder', {}, {}, 'session'))
  expect(reply).toMatchObject({ ok: true, value: { folder: { displayName: 'Padan' } } })
  const seen = replyOf(await call('look', {}))
  expect(Object.values((seen.ok && seen.value.targets) || {})).toContain(join(dir, 'Padan'))
})

test('calls of the host are checked like all others', async () => {
  const wrong = replyOf(await call('host.chooseTarget', { suggestedName: '', extension: 'exe' }, {}, 'session'))
  expect(wrong).toMatchObject({ ok: false, error: { code: 'validation' } })
  const about = replyOf(await call('host.about', {}))
  expect(about).toEqual({ ok: true, value: { kind: 'browser', version: '9.9.9' } })
})
