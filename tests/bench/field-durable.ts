import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openDatabase } from '#core/database/open.ts'
import { against, figureOf, timed, type Bench, type BenchOptions, type Figure } from './figure.ts'
import { startCore, type CoreHost } from './core-host.ts'

/**
 * A completed field from the key to the durable reply: `formulir.putAnswer` to a core process in the sample office (1,360 families),
 * on a form of a whole family that was keyed already. Against a bare encrypted INSERT of the same size with a commit of its own, once
 * with `synchronous=FULL` as Padan has it and once without any fsync, in the same run on the same disk.
 */
export const fieldDurable: Bench = {
  name: 'entry.field-durable',
  measure: async ({ quick, say }: BenchOptions): Promise<readonly Figure[]> => {
    const core = await startCore()
    try {
      say('membuka kantor contoh')
      const { put } = await keyedForm(core)
      const n = quick ? 5 : 500
      const samples = await timed(n, quick ? 1 : 50, put)
      const durable = await bareInserts(join(core.dataDir, 'banding-full.db'), 'FULL', n)
      const loose = await bareInserts(join(core.dataDir, 'banding-off.db'), 'OFF', n)
      return [
        figureOf('entry.field-durable', 'ms', samples, against('INSERT terenkripsi, synchronous=FULL', durable)),
        figureOf('insert.durable', 'ms', durable, against('INSERT terenkripsi tanpa fsync', loose)),
      ]
    } finally {
      await core.stop()
    }
  },
}

/** The first usulan of the sample's berkas, opened again; every call changes one answer of it. */
async function keyedForm(core: CoreHost): Promise<{ put: (index: number) => Promise<unknown> }> {
  const { session } = await core.call('sistem.openSample', {})
  const { token } = session
  const { periode } = await core.call('periode.list', {}, token)
  const open = periode.find(({ status }) => status === 'open')
  const { berkas } = await core.call('berkas.list', { periodeId: open?.id ?? '' }, token)
  const { formulir } = await core.call('berkas.listFormulir', { id: berkas[0]?.id ?? '' }, token)
  const id = formulir.find(({ jenis, members }) => jenis === 'usulan' && members === 4)?.id ?? formulir[0]?.id ?? ''
  await core.call('formulir.reopen', { id }, token)
  return {
    put: (index) => core.call('formulir.putAnswer', { id, question: 'luas_lantai', value: 20 + (index % 60) }, token),
  }
}

async function bareInserts(path: string, synchronous: 'FULL' | 'OFF', n: number): Promise<number[]> {
  const raw = openDatabase(path, randomBytes(32))
  try {
    raw.pragma(`synchronous = ${synchronous}`)
    raw.exec('CREATE TABLE isian (id INTEGER PRIMARY KEY, jawaban TEXT NOT NULL) STRICT')
    const insert = raw.prepare('INSERT INTO isian (jawaban) VALUES (?)')
    const text = 'x'.repeat(1500)
    return await timed(n, Math.min(n, 20), () => insert.run(text))
  } finally {
    raw.close()
  }
}
