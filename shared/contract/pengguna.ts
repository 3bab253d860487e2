import { z } from 'zod'
import { call, nothing, Role } from './call.ts'
import { Id, Instant, Revision } from './values.ts'

const Pengguna = z.object({
  id: Id,
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  active: z.boolean(),
  createdAt: Instant,
  revision: Revision,
})

const Username = z
  .string()
  .trim()
  .regex(/^[a-z0-9._-]{3,40}$/, 'Nama pengguna: 3 sampai 40 huruf kecil, angka, titik, atau garis.')
const NewPassword = z.string().min(8, 'Kata sandi paling sedikit 8 huruf atau angka.').max(200)
const Roles = z.array(Role).min(1, 'Pilih sedikitnya satu peran.')

export const pengguna = {
  'pengguna.list': call({ access: ['admin'], input: nothing, output: z.object({ pengguna: z.array(Pengguna) }) }),
  /** Fails: conflict (the username is taken). */
  'pengguna.add': call({
    access: ['admin'],
    input: z.strictObject({
      username: Username,
      name: z.string().trim().min(2).max(120),
      roles: Roles,
      password: NewPassword,
    }),
    output: z.object({ pengguna: Pengguna }),
  }),
  /** Changes name, roles or whether the account may sign in. The last active admin stays one. */
  'pengguna.update': call({
    access: ['admin'],
    input: z.strictObject({
      id: Id,
      revision: Revision,
      name: z.string().trim().min(2).max(120),
      roles: Roles,
      active: z.boolean(),
    }),
    output: z.object({ pengguna: Pengguna }),
  }),
  /** Gives another account a new password. */
  'pengguna.resetPassword': call({
    access: ['admin'],
    input: z.strictObject({ id: Id, newPassword: NewPassword }),
    output: nothing,
  }),
  /** Changes one's own password. Fails: wrongPassword. */
  'pengguna.changePassword': call({
    access: 'signedIn',
    input: z.strictObject({ oldPassword: z.string().max(200), newPassword: NewPassword }),
    output: nothing,
  }),
}
