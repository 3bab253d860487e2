import type { OpenContext } from '../dispatch/context.ts'
import { addAccount } from '../pengguna/new-account.ts'
import type { OpenedOffice } from './opened-office.ts'
import { sampleAccounts, sampleClerk, sampleOffice } from './sample-accounts.ts'
import { insertOffice } from './set-up.ts'
import type { SessionView } from './session-view.ts'
import { signIn } from './sign-in.ts'

/** Opens the sample office, making it first when it is not there, and signs in its clerk. */
export async function openSample(context: OpenContext): Promise<SessionView> {
  await context.house.make('contoh', (office) => furnish(office, context))
  return signIn(context, 'contoh', sampleClerk.username, sampleClerk.password)
}

/** Puts a new sample office in the place of the old one, and signs in its clerk. Whoever worked in the old one is signed out. */
export async function resetSample(context: OpenContext): Promise<SessionView> {
  await context.house.remakeSample((office) => furnish(office, context))
  return signIn(context, 'contoh', sampleClerk.username, sampleClerk.password)
}

/** The office and its accounts first, then the village: its periode, register and papers, which know the accounts by their usernames. */
async function furnish(office: OpenedOffice, { platform, emit }: OpenContext): Promise<void> {
  await office.write(null, (w) => insertOffice(w, 'contoh', sampleOffice))
  for (const account of sampleAccounts) await addAccount(office, null, platform, account)
  // Loaded when it is needed: the generator is a large part of the program that an office never runs.
  const { seedSampleOffice } = await import('../contoh/seed.ts')
  await seedSampleOffice(office, office.raw, {
    platform,
    onProgress: (done, total, text) => emit({ type: 'progress', job: 'contoh', done, total, text }),
  })
}
