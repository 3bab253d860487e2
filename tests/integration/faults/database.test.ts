import Database from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCore } from '#core/core.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import { tempDir } from '#tests/builders/database.ts'
import { office, testPassword, testPlatform, type TestOffice } from '#tests/builders/office.ts'
import { createForm, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'
import { noSmallDisk, smallDisk } from '#tests/builders/small-disk.ts'

const desaCode = '3509132001'
const profile = {
  desaCode,
  address: 'a'.repeat(200),
  postalCode: '',
  contact: '',
  headName: '',
  headNip: '',
  councilName: '',
  operatorName: '',
}
const signIn = { office: 'kantor', username: 'pertama', password: testPassword } as const

function rawOf(desk: TestOffice) {
  const raw = desk.core().house.opened('kantor')?.raw
  if (!raw) throw new Error('the office is open')
  return raw
}

/** Writes until the disk is full; answers how many writes were confirmed. */
async function writeUntilFull(desk: TestOffice): Promise<number> {
  for (let n = 0; n < 5_000; n++) {
    const reply = await desk.call('wilayah.addDusun', { desaCode, name: `Dusun ${n} ${'x'.repeat(40)}` })
    if (reply.ok) continue
    expect(reply.error).toEqual({ code: 'diskFull', message: errorMessages.diskFull })
    return n
  }
  throw new Error('the disk never got full')
}

async function expectNothingLost(desk: TestOffice, confirmed: number): Promise<void> {
  expect((await desk.must('wilayah.listDusun', { desaCode })).dusun).toHaveLength(confirmed)
  expect((await desk.must('jurnal.verify', {})).broken).toBeNull()
}

test('a full database says so, keeps all that was saved, and goes on when there is room', async () => {
  const desk = await office()
  const raw = rawOf(desk)
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true })) + 3}`)
  const confirmed = await writeUntilFull(desk)
  expect(confirmed).toBeGreaterThan(0)
  await expectNothingLost(desk, confirmed)
  raw.pragma('max_page_count = 100000')
  await desk.must('wilayah.addDusun', { desaCode, name: 'Setelah lapang' })
  await expectNothingLost(desk, confirmed + 1)
})

test('a database that another program holds says that it is busy, and nothing is half done', async () => {
  const desk = await office()
  const raw = rawOf(desk)
  raw.pragma('busy_timeout = 50')
  const other = new Database(join(desk.dir, 'kantor', 'padan.db'))
  other.pragma(`key = 'raw:${Buffer.from(desk.core().house.opened('kantor')?.dataKey ?? []).toString('hex')}'`)
  other.exec('BEGIN IMMEDIATE')
  const reply = await desk.call('wilayah.saveProfile', profile)
  expect(reply).toMatchObject({ ok: false, error: { code: 'databaseBusy', message: errorMessages.databaseBusy } })
  other.exec('ROLLBACK')
  other.close()
  expect((await desk.call('wilayah.saveProfile', profile)).ok).toBe(true)
  expect((await desk.must('jurnal.verify', {})).broken).toBeNull()
})

test('an office of a newer version says so on the first screen and at sign-in, and is not touched', async () => {
  const desk = await office()
  rawOf(desk).pragma('user_version = 900')
  await desk.core().close()
  const path = join(desk.dir, 'kantor', 'padan.db')
  const before = readFileSync(path)
  await desk.restart({ forget: true })
  expect(await desk.callOpen('sistem.signIn', signIn)).toMatchObject({
    ok: false,
    error: { code: 'databaseNewer', message: expect.stringContaining('versi lebih baru') },
  })
  const status = await desk.callOpen('sistem.status', {})
  expect(status).toMatchObject({ ok: true, value: { offices: [{ problem: errorMessages.databaseNewer }] } })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a damaged office says so plainly and is left as it is, also after a restart that kept people signed in', async () => {
  const desk = await office()
  await desk.core().close()
  const path = join(desk.dir, 'kantor', 'padan.db')
  const damaged = readFileSync(path)
  damaged.fill(0x21, damaged.length / 2, damaged.length / 2 + 500)
  writeFileSync(path, damaged)
  await desk.restart()
  expect(await desk.call('pengaturan.get', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  expect(await desk.callOpen('sistem.signIn', signIn)).toMatchObject({
    ok: false,
    error: { code: 'databaseDamaged', message: errorMessages.databaseDamaged },
  })
  expect(readFileSync(path).equals(damaged)).toBe(true)
})

test('a second core on the same data is refused, and may start when the first has closed', async () => {
  const desk = await office()
  const start = () =>
    createCore({
      dataDir: desk.dir,
      version: '1',
      platform: desk.platform,
      kept: null,
      emit: () => undefined,
      keep: () => undefined,
    })
  await expect(start()).rejects.toMatchObject({ code: 'secondInstance' })
  await desk.core().close()
  const second = await start()
  await second.close()
})

describe.skipIf(noSmallDisk !== null)(`on a disk of its own${noSmallDisk === null ? '' : ` (${noSmallDisk})`}`, () => {
  test('the office goes on when a truly full disk has room again, and has lost nothing', async () => {
    const disk = smallDisk(8 * 1024)
    const desk = await office({ dir: disk.dir })
    const { free } = disk.fill()
    const confirmed = await writeUntilFull(desk)
    free()
    await expectNothingLost(desk, confirmed)
    await desk.must('wilayah.addDusun', { desaCode, name: 'Setelah lapang' })
    await desk.restart({ forget: true })
    expect((await desk.callOpen('sistem.signIn', signIn)).ok).toBe(true)
  })

  test('what is being typed when the disk fills up is refused as such, and kept as soon as there is room', async () => {
    const disk = smallDisk(8 * 1024)
    const desk = await office({ dir: disk.dir })
    const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
    const { id } = await createForm(desk, berkas.id, 'usulan')
    await desk.must('formulir.putDraft', { id, question: 'alamat', text: 'JL' })
    const { free } = disk.fill()
    await writeUntilFull(desk)
    const text = 'JL. KENANGA '.repeat(100)
    const refused = await desk.call('formulir.putDraft', { id, question: 'alamat', text })
    expect(refused).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    expect((await desk.must('formulir.get', { id })).formulir.draft?.text).toBe('JL')
    free()
    await desk.must('formulir.putDraft', { id, question: 'alamat', text })
    await desk.restart()
    expect((await desk.must('formulir.get', { id })).formulir.draft).toEqual({ question: 'alamat', text })
  })

  test('a wizard that runs out of disk says so and leaves no half office', async () => {
    const dataDir = smallDisk(200).dir
    const platform = testPlatform(tempDir())
    const core = await createCore({ dataDir, version: '1', platform, kept: null, emit: () => {}, keep: () => {} })
    const reply = await core.dispatch(
      'sistem.setUp',
      {
        kabupatenCode: '3509',
        officeName: 'Dinas Sosial Uji',
        letterhead: { line1: 'A', line2: 'B', address: '', contact: '' },
        account: { username: 'pertama', name: 'Pengguna Pertama', password: testPassword },
      },
      null,
    )
    expect(reply).toMatchObject({ ok: false, error: { code: 'diskFull', message: errorMessages.diskFull } })
    expect(await core.dispatch('sistem.status', {}, null)).toMatchObject({ ok: true, value: { offices: [] } })
    expect(existsSync(join(dataDir, 'kantor'))).toBe(false)
    expect(readdirSync(dataDir)).toEqual(['padan.lock'])
    await core.close()
  })

  test('a data folder that cannot be written is told when the program starts', async () => {
    const disk = smallDisk(200)
    disk.makeReadOnly()
    const platform = testPlatform(tempDir())
    const start = createCore({ dataDir: disk.dir, version: '1', platform, kept: null, emit: () => {}, keep: () => {} })
    await expect(start).rejects.toMatchObject({
      code: 'targetReadOnly',
      message: expect.stringContaining('Folder data'),
    })
  })
})
