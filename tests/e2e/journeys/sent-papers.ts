import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { createCore } from '#core/core.ts'
import { testClock, testPlatform, type Desk } from '#tests/builders/office.ts'
import { completeUsulan } from '#tests/builders/meeting.ts'
import { receiveBerkas } from '#tests/builders/paperwork.ts'
import type { Padan } from '../fixtures.ts'

/** A desa of the kabupaten of the sample office that nobody has brought papers for. */
const desaCode = '3509162001'

/** Who is on the papers, as they were keyed and sent. */
export const people = [
  { nama: 'NGATEMI', nik: '3509165708800911', nokk: '3509161201090911' },
  { nama: 'KARTINI WULANDARI', nik: '3509165708800912', nokk: '3509161201090912' },
  { nama: 'ROMLAH', nik: '3509165708800913', nokk: '3509161201090913' },
  { nama: 'PONIRAH', nik: '3509165708800914', nokk: '3509161201090914' },
] as const

/**
 * While the program is closed: papers that rest on an SPTJM are keyed and sealed in the sample office, by calls of the core on its own data. The way from
 * paper to batch by the keyboard has a journey of its own.
 */
export async function sealPapers({ dataDir, exportDir }: Pick<Padan, 'dataDir' | 'exportDir'>): Promise<void> {
  const clock = testClock(new Date().toISOString())
  const core = await onceFree(() =>
    createCore({
      dataDir,
      version: '0.0.0-uji',
      platform: testPlatform(dataDir, clock),
      kept: null,
      emit: () => undefined,
      keep: () => undefined,
    }),
  )
  try {
    const desk = await signedIn(core)
    const periode = (await desk.must('periode.list', {})).periode.find(({ status }) => status === 'open')
    if (periode === undefined) throw new Error('the sample office has no open periode')
    const berkas = await receiveBerkas(desk, periode.id, {
      desaCode,
      dasar: 'sptjm',
      present: ['formulir', 'sptjm'],
    })
    for (const person of people) await completeUsulan(desk, berkas.id, { ...person, responden_nama: person.nama })
    const targetId = 'target-kirim'
    core.addTarget(targetId, join(exportDir, 'kirim.xlsx'))
    await desk.must('batch.seal', {
      periodeId: periode.id,
      wilayahCode: desaCode,
      jenis: 'usulan',
      programme: 'BPNT',
      targetId,
    })
  } finally {
    await core.close()
  }
}

/** A core that was killed holds the data folder until the system has put it away. */
async function onceFree<T>(open: () => Promise<T>, triesLeft = 50): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'secondInstance' || triesLeft === 0) throw error
    await setTimeout(100)
    return onceFree(open, triesLeft - 1)
  }
}

async function signedIn(core: Awaited<ReturnType<typeof createCore>>): Promise<Desk> {
  const account = { office: 'contoh', username: 'siti', password: 'contoh2026' } as const
  const reply = await core.dispatch('sistem.signIn', account, null)
  if (!reply.ok) throw new Error(`sistem.signIn: ${reply.error.message}`)
  const { token } = (reply.value as Output<'sistem.signIn'>).session
  const call = async <C extends Channel>(channel: C, input: InputOf<C>) =>
    (await core.dispatch(channel, input, token)) as never
  const must = async <C extends Channel>(channel: C, input: InputOf<C>): Promise<Output<C>> => {
    const done = await core.dispatch(channel, input, token)
    if (!done.ok) throw new Error(`${channel}: ${JSON.stringify(done.error)}`)
    return done.value as Output<C>
  }
  return { token, call, must }
}
