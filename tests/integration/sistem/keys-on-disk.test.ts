import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scryptPasswords } from '#core/platform/passwords.ts'
import { KeysFile, lookupOf } from '#core/sistem/keys/keys-file.ts'
import { lockKey } from '#core/sistem/keys/wrap.ts'
import { office, testPassword } from '#tests/builders/office.ts'

const nik = '3509132001900001'
const name = 'SUKARTINI WIJAYANTI'

/** Every file below a folder with its bytes. */
function filesBelow(dir: string): { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

async function officeWithPerson() {
  const desk = await office()
  const opened = desk.core().house.opened('kantor')
  if (!opened) throw new Error('the office is open')
  const dataKey = Buffer.from(opened.dataKey)
  await opened.write(null, async (w) => {
    await w.db
      .insertInto('keluarga')
      .values({
        id: 'k1',
        no_kk: nik,
        id_bdt: '',
        head_name: name,
        head_nik: nik,
        desa_code: '3509132001',
        dusun: 'Krajan',
        rt: '001',
        rw: '002',
        address: 'Dusun Krajan',
        members: 1,
        instrumen: 'pbdt2015',
        answers: JSON.stringify({ nama_krt: name }),
        status: 'aktif',
        updated_at: w.at,
        revision: 0,
      })
      .execute()
    await w.record({ action: 'add', entity: 'keluarga', entityId: null, after: { nik, name } })
  })
  // An error on the way must not carry them out through the log either.
  await desk.call('wilayah.addDusun', { desaCode: nik.slice(0, 10), name })
  await desk.core().dispatch('keluarga.search', { query: name, wrong: nik }, desk.token)
  await desk.core().dispatch('no.such.channel', { nik }, desk.token)
  return { desk, dataKey }
}

test.each(['while open', 'after closing'])(
  'no file holds the data key, a password, a NIK or a name: %s',
  async (when) => {
    const { desk, dataKey } = await officeWithPerson()
    // A NIK or a name would stand in the log next to these; the log is there and has something in it.
    const needles: [string, Buffer | string][] = [
      ['key bytes', dataKey],
      ['key in hex', dataKey.toString('hex')],
      ['key in capital hex', dataKey.toString('hex').toUpperCase()],
      ['key in base64', dataKey.toString('base64').slice(0, 42)],
      ['key in base64url', dataKey.toString('base64url').slice(0, 42)],
      ['password', testPassword],
      ['token', desk.token],
      ['username', 'pertama'],
      ['NIK', nik],
      ['name', name],
    ]
    if (when === 'after closing') await desk.core().close()
    const files = filesBelow(desk.dir)
    expect(files.map(({ path }) => path.slice(desk.dir.length + 1))).toEqual(
      expect.arrayContaining(['kantor/padan.db', 'kantor/kunci.json', 'kantor/kunci.salinan.json', 'log/padan.log']),
    )
    for (const { path, bytes } of files) {
      for (const [what, needle] of needles) expect(bytes.includes(needle), `${what} in ${path}`).toBe(false)
    }
  },
)

test('when the first key file is damaged the copy opens the office', async () => {
  const { desk } = await officeWithPerson()
  await desk.core().close()
  writeFileSync(join(desk.dir, 'kantor', 'kunci.json'), '{"version":1,"acc')
  await desk.restart()
  const reply = await desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password: testPassword })
  expect(reply.ok).toBe(true)
})

test('when both are damaged the office says so plainly and nothing is thrown away', async () => {
  const { desk } = await officeWithPerson()
  await desk.core().close()
  for (const file of ['kunci.json', 'kunci.salinan.json']) writeFileSync(join(desk.dir, 'kantor', file), 'x')
  await desk.restart()
  const status = await desk.callOpen('sistem.status', {})
  expect(status).toMatchObject({
    ok: true,
    value: { offices: [{ kind: 'kantor', problem: expect.stringContaining('kunci') }] },
  })
  const reply = await desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password: testPassword })
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'databaseDamaged', message: expect.stringContaining('cadangan') },
  })
  const again = await desk.callOpen('sistem.setUp', {
    kabupatenCode: '3509',
    officeName: 'Kantor lain',
    letterhead: { line1: 'A', line2: 'B', address: '', contact: '' },
    account: { username: 'lain', name: 'Orang Lain', password: testPassword },
  })
  expect(again).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

test('a database whose keys are gone is still the office: no new one takes its place', async () => {
  const { desk } = await officeWithPerson()
  const database = join(desk.dir, 'kantor', 'padan.db')
  await desk.core().close()
  const before = readFileSync(database)
  const keys = readFileSync(join(desk.dir, 'kantor', 'kunci.json'))
  for (const file of ['kunci.json', 'kunci.salinan.json']) rmSync(join(desk.dir, 'kantor', file))
  await desk.restart({ forget: true })
  expect(await desk.callOpen('sistem.status', {})).toMatchObject({
    ok: true,
    value: { offices: [{ kind: 'kantor', problem: expect.stringContaining('hilang') }] },
  })
  const made = await desk.callOpen('sistem.setUp', {
    kabupatenCode: '3509',
    officeName: 'Kantor lain',
    letterhead: { line1: 'A', line2: 'B', address: '', contact: '' },
    account: { username: 'lain', name: 'Orang Lain', password: testPassword },
  })
  expect(made).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(readFileSync(database).equals(before)).toBe(true)
  // The keys come back from a backup, and with them the office.
  writeFileSync(join(desk.dir, 'kantor', 'kunci.json'), keys)
  const reply = await desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password: testPassword })
  expect(reply.ok).toBe(true)
})

test('a flipped bit in the keys is damage, and the copy is read', async () => {
  const { desk } = await officeWithPerson()
  const path = join(desk.dir, 'kantor', 'kunci.json')
  const keys = KeysFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  const [first] = keys.accounts
  const flipped = (first?.wrap.locked ?? '').replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
  writeFileSync(path, readFileSync(path, 'utf8').replace(first?.wrap.locked ?? '', flipped))
  const reply = await desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password: testPassword })
  expect(reply.ok).toBe(true)
})

test('keys that somebody wrote themselves let nobody in, even while the office is open', async () => {
  const { desk } = await officeWithPerson()
  const path = join(desk.dir, 'kantor', 'kunci.json')
  const { sum: _, ...keys } = KeysFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  const penggunaId = keys.accounts[0]?.penggunaId ?? ''
  const wrap = await lockKey(randomBytes(32), 'tebakan-saya', penggunaId, scryptPasswords(4))
  const lookup = lookupOf(keys, 'pertama')
  const forged = JSON.stringify({ ...keys, accounts: [{ lookup, penggunaId, wrap }] })
  for (const file of ['kunci.json', 'kunci.salinan.json']) writeFileSync(join(desk.dir, 'kantor', file), forged)
  const signIn = () =>
    desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password: 'tebakan-saya' })
  expect(await signIn()).toMatchObject({ ok: false, error: { code: 'wrongPassword' } })
  await desk.restart({ forget: true })
  expect(await signIn()).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
})

test('an office whose database is gone is not made anew behind the back of whoever looks for it', async () => {
  const { desk } = await officeWithPerson()
  await desk.core().close()
  rmSync(join(desk.dir, 'kantor', 'padan.db'))
  await desk.restart()
  const reply = await desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password: testPassword })
  expect(reply).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
  writeFileSync(join(desk.dir, 'kantor', 'padan.db'), '')
  const empty = await desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password: testPassword })
  expect(empty).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
})
