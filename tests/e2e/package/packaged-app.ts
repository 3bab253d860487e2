import { spawn } from 'node:child_process'
import { electronArgs } from '#main/tools/electron-binary.ts'
import { killTree } from '../hosts/processes.ts'

export type PackagedApp = {
  /** The value of an expression in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** A picture of the page, PNG. */
  readonly screenshot: () => Promise<Buffer>
  readonly close: () => void
}

type Answer = {
  readonly id: number
  readonly result?: { readonly result?: { value?: unknown }; readonly data?: string }
}

/**
 * Starts a packaged program and looks at its page through Chromium's own port: Node's inspector, which Playwright would use,
 * is switched off in it.
 */
export async function startPackaged(program: string, env: Record<string, string>): Promise<PackagedApp> {
  const child = spawn(program, [...electronArgs(), '--remote-debugging-port=0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stderr.on('data', (part: Buffer) => {
      output += part.toString('utf8')
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.on('exit', () => reject(new Error(`the packaged program ended:\n${output}`)))
  })
  const send = await connect(await pageAddress(port))
  return {
    evaluate: async (expression) => {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
      return answer.result?.result?.value
    },
    screenshot: async () => Buffer.from((await send('Page.captureScreenshot', {})).result?.data ?? '', 'base64'),
    close: () => killTree(child.pid),
  }
}

/** Waits for the window and answers where its page listens. */
async function pageAddress(port: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const list = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      readonly type: string
      readonly url: string
      readonly webSocketDebuggerUrl: string
    }[]
    const page = list.find((one) => one.type === 'page' && one.url.startsWith('app:'))
    if (page !== undefined) return page.webSocketDebuggerUrl
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the packaged program shows no page')
}

async function connect(address: string): Promise<(method: string, params: object) => Promise<Answer>> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  return (method, params) =>
    new Promise((resolve) => {
      const id = ++last
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
}
