import { expect, test } from 'vitest'
import { office, testPassword } from '#tests/builders/office.ts'

const lestari = { username: 'lestari', name: 'Lestari', roles: ['petugasEntri' as const], password: 'sandi-lestari' }

async function withLestari() {
  const desk = await office()
  const { pengguna } = await desk.must('pengguna.add', lestari)
  const signIn = (password: string) =>
    desk.callOpen('sistem.signIn', { office: 'kantor', username: 'lestari', password })
  return { desk, pengguna, signIn }
}

test('a new account signs in with its password and has its roles', async () => {
  const { signIn } = await withLestari()
  expect(await signIn(lestari.password)).toMatchObject({
    ok: true,
    value: { session: { pengguna: { name: 'Lestari', roles: ['petugasEntri'] } } },
  })
})

test('a username stands for one person', async () => {
  const { desk, signIn } = await withLestari()
  const again = await desk.call('pengguna.add', { ...lestari, name: 'Lestari Lain', password: 'sandi-yang-lain' })
  expect(again).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringContaining('sudah dipakai') as string },
  })
  expect((await signIn(lestari.password)).ok).toBe(true)
  expect((await signIn('sandi-yang-lain')).ok).toBe(false)
})

test.each([
  [{ username: 'Le Stari' }, 'username', 'Nama pengguna: 3 sampai 40 huruf kecil, angka, titik, atau garis.'],
  [{ password: 'pendek' }, 'password', 'Kata sandi paling sedikit 8 huruf atau angka.'],
  [{ roles: [] }, 'roles', 'Pilih sedikitnya satu peran.'],
])('what is missing is said in words: %j', async (wrong, path, message) => {
  const desk = await office()
  const reply = await desk.call('pengguna.add', { ...lestari, ...wrong })
  expect(reply).toMatchObject({ ok: false, error: { code: 'validation', fields: [{ path, message }] } })
})

test('roles that are taken away are gone at once, also for who is signed in', async () => {
  const desk = await office()
  const clerk = await desk.as('petugasEntri')
  const { pengguna } = await desk.must('pengguna.list', {})
  const account = pengguna.find(({ username }) => username === 'petugasentri')
  if (!account) throw new Error('the account is there')
  const dates = {
    opensOn: '2026-11-01',
    villageCutOffOn: '2026-11-01',
    officeCutOffOn: '2026-11-01',
    closesOn: '2026-11-01',
  }
  const open = () => clerk.call('periode.open', { year: 2026, month: 11, regime: 'DTSEN', note: '', ...dates })
  await desk.must('pengguna.update', { id: account.id, revision: 0, name: 'Uji', roles: ['pembaca'], active: true })
  expect(await open()).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  expect((await clerk.must('sistem.resume', {})).session.pengguna).toMatchObject({ name: 'Uji', roles: ['pembaca'] })
})

test('an account that is not active is signed out and stays out until it is active again', async () => {
  const { desk, pengguna, signIn } = await withLestari()
  const signedIn = await signIn(lestari.password)
  if (!signedIn.ok) throw new Error('she signs in')
  const set = (active: boolean, revision: number) =>
    desk.must('pengguna.update', { id: pengguna.id, revision, name: 'Lestari', roles: ['petugasEntri'], active })
  await set(false, 0)
  const resume = await desk.core().dispatch('sistem.resume', {}, signedIn.value.session.token)
  expect(resume).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  expect(await signIn(lestari.password)).toMatchObject({
    ok: false,
    error: { code: 'forbidden', message: expect.stringContaining('tidak aktif') as string },
  })
  await set(true, 1)
  expect((await signIn(lestari.password)).ok).toBe(true)
})

test('the last active admin stays one', async () => {
  const { desk } = await withLestari()
  const { session } = await desk.must('sistem.resume', {})
  const self = { id: session.pengguna.id, revision: 0, name: 'Pengguna Pertama' }
  const refused = { ok: false, error: { code: 'validation', message: 'Harus ada sedikitnya satu admin yang aktif.' } }
  expect(await desk.call('pengguna.update', { ...self, roles: ['admin'], active: false })).toMatchObject(refused)
  expect(await desk.call('pengguna.update', { ...self, roles: ['petugasEntri'], active: true })).toMatchObject(refused)
  expect((await desk.must('sistem.resume', {})).session.pengguna.roles).toContain('admin')
})

test('a reset password replaces the old one and ends what was opened with it', async () => {
  const { desk, pengguna, signIn } = await withLestari()
  const before = await signIn(lestari.password)
  await desk.must('pengguna.resetPassword', { id: pengguna.id, newPassword: 'sandi-pengganti' })
  const token = before.ok ? before.value.session.token : ''
  expect(await desk.core().dispatch('sistem.resume', {}, token)).toMatchObject({
    ok: false,
    error: { code: 'unauthenticated' },
  })
  expect((await signIn(lestari.password)).ok).toBe(false)
  expect((await signIn('sandi-pengganti')).ok).toBe(true)
})

test("changing one's own password asks for the old one", async () => {
  const desk = await office()
  const change = (oldPassword: string) =>
    desk.call('pengguna.changePassword', { oldPassword, newPassword: 'sandi-pilihan-saya' })
  expect(await change('bukan-ini')).toMatchObject({
    ok: false,
    error: { code: 'wrongPassword', message: 'Kata sandi lama belum benar.' },
  })
  expect((await change(testPassword)).ok).toBe(true)
  await desk.restart({ forget: true })
  const signIn = (password: string) =>
    desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password })
  expect((await signIn(testPassword)).ok).toBe(false)
  expect((await signIn('sandi-pilihan-saya')).ok).toBe(true)
})

test('the journal tells that passwords were changed and never what they are', async () => {
  const { desk, pengguna } = await withLestari()
  await desk.must('pengguna.resetPassword', { id: pengguna.id, newPassword: 'sandi-pengganti' })
  const { entries } = await desk.must('jurnal.of', { entity: 'pengguna', entityId: pengguna.id })
  expect(entries.map(({ action }) => action)).toEqual(['add', 'resetPassword'])
  expect(JSON.stringify(entries)).not.toMatch(/sandi/)
})

// A full disk can fail the COMMIT after the key file was written; the person is told "failed" and must get in as before.
test('when the database does not take a new password, the old one still opens the office', async () => {
  const { desk, pengguna, signIn } = await withLestari()
  const keys = desk.core().house.opened('kantor')?.keys
  const failing = keys?.setPassword(pengguna, 'sandi-gagal-2026', async (putKey) => {
    await putKey()
    throw new Error('COMMIT')
  })
  await expect(failing).rejects.toThrow('COMMIT')
  expect((await signIn(lestari.password)).ok).toBe(true)
  expect((await signIn('sandi-gagal-2026')).ok).toBe(false)
})

test('passwords that are changed at the same time are both changed', async () => {
  const { desk, pengguna, signIn } = await withLestari()
  await Promise.all([
    desk.must('pengguna.resetPassword', { id: pengguna.id, newPassword: 'sandi-lestari-baru' }),
    desk.must('pengguna.changePassword', { oldPassword: testPassword, newPassword: 'sandi-pertama-baru' }),
    desk.must('pengguna.add', { ...lestari, username: 'ketiga' }),
  ])
  expect((await signIn('sandi-lestari-baru')).ok).toBe(true)
  for (const [username, password] of [
    ['pertama', 'sandi-pertama-baru'],
    ['ketiga', lestari.password],
  ] as const) {
    expect((await desk.callOpen('sistem.signIn', { office: 'kantor', username, password })).ok).toBe(true)
  }
})

test('a password that fails takes no other with it that was set meanwhile', async () => {
  const { desk, pengguna, signIn } = await withLestari()
  const { session } = await desk.must('sistem.resume', {})
  const keys = desk.core().house.opened('kantor')?.keys
  const failing = keys?.setPassword(session.pengguna, 'sandi-gagal-2026', async (putKey) => {
    await putKey()
    await new Promise((resolve) => setTimeout(resolve, 100))
    throw new Error('COMMIT')
  })
  const meanwhile = keys?.setPassword(pengguna, 'sandi-lestari-baru', (putKey) => putKey())
  await expect(failing).rejects.toThrow('COMMIT')
  await meanwhile
  expect((await signIn('sandi-lestari-baru')).ok).toBe(true)
})
