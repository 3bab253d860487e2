import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '#core/core.ts'
import { machine } from '#core/platform/machine.ts'
import { isBuildFresh } from '#main/tools/freshness.ts'
import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import { openBrowserHost } from '#tests/e2e/hosts/browser.ts'
import { findChromium } from '#tests/e2e/hosts/find-chromium.ts'
import { deskOn } from '#tests/e2e/pages/desk.ts'
import type { Figure, Skipped } from './figure.ts'
import { answersIn, arrivedOf, figuresOf, scriptOf } from './keys-lost-script.ts'

const where = '-web'
const question = 'responden_nama'

/** The same with real key events in a real browser: one field is written anew again and again, each time left with Enter and re-entered. */
export async function keysLostInBrowser(
  keys: number,
  say: (text: string) => void,
): Promise<readonly (Figure | Skipped)[]> {
  const why = missing()
  if (why !== null) return [{ name: `entry.keys-lost${where}`, skipped: why }]
  const folder = mkdtempSync(join(tmpdir(), 'padan-bench-'))
  const folders = { dataDir: join(folder, 'data'), exportDir: join(folder, 'ekspor') }
  mkdirSync(folders.exportDir)
  try {
    say(`${keys} tombol lewat papan ketik peramban`)
    const formulirId = await formInSample(folders.dataDir)
    const script = scriptOf([{ question, length: 40 }], keys)
    const running = await openBrowserHost(folders)
    try {
      await running.enter()
      const desk = deskOn(running.page)
      // The sample opens on the form that was left, at the field that was left.
      await desk.start.openSample()
      await desk.entry.seen()
      for (const { text } of script) {
        await running.page.keyboard.type(`${text}\n`)
        await running.page.keyboard.press('Shift+Tab')
      }
      await desk.entry.saved()
    } finally {
      await running.close()
    }
    const entries = await inSample(folders.dataDir, (call) =>
      call('jurnal.of', { entity: 'formulir', entityId: formulirId }),
    )
    return figuresOf(where, arrivedOf(script, answersIn(entries.entries)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function missing(): string | null {
  if (findChromium() === null) return 'tidak ada Chromium di sini'
  return isBuildFresh() ? null : 'aplikasi belum dibangun dari sumber ini; jalankan npm run build'
}

type Ask = <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Output<C>>

/** A new form in the sample office, left at the field that will be typed in. */
async function formInSample(dataDir: string): Promise<string> {
  return inSample(dataDir, async (call) => {
    const { periode } = await call('periode.list', {})
    const open = periode.find(({ status }) => status === 'open')
    const { berkas } = await call('berkas.list', { periodeId: open?.id ?? '' })
    const { formulir } = await call('formulir.create', {
      berkasId: berkas[0]?.id ?? '',
      jenis: 'usulan',
      sticky: false,
    })
    await call('formulir.putCursor', { id: formulir.id, cursor: { question } })
    return formulir.id
  })
}

/** Asks the core in the sample office on `dataDir`, without a program around it. */
async function inSample<T>(dataDir: string, ask: (call: Ask) => Promise<T>): Promise<T> {
  mkdirSync(dataDir, { recursive: true })
  const options = { dataDir, version: 'bench', platform: machine(dataDir), kept: null, emit: () => {}, keep: () => {} }
  const core = await createCore(options)
  try {
    const asked = async (channel: Channel, input: unknown, token: string | null): Promise<unknown> => {
      const reply = await core.dispatch(channel, input, token)
      if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
      return reply.value
    }
    const { session } = (await asked('sistem.openSample', {}, null)) as Output<'sistem.openSample'>
    return await ask((channel, input) => asked(channel, input, session.token) as never)
  } finally {
    await core.close()
  }
}
