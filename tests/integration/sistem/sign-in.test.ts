import { expect, test } from 'vitest'
import { scryptPasswords } from '#core/platform/passwords.ts'
import { machine } from '#core/platform/machine.ts'
import { createCore } from '#core/core.ts'
import { tempDir } from '#tests/builders/database.ts'
import { office, testPassword } from '#tests/builders/office.ts'

const wizard = {
  kabupatenCode: '3509',
  officeName: 'Dinas Sosial Uji',
  letterhead: { line1: 'PEMERINTAH KABUPATEN JEMBER', line2: 'DINAS SOSIAL', address: '', contact: '' },
  account: { username: 'pertama', name: 'Pengguna Pertama', password: testPassword },
}

test('the wizard makes one office; a second try is told that it is there', async () => {
  const { callOpen, must } = await office()
  const { session } = await must('sistem.resume', {})
  expect(session).toMatchObject({
    office: 'kantor',
    officeName: 'Dinas Sosial Uji',
    kabupatenName: 'Kabupaten Jember',
    pengguna: { username: 'pertama', roles: ['petugasEntri', 'kepalaBidang', 'admin'] },
    resume: null,
  })
  expect(await callOpen('sistem.setUp', wizard)).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

test('two wizards at the same time make one office: the first, with its account', async () => {
  const dataDir = tempDir()
  const platform = { ...machine(dataDir), passwords: scryptPasswords(4) }
  const core = await createCore({ dataDir, version: '1', platform, kept: null, emit: () => {}, keep: () => {} })
  const other = { ...wizard, account: { ...wizard.account, username: 'kedua' } }
  const replies = await Promise.all([wizard, other].map((input) => core.dispatch('sistem.setUp', input, null)))
  expect(replies).toMatchObject([{ ok: true }, { ok: false, error: { code: 'conflict' } }])
  const signIn = (username: string) =>
    core.dispatch('sistem.signIn', { office: 'kantor', username, password: testPassword }, null)
  expect((await signIn('pertama')).ok).toBe(true)
  expect((await signIn('kedua')).ok).toBe(false)
  await core.close()
})

test('a kabupaten that does not exist is refused before anything is made', async () => {
  const dataDir = tempDir()
  const core = await createCore({
    dataDir,
    version: '1',
    platform: { ...machine(dataDir), passwords: scryptPasswords(4) },
    kept: null,
    emit: () => undefined,
    keep: () => undefined,
  })
  const reply = await core.dispatch('sistem.setUp', { ...wizard, kabupatenCode: '9999' }, null)
  expect(reply).toMatchObject({ ok: false, error: { code: 'validation', fields: [{ path: 'kabupatenCode' }] } })
  expect(await core.dispatch('sistem.status', {}, null)).toMatchObject({ ok: true, value: { offices: [] } })
  await core.close()
})

test('an unknown name and a wrong password get the same answer', async () => {
  const { callOpen } = await office()
  const signIn = (username: string, password: string) =>
    callOpen('sistem.signIn', { office: 'kantor', username, password })
  const unknown = await signIn('tidakada', testPassword)
  const wrong = await signIn('pertama', 'bukan-ini-sandinya')
  expect(unknown).toEqual(wrong)
  expect(wrong).toEqual({
    ok: false,
    error: { code: 'wrongPassword', message: 'Nama pengguna atau kata sandi salah. Periksa, lalu coba lagi.' },
  })
})

test('and it takes a similar time', async () => {
  const desk = await office({ passwordCost: 14 })
  const time = async (username: string) => {
    const times = []
    for (let n = 0; n < 9; n++) {
      const started = performance.now()
      await desk.callOpen('sistem.signIn', { office: 'kantor', username, password: 'bukan-ini-sandinya' })
      times.push(performance.now() - started)
    }
    return times.sort((a, b) => a - b)[4] ?? 0
  }
  const [known, unknown] = [await time('pertama'), await time('tidakada')]
  // Without the slow hash the unknown name would be answered in a fiftieth of the time; the bounds are wide for busy machines.
  expect(unknown / known).toBeGreaterThan(0.2)
  expect(unknown / known).toBeLessThan(5)
})

test('signing out ends the session at once, for that desk alone', async () => {
  const desk = await office()
  const clerk = await desk.as('petugasEntri')
  await clerk.must('sistem.signOut', {})
  expect(await clerk.call('sistem.resume', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  expect((await desk.call('sistem.resume', {})).ok).toBe(true)
})

test('a made-up token opens nothing', async () => {
  const desk = await office()
  for (const token of ['', 'x', desk.token.slice(1), '__proto__']) {
    const reply = await desk.core().dispatch('pengaturan.get', {}, token)
    expect(reply).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  }
})

test('after a restart with what was kept people stay signed in; without it they are not', async () => {
  const desk = await office()
  await desk.restart()
  expect((await desk.call('pengaturan.get', {})).ok).toBe(true)
  await desk.restart({ forget: true })
  expect(await desk.call('pengaturan.get', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  expect(
    (await desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password: testPassword })).ok,
  ).toBe(true)
})

test('the printed recovery code sets a new password; a mistyped one says so, a foreign one says that', async () => {
  const desk = await office()
  const recover = (recoveryCode: string, username = 'pertama') =>
    desk.callOpen('sistem.recover', { recoveryCode, username, newPassword: 'sandi-baru-2026' })
  const { newRecoveryCode } = await import('#core/sistem/keys/recovery-code.ts')
  const mistyped = desk.recoveryCode.startsWith('A')
    ? `B${desk.recoveryCode.slice(1)}`
    : `A${desk.recoveryCode.slice(1)}`
  expect(await recover(mistyped)).toMatchObject({
    ok: false,
    error: { code: 'wrongPassword', message: expect.stringContaining('ketik') },
  })
  expect(await recover(newRecoveryCode())).toMatchObject({
    ok: false,
    error: { code: 'wrongPassword', message: expect.stringContaining('bukan milik') },
  })
  expect(await recover(desk.recoveryCode, 'tidakada')).toMatchObject({ ok: false, error: { code: 'notFound' } })
  await desk.restart({ forget: true })
  const reply = await recover(desk.recoveryCode.toLowerCase().replaceAll('-', ' '))
  expect(reply).toMatchObject({ ok: true, value: { session: { pengguna: { username: 'pertama' } } } })
  const signIn = (password: string) =>
    desk.callOpen('sistem.signIn', { office: 'kantor', username: 'pertama', password })
  expect((await signIn('sandi-baru-2026')).ok).toBe(true)
  expect(await signIn(testPassword)).toMatchObject({ ok: false, error: { code: 'wrongPassword' } })
})

test('the foot shows when something was last saved', async () => {
  const desk = await office()
  desk.platform.clock.set('2026-11-12T03:42:07.000Z')
  await desk.must('wilayah.addDusun', { desaCode: '3509132001', name: 'Krajan' })
  expect(await desk.must('sistem.foot', {})).toEqual({ lastSavedAt: '2026-11-12T03:42:07.000Z', lastBackupAt: null })
})

test('a username typed with a capital or a blank is the same username', async () => {
  const { callOpen, recoveryCode } = await office()
  const signIn = (username: string) => callOpen('sistem.signIn', { office: 'kantor', username, password: testPassword })
  for (const typed of ['Pertama', 'PERTAMA', ' pertama ']) expect((await signIn(typed)).ok, typed).toBe(true)
  expect((await signIn('pertama.')).ok).toBe(false)
  const recovered = await callOpen('sistem.recover', { recoveryCode, username: ' Pertama', newPassword: testPassword })
  expect(recovered.ok).toBe(true)
})
