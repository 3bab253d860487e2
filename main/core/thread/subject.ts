import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { familyOfForm, formTrails, formTrailsAbout, formTrailsWithNoKk, type FormTrail } from '../formulir/trail.ts'
import { listKeluargaByIds, type KeluargaLine } from '../keluarga/register.ts'

type Db = Kysely<Tables>

/** Whom a thread is about: a family of the register, or forms about one that is not in it (yet). */
export type Subject = { readonly family: KeluargaLine | undefined; readonly forms: readonly FormTrail[] }

export type Asked = { readonly keluargaId?: string | undefined; readonly formulirId?: string | undefined }

/** Finds the family, and every form about it, from either side. Fails: validation (neither or both are given), notFound. */
export async function findSubject(db: Db, { keluargaId, formulirId }: Asked): Promise<Subject> {
  if ((keluargaId === undefined) === (formulirId === undefined)) throw new AppError('validation')
  if (keluargaId !== undefined) return ofFamily(db, keluargaId)
  const [form] = await formTrails(db, [formulirId ?? ''])
  if (form === undefined) throw new AppError('notFound')
  const family = form.keluargaId ?? (await familyOfForm(db, form.id))
  return family === undefined ? ofForm(db, form) : ofFamily(db, family)
}

async function ofFamily(db: Db, id: string): Promise<Subject> {
  const [family] = await listKeluargaByIds(db, [id])
  if (family === undefined) throw new AppError('notFound')
  const about = await formTrailsAbout(db, id)
  return { family, forms: [...about, ...(await alike(db, family.noKk, about))].toSorted(oldestFirst) }
}

async function ofForm(db: Db, form: FormTrail): Promise<Subject> {
  return { family: undefined, forms: [form, ...(await alike(db, form.noKk, [form]))].toSorted(oldestFirst) }
}

/** Usulan with the same No. KK that became no other family: the same papers brought again. */
async function alike(db: Db, noKk: string, known: readonly FormTrail[]): Promise<FormTrail[]> {
  const ids = new Set(known.map(({ id }) => id))
  const found: FormTrail[] = []
  for (const form of await formTrailsWithNoKk(db, noKk)) {
    if (!ids.has(form.id) && (await familyOfForm(db, form.id)) === undefined) found.push(form)
  }
  return found
}

function oldestFirst(a: FormTrail, b: FormTrail): number {
  return a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)
}
