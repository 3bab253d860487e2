import { AppError } from '#shared/errors/app-error.ts'
import type { OpenContext, Session } from '../dispatch/context.ts'
import { activePerson } from '../pengguna/person.ts'
import { unlockByPassword, unlockByRecoveryCode, type Unlocked } from './keys/office-keys.ts'
import type { OpenedOffice } from './opened-office.ts'
import { sessionView, type SessionView } from './session-view.ts'
import type { OfficeKind } from './sessions.ts'

/** Opens the office with this account's password and signs it in. Fails: wrongPassword, notFound (no such office), and as openDatabase does. */
export async function signIn(
  context: OpenContext,
  kind: OfficeKind,
  username: string,
  password: string,
): Promise<SessionView> {
  const { house, platform } = context
  refuseMissing(context, kind)
  const unlocked = await unlockByPassword(house.dirOf(kind), username, password, platform.passwords)
  const office = await house.open(kind, unlocked.dataKey)
  return openSession(context, office, unlocked.penggunaId)
}

/** Sets a new password by the printed recovery code, and signs in. Fails: wrongPassword, notFound (no such account). */
export async function recover(
  context: OpenContext,
  input: { readonly recoveryCode: string; readonly username: string; readonly newPassword: string },
): Promise<SessionView> {
  const { house, platform } = context
  refuseMissing(context, 'kantor')
  const dataKey = await unlockByRecoveryCode(house.dirOf('kantor'), input.recoveryCode, platform.passwords)
  const office = await house.open('kantor', dataKey)
  const account = await office.db
    .selectFrom('pengguna')
    .select(['id', 'username'])
    .where('username', '=', input.username)
    .executeTakeFirst()
  if (account === undefined) throw new AppError('notFound', 'Nama pengguna ini tidak ada di kantor ini.')
  await office.keys.setPassword(account, input.newPassword, (putKey) =>
    office.write(null, async (w) => {
      await w.record({ action: 'recoverPassword', entity: 'pengguna', entityId: account.id })
      await putKey()
    }),
  )
  house.sessions.refresh('kantor', account.id, null)
  return openSession(context, office, account.id)
}

function refuseMissing({ house }: OpenContext, kind: OfficeKind): void {
  if (!house.has(kind)) throw new AppError('notFound', 'Kantor ini belum dibuat di komputer ini.')
}

/** A session for somebody who has proven who they are. Fails with wrongPassword or forbidden when the account is gone or not active. */
export async function openSession(
  { house }: OpenContext,
  office: OpenedOffice,
  penggunaId: Unlocked['penggunaId'],
): Promise<SessionView> {
  const person = await activePerson(office.db, penggunaId)
  const session: Session = house.sessions.open(office.kind, person)
  return sessionView(office, session)
}
