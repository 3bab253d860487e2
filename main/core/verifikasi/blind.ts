import { sql, type Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Session } from '../dispatch/office.ts'
import { isFrozen } from '../formulir/frozen.ts'

type Db = Kysely<Tables>
type Person = Pick<Session, 'penggunaId' | 'roles'>

/**
 * The forms of these whose answers a person must not see: whoever may verify a form keys it blind, so to an account with that role every form is
 * closed until its second keying is finished. Open to them is what they keyed themselves, since they can't verify that, and what can't be
 * verified any more.
 */
export async function hiddenFrom(db: Db, person: Person, formulirIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (!person.roles.includes('verifikator') || formulirIds.length === 0) return new Set()
  const open = new Set([...(await verifiedOf(db, formulirIds)), ...(await keyedBy(db, person.penggunaId, formulirIds))])
  const hidden = new Set<string>()
  for (const id of formulirIds) if (!open.has(id) && !(await isFrozen(db, id))) hidden.add(id)
  return hidden
}

/** Fails: forbidden, while this person would key the form blind. */
export async function refuseHidden(db: Db, person: Person, formulirId: string): Promise<void> {
  if ((await hiddenFrom(db, person, [formulirId])).size === 0) return
  throw new AppError('forbidden', 'Isian formulir ini baru terbuka untuk Anda setelah verifikasinya selesai.')
}

/** Of these forms, the ones that a person had a hand in: began, keyed, opened again. They can't be the second person. */
export async function keyedBy(
  db: Db,
  penggunaId: string,
  formulirIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (formulirIds.length === 0) return new Set()
  const begun = await db
    .selectFrom('formulir')
    .select('id')
    .where('id', 'in', listed(formulirIds))
    .where('keyed_by', '=', penggunaId)
    .execute()
  const changed = await db
    .selectFrom('jurnal')
    .select('entity_id as id')
    .distinct()
    .where('entity', '=', 'formulir')
    .where('entity_id', 'in', listed(formulirIds))
    .where('by_id', '=', penggunaId)
    .where('action', 'not in', ofTheSecond)
    .execute()
  return new Set([...begun, ...changed].flatMap(({ id }) => (id === null ? [] : [id])))
}

/** What the second person does with a form, as the journal calls it. */
const ofTheSecond = ['verify', 'return']

async function verifiedOf(db: Db, formulirIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('verifikasi')
    .select('formulir_id as id')
    .where('formulir_id', 'in', listed(formulirIds))
    .where('status', '=', 'selesai')
    .execute()
  return rows.map(({ id }) => id)
}

/** Many ids in one parameter: a list of them has a limit. */
function listed(ids: readonly string[]) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
}
