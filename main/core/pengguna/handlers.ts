import type { HandlersOf } from '../dispatch/handlers.ts'
import { addPengguna, changePassword, listPengguna, resetPassword, updatePengguna } from './accounts.ts'

/** Accounts: who may sign in, with which roles. */
export const penggunaHandlers: HandlersOf<'pengguna'> = {
  'pengguna.list': async (_input, context) => ({ pengguna: await listPengguna(context) }),
  'pengguna.add': async (input, context) => ({ pengguna: await addPengguna(context, input) }),
  'pengguna.update': async (input, context) => ({ pengguna: await updatePengguna(context, input) }),
  'pengguna.resetPassword': async (input, context) => {
    await resetPassword(context, input.id, input.newPassword)
    return {}
  },
  'pengguna.changePassword': async (input, context) => {
    await changePassword(context, input)
    return {}
  },
}
