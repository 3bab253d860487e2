import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import type { Tables } from '../database/tables.ts'
import type { Write } from '../dispatch/office.ts'

export type DesaProfile = Output<'wilayah.getProfile'>['profile']

/** What the office knows about a desa for its letterhead and signatures; all blank when nothing was written down yet. */
export async function getDesaProfile(db: Kysely<Tables>, desaCode: string): Promise<DesaProfile> {
  const row = await db.selectFrom('desa_profil').selectAll().where('desa_code', '=', desaCode).executeTakeFirst()
  return {
    desaCode,
    address: row?.address ?? '',
    postalCode: row?.postal_code ?? '',
    contact: row?.contact ?? '',
    headName: row?.head_name ?? '',
    headNip: row?.head_nip ?? '',
    councilName: row?.council_name ?? '',
    operatorName: row?.operator_name ?? '',
  }
}

/** Writes the profile of a desa in place of what was there. */
export async function saveDesaProfile(w: Write, profile: DesaProfile): Promise<void> {
  const before = await getDesaProfile(w.db, profile.desaCode)
  const columns = {
    address: profile.address,
    postal_code: profile.postalCode,
    contact: profile.contact,
    head_name: profile.headName,
    head_nip: profile.headNip,
    council_name: profile.councilName,
    operator_name: profile.operatorName,
  }
  await w.db
    .insertInto('desa_profil')
    .values({ desa_code: profile.desaCode, ...columns })
    .onConflict((conflict) => conflict.column('desa_code').doUpdateSet(columns))
    .execute()
  await w.record({ action: 'save', entity: 'desaProfil', entityId: null, before, after: profile })
}
