import { AppError } from '#shared/errors/app-error.ts'
import type { Input } from '#shared/contract/index.ts'
import type { OpenContext, Write } from '../dispatch/context.ts'
import { defaultLists } from '../pengaturan/defaults.ts'
import { findPlace } from '../wilayah/places.ts'
import { addAccount } from '../pengguna/new-account.ts'
import type { OfficeKind } from './sessions.ts'
import { openSession } from './sign-in.ts'
import type { SessionView } from './session-view.ts'

type SetUp = Input<'sistem.setUp'>

/** A small office starts with one person, who does everything until there are more accounts. */
const firstRoles = ['petugasEntri', 'kepalaBidang', 'admin'] as const

/** Makes the office and its first account, and signs in. Fails: conflict (an office exists), validation, diskFull. */
export async function setUpOffice(
  context: OpenContext,
  input: SetUp,
): Promise<{ readonly session: SessionView; readonly recoveryCode: string }> {
  const { house, platform } = context
  if (findPlace(input.kabupatenCode)?.level !== 'kabupaten') {
    throw new AppError('validation', undefined, [{ path: 'kabupatenCode', message: 'Pilih kabupaten atau kota.' }])
  }
  let recoveryCode = ''
  let accountId = ''
  const made = await house.make('kantor', async (office) => {
    await office.write(null, (w) => insertOffice(w, 'kantor', input))
    accountId = await addAccount(office, null, platform, { ...input.account, roles: firstRoles })
    recoveryCode = await office.keys.newRecoveryCode()
  })
  const office = house.opened('kantor')
  if (!made || !office) throw new AppError('conflict', 'Kantor sudah dibuat di komputer ini. Masuk dengan akun Anda.')
  return { session: await openSession(context, office, accountId), recoveryCode }
}

/** The office's own facts with the default lists, all of which can be changed later. */
export async function insertOffice(
  w: Write,
  kind: OfficeKind,
  facts: Pick<SetUp, 'kabupatenCode' | 'officeName' | 'letterhead'>,
): Promise<void> {
  const lists = defaultLists()
  await w.db
    .insertInto('kantor')
    .values({
      id: 1,
      kind,
      kabupaten_code: facts.kabupatenCode,
      name: facts.officeName,
      letterhead: JSON.stringify(facts.letterhead),
      programmes: JSON.stringify(lists.programmes),
      alasan_penghapusan: JSON.stringify(lists.alasanPenghapusan),
      dasar_hukum: JSON.stringify(lists.dasarHukum),
      unsur_peserta: JSON.stringify(lists.unsurPeserta),
      created_at: w.at,
      revision: 0,
    })
    .execute()
  await w.record({ action: 'setUp', entity: 'kantor', entityId: null, after: { ...facts, kind } })
}
