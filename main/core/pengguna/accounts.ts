import type { Selectable } from 'kysely'
import type { Input, Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Context, Office, Write } from '../dispatch/context.ts'
import { addAccount } from './new-account.ts'
import { rolesOf } from './person.ts'

export type Pengguna = Output<'pengguna.list'>['pengguna'][number]
type Row = Selectable<Tables['pengguna']>

/** All accounts by name. */
export async function listPengguna({ office }: Context): Promise<Pengguna[]> {
  return (await office.db.selectFrom('pengguna').selectAll().orderBy('name').execute()).map(toPengguna)
}

/** Fails: conflict (the username is taken). */
export async function addPengguna(context: Context, input: Input<'pengguna.add'>): Promise<Pengguna> {
  const { office, session, platform } = context
  return toPengguna(await rowOf(office, await addAccount(office, session, platform, input)))
}

/** Changes name, roles, or whether the account may sign in; sessions of that person follow at once. Fails: conflict, notFound, validation (the last admin). */
export async function updatePengguna(context: Context, input: Input<'pengguna.update'>): Promise<Pengguna> {
  const { office, session, house } = context
  const after = await office.write(session, async (w) => {
    const before = toPengguna(await rowOf(w, input.id))
    if (before.revision !== input.revision) throw new AppError('conflict')
    const { name, roles, active } = input
    await w.db
      .updateTable('pengguna')
      .set({ name, roles: JSON.stringify(roles), active: active ? 1 : 0, revision: before.revision + 1 })
      .where('id', '=', input.id)
      .execute()
    await refuseWithoutAdmin(w)
    const changed = { name, roles, active }
    await w.record({
      action: 'update',
      entity: 'pengguna',
      entityId: input.id,
      before: { name: before.name, roles: before.roles, active: before.active },
      after: changed,
    })
    return { ...before, ...changed, revision: before.revision + 1 }
  })
  const person = { penggunaId: after.id, username: after.username, name: after.name, roles: after.roles }
  house.sessions.refresh(office.kind, after.id, after.active ? person : null)
  return after
}

/** Gives another account a new password; whoever is signed in with the old one is signed out. Fails: notFound. */
export async function resetPassword(context: Context, id: string, newPassword: string): Promise<void> {
  const { office, session, house } = context
  await setPassword(context, await rowOf(office, id), newPassword, 'resetPassword')
  if (id !== session.penggunaId) house.sessions.refresh(office.kind, id, null)
}

/** Fails: wrongPassword. */
export async function changePassword(context: Context, input: Input<'pengguna.changePassword'>): Promise<void> {
  const { office, session } = context
  const account = { id: session.penggunaId, username: session.username }
  if (!(await office.keys.isPassword(account, input.oldPassword))) {
    throw new AppError('wrongPassword', 'Kata sandi lama belum benar.')
  }
  await setPassword(context, account, input.newPassword, 'changePassword')
}

function setPassword(
  { office, session }: Context,
  account: { readonly id: string; readonly username: string },
  password: string,
  action: string,
): Promise<void> {
  return office.keys.setPassword(account, password, (putKey) =>
    office.write(session, async (w) => {
      await w.record({ action, entity: 'pengguna', entityId: account.id })
      await putKey()
    }),
  )
}

/** Somebody must be able to give others their accounts. */
async function refuseWithoutAdmin(w: Write): Promise<void> {
  const active = await w.db.selectFrom('pengguna').select('roles').where('active', '=', 1).execute()
  if (active.some((row) => rolesOf(row).includes('admin'))) return
  throw new AppError('validation', 'Harus ada sedikitnya satu admin yang aktif.')
}

async function rowOf(w: Pick<Write, 'db'> | Pick<Office, 'db'>, id: string): Promise<Row> {
  const row = await w.db.selectFrom('pengguna').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return row
}

function toPengguna(row: Row): Pengguna {
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    roles: rolesOf(row),
    active: row.active === 1,
    createdAt: row.created_at,
    revision: row.revision,
  }
}
