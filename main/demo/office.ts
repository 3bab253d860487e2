import { createCore, type Core } from '#core/core.ts'
import { seedRegister } from '#core/contoh/seed.ts'
import { machine } from '#core/platform/machine.ts'
import { callerOf, type Caller } from './caller.ts'
import { clockFrom } from './clock.ts'
import type { Progress } from './progress.ts'

/** The encrypted office of one run, and the three people who work in it. */
export type DemoOffice = {
  readonly core: Core
  /** Sets up, verifies the journal. */
  readonly admin: Caller
  /** Keys the papers and writes down the meeting. */
  readonly clerk: Caller
  /** Opens the periode and seals. Has keyed nothing, so may seal removals too. */
  readonly head: Caller
  readonly families: number
  readonly people: number
}

const password = 'demo-padan-2026'

/**
 * Makes an office in `dataDir` as its people would: the wizard, two more accounts, and the register of Desa Jatisari. `today` is
 * the day on which the papers came.
 */
export async function openDemoOffice(dataDir: string, today: string, progress: Progress): Promise<DemoOffice> {
  const platform = { ...machine(dataDir), clock: clockFrom(today) }
  const core = await createCore({ dataDir, version: 'demo', platform, kept: null, emit: () => {}, keep: () => {} })
  try {
    return await furnish(core, platform, progress)
  } catch (error) {
    await core.close()
    throw error
  }
}

async function furnish(core: Core, platform: ReturnType<typeof machine>, progress: Progress): Promise<DemoOffice> {
  const { session } = await callerOf(core, null).call('sistem.setUp', {
    kabupatenCode: '3509',
    officeName: 'Dinas Sosial Kabupaten Jember (demo)',
    letterhead: {
      line1: 'PEMERINTAH KABUPATEN JEMBER',
      line2: 'DINAS SOSIAL',
      address: 'Jalan Contoh Nomor 1, Jember',
      contact: 'Telepon (0331) 000000',
    },
    account: { username: 'admin', name: 'Admin Demo', password },
  })
  const admin = callerOf(core, session.token)
  await admin.call('pengguna.add', { username: 'lestari', name: 'Lestari', roles: ['petugasEntri'], password })
  await admin.call('pengguna.add', { username: 'hartono', name: 'Hartono', roles: ['kepalaBidang'], password })
  const office = core.house.opened('kantor')
  if (office === undefined) throw new Error('the office that was just made is not open')
  // The register comes from the ministry's prelist; there is no screen for that yet, so it is written as the sample office's is.
  const seeded = await seedRegister(office, office.raw, null, { platform, onProgress: progress.at })
  return { core, admin, clerk: await signIn(core, 'lestari'), head: await signIn(core, 'hartono'), ...seeded }
}

async function signIn(core: Core, username: string): Promise<Caller> {
  const { session } = await callerOf(core, null).call('sistem.signIn', { office: 'kantor', username, password })
  return callerOf(core, session.token)
}
