import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Channel, CoreEvent, InputOf, Output } from '#shared/contract/index.ts'
import { createCore, type Core } from '#core/core.ts'
import { generateRegister } from '#core/contoh/register.ts'
import { office, testPlatform } from '#tests/builders/office.ts'

/** One sample office for all stories of this file: making it is the slow part. */
const dataDir = mkdtempSync(join(tmpdir(), 'padan-uji-'))
const events: CoreEvent[] = []
let core: Core
let token: string

beforeAll(async () => {
  const emit = (event: CoreEvent): void => void events.push(event)
  core = await createCore({
    dataDir,
    version: 'uji',
    platform: testPlatform(dataDir),
    kept: null,
    emit,
    keep: () => {},
  })
  const { session } = await must('sistem.openSample', {}, null)
  token = session.token
}, 60_000)

afterAll(async () => {
  await core.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function must<C extends Channel>(channel: C, input: InputOf<C>, as: string | null = token): Promise<Output<C>> {
  const reply = await core.dispatch(channel, input, as)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Output<C>
}

async function firstBerkas(): Promise<Output<'berkas.list'>['berkas'][number]> {
  const { periode } = await must('periode.list', {})
  const { berkas } = await must('berkas.list', { periodeId: periode[0]?.id ?? '' })
  if (berkas[0] === undefined) throw new Error('no berkas')
  return berkas[0]
}

test('the sample office opens, telling how far it is, with all families and people', async () => {
  const { desa } = await must('keluarga.desaList', {})
  const people = generateRegister().reduce((sum, family) => sum + family.persons.length, 0)
  expect(desa).toMatchObject([{ desaCode: '3509162006', desaName: 'Jatisari', families: 1360, people }])
  const progress = events.filter((event) => event.type === 'progress')
  expect(progress.length).toBeGreaterThan(5)
  expect(progress.at(-1)).toMatchObject({ job: 'contoh', done: 1360, total: 1360 })
})

test('this month is open and the one before is closed', async () => {
  const { periode } = await must('periode.list', {})
  expect(periode.map(({ name, status, closesOn }) => [name, status, closesOn])).toEqual([
    ['November 2026', 'open', '2026-11-30'],
    ['Oktober 2026', 'closed', '2026-10-31'],
  ])
})

test('one berkas is there, its first dozen keyed by Lestari, three put aside with what is wrong', async () => {
  const berkas = await firstBerkas()
  expect(berkas).toMatchObject({ number: 1, desaName: 'Jatisari', forms: { draf: 0, ditunda: 3, lengkap: 9 } })
  const { formulir } = await must('berkas.listFormulir', { id: berkas.id })
  expect(formulir.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(formulir.every(({ keyedBy }) => keyedBy === 'Lestari')).toBe(true)
  for (const form of formulir) {
    const { formulir: whole } = await must('formulir.get', { id: form.id })
    const open = whole.issues.filter(
      ({ level, rule }) => level === 'block' || (level === 'reason' && !whole.reasons.some((one) => one.rule === rule)),
    )
    expect(open.length, `form ${form.number}`).toBe(form.openIssues.block + form.openIssues.reason)
    expect(open.length === 0, `form ${form.number}`).toBe(form.status === 'lengkap')
  }
})

test('the clerk goes on with the next form of the stack, and a keyed form can be opened again', async () => {
  const { id: berkasId } = await firstBerkas()
  const { formulir } = await must('formulir.create', { berkasId, jenis: 'usulan' })
  expect(formulir.number).toBe(13)
  const { formulir: forms } = await must('berkas.listFormulir', { id: berkasId })
  const { formulir: again } = await must('formulir.reopen', { id: forms[0]?.id ?? '' })
  expect(again.status).toBe('draf')
})

test('families can be found by name, NIK and No. KK, and the journal is whole with one entry for the seeding', async () => {
  const family = generateRegister().find(({ persons }) => persons.every(({ defect }) => defect === null))
  for (const query of [family?.noKk ?? '', family?.persons[0]?.nik ?? '', family?.persons[0]?.name ?? '']) {
    const { keluarga } = await must('keluarga.search', { query, limit: 100 })
    expect(keluarga.map(({ noKk }) => noKk)).toContain(family?.noKk)
  }
  const credentials = { office: 'contoh', username: 'hartono', password: 'contoh2026' } as const
  const { session } = await must('sistem.signIn', credentials, null)
  const journal = await must('jurnal.verify', {}, session.token)
  expect(journal.broken).toBeNull()
  expect(journal.entries).toBeLessThan(14)
})

test('lists for trying out come in as files do, and only where people are invented', async () => {
  const { intake: prelist } = await must('intake.useSample', { kind: 'prelist' })
  expect(prelist).toMatchObject({ kind: 'prelist', status: 'masuk', name: 'Prelist Jatisari (contoh).xlsx' })
  const { intake: desil } = await must('intake.useSample', { kind: 'penetapan' })
  const look = await must('intake.look', { id: desil.id })
  expect(look.columns.map(({ header }) => header)).toEqual(['No KK', 'NIK', 'Nama', 'Desil'])
  const nothingSent = await core.dispatch('intake.useSample', { kind: 'hasil' }, token)
  expect(nothingSent).toMatchObject({ ok: false, error: { code: 'validation' } })
  const own = await office()
  expect(await own.call('intake.useSample', { kind: 'prelist' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
})
