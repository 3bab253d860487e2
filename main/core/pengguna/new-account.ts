import type { Role } from '#shared/contract/call.ts'
import type { Write } from '../dispatch/office.ts'
import type { Platform } from '../platform/types.ts'
import type { OfficeKeys } from '../sistem/keys/office-keys.ts'

export type NewAccount = {
  readonly username: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly password: string
}

/** Adds an account with its key, and answers its id. The username must be free. */
export async function addAccount(w: Write, keys: OfficeKeys, platform: Platform, account: NewAccount): Promise<string> {
  const id = platform.ids.next()
  const { username, name, roles } = account
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
  await keys.setPassword({ id, username }, account.password)
  return id
}
