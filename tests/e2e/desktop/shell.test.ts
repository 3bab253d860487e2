import { spawn } from 'node:child_process'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronArgs, electronEnv, findElectron } from '#main/tools/electron-binary.ts'
import { projectDir } from '#main/tools/places.ts'
import { hostMessages } from '#shared/messages/host.ts'
import { expect, test } from '../fixtures.ts'
import { StartPage } from '../pages/start-page.ts'

// What only the desktop shell does.

type Told = { told?: string[] }

/** From now on the messages that the shell shows are kept instead, since nobody is here to close them. */
async function keepMessages(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }) => {
    const kept: string[] = ((globalThis as Told).told = [])
    dialog.showMessageBox = ((_: unknown, options: { message: string }) => {
      kept.push(options.message)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
  })
  return () => app.evaluate(() => (globalThis as Told).told ?? [])
}

async function textOfWindow(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return String(await window?.webContents.executeJavaScript('document.body.innerText'))
  })
}

/** Sets an office up without its screens, and answers the session's token. */
function signIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { padan } = globalThis as unknown as {
      padan: {
        call: (channel: string, input: unknown, token: null) => Promise<{ value: { session: { token: string } } }>
      }
    }
    const reply = await padan.call(
      'sistem.setUp',
      {
        kabupatenCode: '3509',
        officeName: 'Dinas Sosial Kabupaten Jember',
        letterhead: { line1: 'PEMERINTAH KABUPATEN JEMBER', line2: 'DINAS SOSIAL', address: '', contact: '' },
        account: { username: 'siti', name: 'Siti Contoh', password: 'rahasia-panjang' },
      },
      null,
    )
    return reply.value.session.token
  })
}

test('a second start uses the window that is there, and both say so', async ({ padan }) => {
  await new StartPage(padan.page()).seen()
  const told = await keepMessages(padan.desktop())
  const electron = findElectron()
  if (electron === null) throw new Error('no Electron')
  const second = spawn(electron.path, [...electronArgs(), projectDir], {
    env: { ...process.env, ...electronEnv(electron), PADAN_DATA_DIR: padan.dataDir },
  })
  let words = ''
  second.stderr.on('data', (part: Buffer) => (words += part.toString('utf8')))
  const code = await new Promise((resolve) => second.on('close', resolve))
  expect(code).toBe(0)
  expect(words).toContain(hostMessages.secondInstance)
  await expect.poll(told).toEqual([hostMessages.secondInstance])
})

test('when the screen dies it is loaded again, and the person is told', async ({ padan }) => {
  await new StartPage(padan.page()).seen()
  const app = padan.desktop()
  const told = await keepMessages(app)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(told).toEqual([hostMessages.rendererCrashed])
  await expect.poll(() => textOfWindow(app)).toContain('Padan')
})

test('the window goes nowhere else, downloads nothing, and is granted nothing', async ({ padan }) => {
  const page = padan.page()
  await new StartPage(page).seen()
  const granted = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
  }))
  expect(granted).toEqual({ notifications: 'denied', camera: 'denied' })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    link.click()
    location.href = 'https://example.org/'
  })
  await page.waitForTimeout(500)
  expect(page.url()).toMatch(/^app:\/\/padan\//)
  padan.complaints.length = 0
})

test('the network is closed below the policy of the page, too', async ({ padan }) => {
  await new StartPage(padan.page()).seen()
  const failures = await padan.desktop().evaluate(({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    if (session === undefined) throw new Error('no window')
    const outcome = (address: string) =>
      session.fetch(address).then(
        (answer) => String(answer.status),
        (error: Error) => error.message,
      )
    return Promise.all(['http://127.0.0.1:9/', 'https://example.org/'].map(outcome))
  })
  for (const failure of failures) expect(failure).toMatch(/ERR_BLOCKED_BY_CLIENT/)
})

test('a document is shown for printing in a window of its own, and only a PDF is', async ({ padan }) => {
  const page = padan.page()
  await new StartPage(page).seen()
  const token = await signIn(page)
  const print = (pdf: string) =>
    page.evaluate(
      ([bytes, session]) =>
        (globalThis as unknown as { padan: { call: (...args: readonly unknown[]) => Promise<unknown> } }).padan.call(
          'host.print',
          { pdf: bytes },
          session,
        ),
      [pdf, token],
    )
  const windows = () =>
    padan
      .desktop()
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()))
  expect(await print(Buffer.from('not a document').toString('base64'))).toEqual({ ok: true, value: { started: false } })
  expect(await windows()).toHaveLength(1)
  expect(await print(Buffer.from(emptyPage).toString('base64'))).toEqual({ ok: true, value: { started: true } })
  expect(await windows()).toContain('app://cetak/dokumen.pdf')
})

const emptyPage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 609 935]>>endobj
trailer<</Root 1 0 R>>
`
