import type { HandlersOf } from '../dispatch/handlers.ts'
import { openSample, resetSample } from './sample.ts'
import { sampleAccounts } from './sample-accounts.ts'
import { sessionView } from './session-view.ts'
import { setUpOffice } from './set-up.ts'
import { recover, signIn } from './sign-in.ts'

const kinds = ['kantor', 'contoh'] as const

/** Calls about the program itself: which offices there are, coming in and going out. */
export const sistemHandlers: HandlersOf<'sistem'> = {
  'sistem.status': async (_input, { house }) => ({
    version: house.version,
    offices: kinds.filter((kind) => house.has(kind)).map((kind) => ({ kind, problem: house.problemOf(kind) })),
    sampleAccounts: sampleAccounts.map((account) => ({ ...account, roles: [...account.roles] })),
  }),
  'sistem.setUp': (input, context) => setUpOffice(context, input),
  'sistem.openSample': async (_input, context) => ({ session: await openSample(context) }),
  'sistem.resetSample': async (_input, context) => ({ session: await resetSample(context) }),
  'sistem.recover': async (input, context) => ({ session: await recover(context, input) }),
  'sistem.signIn': async (input, context) => ({
    session: await signIn(context, input.office, input.username, input.password),
  }),
  'sistem.signOut': async (_input, { house, session }) => {
    house.sessions.end(session.token)
    return {}
  },
  'sistem.resume': async (_input, { office, session }) => ({ session: await sessionView(office, session) }),
  'sistem.foot': async (_input, { office }) => {
    const last = await office.db.selectFrom('jurnal').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
    return { lastSavedAt: last?.at ?? null, lastBackupAt: null }
  },
}
