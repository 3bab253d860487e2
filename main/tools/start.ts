import { spawn } from 'node:child_process'
import { builtPages } from '#main/web/server.ts'
import {
  electronArgs,
  electronEnv,
  fetchElectron,
  findElectron,
  hasDisplay,
  type ElectronBinary,
} from './electron-binary.ts'
import { isBuildFresh } from './freshness.ts'
import { coreBuilt, padanVersion, projectDir, rendererBuilt } from './places.ts'
import { serveInBrowser } from './start-web.ts'

/** A window that ends with an error this soon was never seen. */
const neverSeenMs = 10_000

/** `npm start`: builds what is out of date, then opens Padan as a window, or in the browser and says why. */
async function start(): Promise<void> {
  if (!isBuildFresh()) {
    console.log('Menyiapkan Padan … / Building Padan …')
    const { buildAll } = await import('./build.ts')
    await buildAll()
  }
  const why = await openWindow()
  if (why === null) return
  console.log(`Padan dibuka di peramban, bukan di jendela sendiri: ${why.id}`)
  console.log(`Padan opens in the browser, not in a window of its own: ${why.en}`)
  const port = Number.parseInt(process.env.PADAN_PORT ?? '0', 10)
  await serveInBrowser({
    version: padanVersion(),
    coreEntry: coreBuilt,
    pages: () => builtPages(rendererBuilt),
    port: Number.isInteger(port) ? port : 0,
  })
}

type Reason = { readonly id: string; readonly en: string }

/** Shows the window and answers null once it is closed; or answers why there is none. */
async function openWindow(): Promise<Reason | null> {
  if (process.env.PADAN_HOST === 'web') {
    return { id: 'PADAN_HOST=web memintanya.', en: 'PADAN_HOST=web asks for it.' }
  }
  if (!hasDisplay()) {
    return { id: 'tidak ada layar (DISPLAY kosong).', en: 'there is no display (DISPLAY is empty).' }
  }
  const electron = findElectron() ?? ((await fetchElectron()) ? findElectron() : null)
  if (electron === null) {
    return {
      id: 'program Electron belum ada dan tidak dapat diambil dari jaringan. Dengan jaringan: npx install-electron',
      en: 'the Electron program is not here and could not be fetched. With a network: npx install-electron',
    }
  }
  console.log(`Padan dibuka dengan Electron ${electron.version}. / Padan opens with Electron ${electron.version}.`)
  const failed = await runElectron(electron)
  return failed ? { id: 'Electron tidak dapat berjalan di sini.', en: 'Electron cannot run here.' } : null
}

/** Answers true when Electron ended with an error before anybody can have seen a window. */
function runElectron(electron: ElectronBinary): Promise<boolean> {
  const startedAt = performance.now()
  const child = spawn(electron.path, [...electronArgs(), projectDir], {
    stdio: 'inherit',
    env: { ...process.env, ...electronEnv(electron) },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void child.kill(signal))
  return new Promise((resolve) => {
    const end = (code: number | null) => resolve(code !== 0 && performance.now() - startedAt < neverSeenMs)
    child.on('error', () => end(1))
    child.on('exit', (code, signal) => {
      if (signal === 'SIGINT' || signal === 'SIGTERM') resolve(false)
      else end(code)
    })
  })
}

await start()
