import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { Role } from '#shared/contract/call.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Session } from '../dispatch/office.ts'

const Roles = z.array(Role)

/** The roles of an account, as stored. */
export function rolesOf(row: Pick<Selectable<Tables['pengguna']>, 'roles'>): Role[] {
  return Roles.parse(JSON.parse(row.roles))
}

/** Somebody who may work. Fails: wrongPassword (there is no such account any more), forbidden (not active). */
export async function activePerson(db: Kysely<Tables>, id: string): Promise<Omit<Session, 'token'>> {
  const row = await db.selectFrom('pengguna').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('wrongPassword')
  if (row.active !== 1) throw new AppError('forbidden', 'Akun ini tidak aktif. Minta admin mengaktifkannya.')
  return { penggunaId: row.id, username: row.username, name: row.name, roles: rolesOf(row) }
}

/** Names by id, for showing who did something. */
export async function namesOf(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('pengguna').select(['id', 'name']).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
