import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createCore } from '#core/core.ts'
import { hashOf } from '#core/jurnal/chain.ts'
import { office, testPassword, testPlatform } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { meet, putForm, usulanOf, village } from './village-work.ts'

/** A batch that is sealed and lies in the folder of the office. */
async function sealed() {
  const at = await office()
  const work = await village(at)
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await meet(at, work)
  const path = join(at.dir, 'batch.xlsx')
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  const { batches } = await at.must('batch.seal', { ...key, targetId: at.target(path) })
  const [batch] = batches
  if (batch === undefined) throw new Error('nothing sealed')
  const again = (name = 'lagi.xlsx') =>
    at.call('batch.exportAgain', { id: batch.id, targetId: at.target(join(at.dir, name)) })
  return { at, batch, path, again, raw: openedOffice(at).raw }
}

test('a sealed batch is exported again byte for byte, also after other work was done', async () => {
  const { at, path, again } = await sealed()
  at.platform.clock.set('2027-03-01T03:00:00.000Z')
  expect(await again()).toMatchObject({ ok: true })
  expect(readFileSync(join(at.dir, 'lagi.xlsx')).equals(readFileSync(path))).toBe(true)
})

test('a file that was changed in the database together with its hash is noticed', async () => {
  const { batch, path, again, raw } = await sealed()
  const other = Buffer.from(readFileSync(path))
  other[100] = (other[100] ?? 0) ^ 1
  const hash = createHash('sha256').update(other).digest('hex')
  raw.prepare('UPDATE batch SET file = ?, sha256 = ? WHERE id = ?').run(other, hash, batch.id)
  expect(await again()).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
})

test('so is a changed file whose seal was written anew in the journal as well', async () => {
  const { batch, path, again, raw } = await sealed()
  const other = Buffer.from(readFileSync(path))
  other[100] = (other[100] ?? 0) ^ 1
  const hash = createHash('sha256').update(other).digest('hex')
  raw.prepare('UPDATE batch SET file = ?, sha256 = ? WHERE id = ?').run(other, hash, batch.id)
  const triggers = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'jurnal'")
    .pluck()
    .all()
  for (const name of triggers) raw.exec(`DROP TRIGGER ${String(name)}`)
  raw.prepare(`UPDATE jurnal SET after = replace(after, ?, ?) WHERE entity = 'batch'`).run(batch.sha256, hash)
  expect(await again()).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
  // Even with a fitting hash of its own: the end of the chain knows the old one.
  const entry = raw.prepare(`SELECT * FROM jurnal WHERE entity = 'batch'`).get() as Parameters<typeof hashOf>[0]
  raw.prepare(`UPDATE jurnal SET hash = ? WHERE entity = 'batch'`).run(hashOf(entry))
  expect(await again()).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
})

test('a batch that a released version sealed comes out of this one byte for byte', async () => {
  const released = join(import.meta.dirname, 'released')
  const dir = mkdtempSync(join(tmpdir(), 'padan-uji-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  mkdirSync(join(dir, 'kantor'))
  for (const name of ['padan.db', 'kunci.json']) copyFileSync(join(released, name), join(dir, 'kantor', name))
  const core = await createCore({
    dataDir: dir,
    version: '0.0.0-uji',
    platform: testPlatform(dir),
    kept: null,
    emit: () => undefined,
    keep: () => undefined,
  })
  onTestFinished(() => core.close())
  const must = async <T>(channel: Parameters<typeof core.dispatch>[0], input: unknown, token: string | null = null) => {
    const reply = await core.dispatch(channel, input, token)
    if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
    return reply.value as T
  }
  const signIn = { office: 'kantor', username: 'pertama', password: testPassword }
  const { session } = await must<{ session: { token: string } }>('sistem.signIn', signIn)
  writeFileSync(join(dir, 'ada.xlsx'), 'lain')
  const targetId = '01a2023a-b188-723a-a8f4-1716d5eef000'
  core.addTarget(targetId, join(dir, 'ada.xlsx'))
  const batchId = '01a2023a-b188-723a-a8f4-1716d5eef995'
  await must('batch.exportAgain', { id: batchId, targetId }, session.token)
  expect(readFileSync(join(dir, 'ada.xlsx')).equals(readFileSync(join(released, 'batch.xlsx')))).toBe(true)
})
