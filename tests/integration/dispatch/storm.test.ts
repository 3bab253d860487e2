import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract, type Channel, type InputOf } from '#shared/contract/index.ts'
import { mayCall } from '#core/dispatch/access.ts'
import { roles, type Role } from '#shared/contract/call.ts'
import { hostileInput } from '#tests/builders/hostile/inputs.ts'
import { idPool, type IdPool } from '#tests/builders/hostile/id-pool.ts'
import { seen, type Seen } from '#tests/builders/hostile/fitting.ts'
import { expectSound, stateOf } from '#tests/builders/hostile/soundness.ts'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { createForm, openPeriode, receiveBerkas, registerFamily, type FormulirView } from '#tests/builders/paperwork.ts'
import { completedForm } from '../verifikasi/double-keying.ts'

/** STORM=5000 STORM_SEED=7 for a longer one, or another. */
const many = Number(process.env['STORM'] ?? 400)
const seedFrom = Number(process.env['STORM_SEED'] ?? 1)

/** What would end the storm: leaving, making or locking accounts, closing the period. */
const left = /^(sistem|host|pengguna)\.|^periode\.(close|update)$|^batch\.seal$/

const crowd: readonly (readonly Role[])[] = [
  ...roles.map((role) => [role]),
  ['petugasEntri', 'verifikator'],
  ['verifikator', 'kepalaBidang'],
]

type Storm = {
  readonly desk: TestOffice
  readonly desks: readonly Desk[]
  readonly pool: IdPool
  readonly known: Seen
  readonly channels: fc.Arbitrary<Channel>
}

type Made = {
  readonly channel: Channel
  readonly input: unknown
  readonly code: string
  readonly incident: string | undefined
}

async function gathering(): Promise<Storm> {
  const desk = await office()
  const [pool, known] = [idPool(), seen()]
  const periode = await openPeriode(desk)
  pool.learn('periode', [periode])
  for (const instrumen of ['pbdt2015', 'regsosek2022k', 'dtsen']) {
    const berkas = await receiveBerkas(desk, periode.id, { instrumen })
    pool.learn('berkas', [berkas])
    const forms =
      instrumen === 'pbdt2015'
        ? await completedForms(desk, berkas.id)
        : [await createForm(desk, berkas.id, 'usulan'), await createForm(desk, berkas.id, 'usulan')]
    pool.learn('formulir', forms)
    for (const formulir of forms) known.learn({ formulir })
  }
  for (const n of [1, 2, 3, 4]) {
    const people = [
      { nik: `350916570880001${n}`, nama: 'SITI AMINAH' },
      { nik: `350916570880002${n}`, nama: 'MOH. ‘ABDU’L' },
    ]
    const { id, anggotaIds } = await registerFamily(desk, { noKk: `350916120109009${n}`, people })
    pool.learn('keluarga', [{ id }])
    pool.learn(
      'anggota',
      anggotaIds.map((one) => ({ id: one })),
    )
  }
  const desks: Desk[] = []
  for (const held of crowd) desks.push(await desk.as(...held))
  return { desk, desks, pool, known, channels: weighted() }
}

async function completedForms(desk: TestOffice, berkasId: string): Promise<FormulirView[]> {
  const forms: FormulirView[] = []
  for (const n of [1, 2, 3, 4, 5]) {
    forms.push(await completedForm(desk, berkasId, { nik: `350916570880000${n}`, nokk: `350916120109000${n}` }))
  }
  return forms
}

/** Calls of the rooms where much hangs together come often, so that they meet forms in every state; printing is slow and comes seldom. */
function weighted(): fc.Arbitrary<Channel> {
  const often =
    /^formulir\.(get|create|putAnswer|putDraft|addRow|restoreRow|complete|reopen)|^verifikasi\.|^dukcapil\.|^pindaian\.|^ganda\./
  const seldom = /\.(print|receipt|slips|cover|preview|savePdf|printSurat|discard)$/
  const weightOf = (channel: Channel) => (seldom.test(channel) ? 1 : often.test(channel) ? 8 : 3)
  const channels = (Object.keys(contract) as Channel[]).filter((channel) => !left.test(channel))
  return fc.oneof(...channels.map((channel) => ({ weight: weightOf(channel), arbitrary: fc.constant(channel) })))
}

function drawn<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  const [value] = fc.sample(arbitrary, { numRuns: 1, seed })
  return value as T
}

async function makeCall({ desk, desks, pool, known, channels }: Storm, seed: number): Promise<Made> {
  const channel = drawn(channels, seed)
  const pick = (n: number) => (n === 0 ? 0 : Math.trunc(seed / 11) % n)
  const anything = drawn(hostileInput(channel, contract[channel].input, pool), seed + 1)
  // Three in four are about something that is there; one in ten is made by anybody at all.
  const input = seed % 4 === 0 ? anything : known.fit(channel, anything, pick)
  const able = desks.filter((_, n) => mayCall(contract[channel].access, crowd[n] ?? []) === 'yes')
  const among = seed % 10 === 0 ? desks : able
  const who = among[Math.trunc(seed / 13) % among.length] ?? desk
  const reply = await desk.core().dispatch(channel, input, who.token)
  if (!reply.ok) return { channel, input, code: reply.error.code, incident: reply.error.incident }
  pool.learn(channel.split('.')[0] ?? '', reply.value)
  known.learn(reply.value)
  return { channel, input, code: 'ok', incident: undefined }
}

/** Failures that nobody planned, with where the log says that they happened. */
function unplanned({ desk }: Storm, made: readonly Made[]): string[] {
  const log = readFileSync(join(desk.dir, 'log', 'padan.log'), 'utf8').split('\n')
  return made
    .filter(({ incident }) => incident !== undefined)
    .map(({ channel, input, incident }) => {
      const line = log.find((one) => one.includes(incident ?? ''))
      return `${channel} ${JSON.stringify(input)} ${line}`
    })
}

/** What was left behind must be readable: one value that no reply may carry would close a form, or a list, for good. */
async function unreadable({ desk, pool }: Storm): Promise<string[]> {
  const failed: string[] = []
  const ask = async <C extends Channel>(channel: C, input: InputOf<C>) => {
    const reply = await desk.call(channel, input)
    if (!reply.ok && reply.error.code !== 'notFound') failed.push(`${channel} ${reply.error.code}`)
  }
  for (const id of pool.of('formulir')) {
    await ask('formulir.get', { id })
    await ask('jurnal.of', { entity: 'formulir', entityId: id })
    await ask('pindaian.ofFormulir', { formulirId: id })
    await ask('dukcapil.ofForm', { formulirId: id })
  }
  for (const id of pool.of('berkas')) {
    await ask('berkas.listFormulir', { id })
    await ask('pindaian.list', { berkasId: id })
    await ask('verifikasi.list', { berkasId: id })
    await ask('verifikasi.cover', { berkasId: id })
  }
  for (const periodeId of pool.of('periode')) {
    await ask('formulir.worklist', { periodeId })
    await ask('ganda.worklist', { periodeId })
    await ask('ganda.worklist', { periodeId, judged: true })
    await ask('verifikasi.queue', { periodeId })
    await ask('musyawarah.list', { periodeId })
    await ask('beranda.get', { periodeId })
    for (const kind of ['rekap', 'galat', 'mutu', 'banding'] as const) await ask('laporan.get', { kind, periodeId })
  }
  for (const id of pool.of('keluarga')) await ask('keluarga.get', { id })
  for (const closed of [true, false]) await ask('dukcapil.list', { closed })
  await ask('dukcapil.listSurat', {})
  await ask('kinerja.totals', {})
  await ask('kinerja.mine', {})
  return failed
}

test(
  'whatever is called with whatever by whomever: never a failure that nobody planned, never half a change',
  { timeout: 600_000 },
  async () => {
    const storm = await gathering()
    const made: Made[] = []
    const halfDone: Made[] = []
    for (let n = 0; n < many; n += 1) {
      const before = stateOf(storm.desk)
      const one = await makeCall(storm, seedFrom * 1_000_003 + n * 7)
      made.push(one)
      if (one.code !== 'ok' && stateOf(storm.desk) !== before) halfDone.push(one)
    }
    expect.soft(unplanned(storm, made)).toEqual([])
    expect.soft(halfDone).toEqual([])
    expect.soft(await unreadable(storm)).toEqual([])
    // A storm of refusals alone would prove little.
    expect(new Set(made.filter(({ code }) => code === 'ok').map(({ channel }) => channel)).size).toBeGreaterThan(50)
    await expectSound(storm.desk)
  },
)

test('the same with many at once', { timeout: 600_000 }, async () => {
  const storm = await gathering()
  const made: Made[] = []
  for (let n = 0; n < many; n += 20) {
    const together = Array.from({ length: 20 }, (_, k) => makeCall(storm, seedFrom * 2_000_003 + (n + k) * 7))
    made.push(...(await Promise.all(together)))
  }
  expect.soft(unplanned(storm, made)).toEqual([])
  expect.soft(await unreadable(storm)).toEqual([])
  await expectSound(storm.desk)
})
