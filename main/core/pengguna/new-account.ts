import type { Role } from '#shared/contract/call.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Office, Session, Write } from '../dispatch/office.ts'
import type { Platform } from '../platform/types.ts'

export type NewAccount = {
  readonly username: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly password: string
}

/** Adds an account that can open the office, and answers its id. `by`: null for the program itself. Fails with AppError conflict when the username is taken. */
export async function addAccount(
  office: Office,
  by: Session | null,
  platform: Platform,
  account: NewAccount,
): Promise<string> {
  const id = platform.ids.next()
  return office.keys.setPassword({ id, username: account.username }, account.password, (putKey) =>
    office.write(by, async (w) => {
      await insertAccount(w, id, account)
      await putKey()
      return id
    }),
  )
}

async function insertAccount(w: Write, id: string, { username, name, roles }: NewAccount): Promise<void> {
  const taken = await w.db.selectFrom('pengguna').select('id').where('username', '=', username).executeTakeFirst()
  if (taken) throw new AppError('conflict', 'Nama pengguna ini sudah dipakai. Pilih nama lain.')
  await w.db
    .insertInto('pengguna')
    .values({
      id,
      username,
      name,
      roles: JSON.stringify(roles),
      active: 1,
      last_formulir_id: null,
      created_at: w.at,
      revision: 0,
    })
    .execute()
  await w.record({ action: 'add', entity: 'pengguna', entityId: id, after: { username, name, roles, active: true } })
}
