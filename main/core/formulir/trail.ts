import type { Kysely } from 'kysely'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** A form as far as what happened to it goes. */
export type FormTrail = {
  readonly id: string
  readonly berkasId: string
  readonly number: number
  readonly jenis: JenisFormulir
  readonly status: 'draf' | 'ditunda' | 'lengkap'
  readonly keluargaId: string | null
  readonly headName: string
  readonly headNik: string
  readonly noKk: string
  readonly keyedById: string
  readonly createdAt: string
  readonly completedAt: string | null
  readonly openBlock: number
  readonly openReason: number
}

function trails(db: Db) {
  return db
    .selectFrom('formulir')
    .select([
      'id',
      'number',
      'jenis',
      'status',
      'berkas_id as berkasId',
      'keluarga_id as keluargaId',
      'head_name as headName',
      'head_nik as headNik',
      'no_kk as noKk',
      'keyed_by as keyedById',
      'created_at as createdAt',
      'completed_at as completedAt',
      'open_block as openBlock',
      'open_reason as openReason',
    ])
    .orderBy('created_at')
    .orderBy('id')
}

/** The forms with these ids, oldest first. */
export async function formTrails(db: Db, ids: readonly string[]): Promise<FormTrail[]> {
  return ids.length === 0 ? [] : trails(db).where('id', 'in', ids).execute()
}

/** The forms about a registered family, and the one that brought it into the register; oldest first. */
export async function formTrailsAbout(db: Db, keluargaId: string): Promise<FormTrail[]> {
  const applied = db.selectFrom('formulir_diterapkan').select('formulir_id').where('keluarga_id', '=', keluargaId)
  return trails(db)
    .where((c) => c.or([c('keluarga_id', '=', keluargaId), c('id', 'in', applied)]))
    .execute()
}

/** Forms that name this No. KK and no registered family: the same proposal in another period. */
export async function formTrailsWithNoKk(db: Db, noKk: string): Promise<FormTrail[]> {
  if (noKk === '') return []
  return trails(db).where('no_kk', '=', noKk).where('keluarga_id', 'is', null).execute()
}

/** The registered family that an accepted form became; undefined while it is not in the register. */
export async function familyOfForm(db: Db, formulirId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('formulir_diterapkan')
    .select('keluarga_id as id')
    .where('formulir_id', '=', formulirId)
    .executeTakeFirst()
  return found?.id
}

/** A form that a search found, and what of it matched. */
export type FoundForm = { readonly id: string; readonly matched: string }

/** Forms with somebody whose NIK begins with these digits, or whose No. KK does; newest first. */
export async function findFormsByNumber(
  db: Db,
  { from, before }: { readonly from: string; readonly before: string },
  limit: number,
): Promise<FoundForm[]> {
  const byNik = await db
    .selectFrom('formulir_baris')
    .select(['formulir_id as id', 'nik as matched'])
    .where('nik', '>=', from)
    .where('nik', '<', before)
    .limit(limit)
    .execute()
  const byKk = await db
    .selectFrom('formulir')
    .select(['id', 'no_kk as matched'])
    .where('no_kk', '>=', from)
    .where('no_kk', '<', before)
    .limit(limit)
    .execute()
  const seen = new Map<string, string>()
  for (const { id, matched } of [...byNik, ...byKk]) if (!seen.has(id)) seen.set(id, matched ?? '')
  return [...seen].map(([id, matched]) => ({ id, matched }))
}
