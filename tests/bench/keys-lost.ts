import { randomUUID } from 'node:crypto'
import { moveTo } from '#renderer/entry/moving.ts'
import { openForm, type OpenForm } from '#renderer/entry/open-form.ts'
import { runCommand } from '#renderer/entry/run-command.ts'
import type { Call } from '#renderer/entry/send-change.ts'
import { playKey } from '#renderer/entry/use-keyboard.ts'
import { startCore, type CoreHost } from './core-host.ts'
import { figureOf, type Bench, type Figure, type Skipped } from './figure.ts'
import { keysLostInBrowser } from './keys-lost-browser.ts'
import { answersIn, arrivedOf, figuresOf, scriptOf, type Arrived, type ScriptedAnswer } from './keys-lost-script.ts'

// Long fields of a form: a million keys are then some ten thousand answers, each of which waits for the disk.
const fields = [
  { question: 'alamat', length: 60 },
  { question: 'nama_sls', length: 120 },
  { question: 'petugas_nama', length: 100 },
  { question: 'responden_nama', length: 100 },
]
const keysPerForm = 20_000
// So far the keys run ahead of the disk; further than anybody's hands, and little enough to hold in memory.
const aheadAtMost = 200

/**
 * Scripted keys as fast as the machine goes: through the entry screen's own commands, state, typing and save queue into a real core
 * process, and a smaller number with the keyboard of a real browser. Compared at the end letter by letter with the jurnal. The goal is
 * 0 dropped and 0 out of order.
 */
export const keysLost: Bench = {
  name: 'entry.keys-lost',
  measure: async ({ quick, say }): Promise<readonly (Figure | Skipped)[]> => {
    const { arrived, seconds } = await keyThroughCore(quick ? 2_000 : 1_000_000, say)
    return [
      ...figuresOf('', arrived),
      figureOf('entry.keys-per-second', 'tombol/s', [arrived.keys / seconds]),
      ...(await keysLostInBrowser(quick ? 150 : 20_000, say)),
    ]
  },
}

async function keyThroughCore(
  keys: number,
  say: (text: string) => void,
): Promise<{ arrived: Arrived; seconds: number }> {
  const core = await startCore()
  try {
    say(`${keys} tombol lewat layar entri, antrean dan layanan data`)
    const { token, berkasId } = await openStack(core)
    const call: Call = (channel, input) => core.call(channel, input, token)
    const started = performance.now()
    let sum: Arrived = { keys: 0, dropped: 0, outOfOrder: 0 }
    for (let left = keys; left > 0; left -= keysPerForm) {
      const { formulir } = await core.call('formulir.create', { berkasId, jenis: 'usulan', sticky: false }, token)
      const script = scriptOf(fields, Math.min(left, keysPerForm))
      await keyScript(call, formulir.id, script)
      const { entries } = await core.call('jurnal.of', { entity: 'formulir', entityId: formulir.id }, token)
      sum = add(sum, arrivedOf(script, answersIn(entries)))
      if (sum.keys % 200_000 === 0) say(`${sum.keys} tombol`)
    }
    return { arrived: sum, seconds: (performance.now() - started) / 1000 }
  } finally {
    await core.stop()
  }
}

/** A berkas of the sample office that takes more forms. */
async function openStack(core: CoreHost): Promise<{ token: string; berkasId: string }> {
  const { session } = await core.call('sistem.openSample', {})
  const { token } = session
  const { periode } = await core.call('periode.list', {}, token)
  const open = periode.find(({ status }) => status === 'open')
  const { berkas } = await core.call('berkas.list', { periodeId: open?.id ?? '' }, token)
  return { token, berkasId: berkas[0]?.id ?? '' }
}

async function keyScript(call: Call, id: string, script: readonly ScriptedAnswer[]): Promise<void> {
  const form = await openForm({ call, id, mayChange: true, today: '2026-11-11', newId: randomUUID, wordsFor: String })
  const { entry, queue } = form
  for (const { question, text } of script) {
    moveTo(entry, { question })
    for (const key of [...text, 'Enter']) press(form, key)
    while (queue.state().pending > aheadAtMost) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await queue.idle()
}

function press({ entry }: OpenForm, key: string): void {
  playKey(entry, { key, ctrl: false, shift: false, alt: false }, (command) =>
    runCommand(entry, command, () => undefined),
  )
}

function add(a: Arrived, b: Arrived): Arrived {
  return { keys: a.keys + b.keys, dropped: a.dropped + b.dropped, outOfOrder: a.outOfOrder + b.outOfOrder }
}
