import type { z } from 'zod'
import type { Session as SessionShape } from '#shared/contract/sistem.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Office, Session } from '../dispatch/context.ts'
import { placeName } from '../wilayah/places.ts'

export type SessionView = z.infer<typeof SessionShape>

/** What the screen is told about a session. */
export async function sessionView(office: Office, session: Session): Promise<SessionView> {
  const kantor = await office.db.selectFrom('kantor').select(['name', 'kabupaten_code']).executeTakeFirst()
  if (kantor === undefined) throw new AppError('databaseDamaged')
  return {
    token: session.token,
    office: office.kind,
    officeName: kantor.name,
    kabupatenCode: kantor.kabupaten_code,
    kabupatenName: placeName(kantor.kabupaten_code),
    pengguna: {
      id: session.penggunaId,
      username: session.username,
      name: session.name,
      roles: [...session.roles],
    },
    resume: await openFormOf(office, session.penggunaId),
  }
}

/** The form that this person had open last, as long as there is something left to key on it. */
async function openFormOf(office: Office, penggunaId: string): Promise<SessionView['resume']> {
  const found = await office.db
    .selectFrom('pengguna')
    .innerJoin('formulir', 'formulir.id', 'pengguna.last_formulir_id')
    .select('formulir.id')
    .where('pengguna.id', '=', penggunaId)
    .where('formulir.status', '!=', 'lengkap')
    .executeTakeFirst()
  return found === undefined ? null : { formulirId: found.id }
}
