import type { Kysely } from 'kysely'
import type { CheckFacts, NikUse } from '#shared/instrumen/check.ts'
import type { FormContent, JenisFormulir } from '#shared/instrumen/types.ts'
import { findStoredBerkas, getStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { findNikInRegister } from '../keluarga/register.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { isKnownKecamatan, placeWithTerm } from '../wilayah/places.ts'
import { findNikOnForms, isSameFamilyAgain, niksOf, type NikOnForm } from './nik-uses.ts'

type Db = Kysely<Tables>

/** The form that is checked, as far as looking things up needs it. */
type Subject = {
  readonly id: string
  readonly berkasId: string
  readonly jenis: JenisFormulir
  readonly keluargaId: string | null
}

/** What the checks of a form must know of the world outside it. `today`: 'YYYY-MM-DD'. */
export async function gatherFacts(db: Db, form: Subject, content: FormContent, today: string): Promise<CheckFacts> {
  return { today, isKnownKecamatan, nikUses: await nikUses(db, form, niksOf(content)) }
}

/** Where else each NIK stands, in plain words. The family's own entry in the register does not count, nor its other papers. */
async function nikUses(
  db: Db,
  form: Subject,
  niks: readonly string[],
): Promise<ReadonlyMap<string, readonly NikUse[]>> {
  const uses = new Map<string, NikUse[]>()
  const add = (nik: string, use: NikUse): void => {
    const known = uses.get(nik) ?? []
    if (!known.some((other) => other.where === use.where)) uses.set(nik, [...known, use])
  }
  for (const { nik, keluargaId, desaCode } of await findNikInRegister(db, niks)) {
    if (keluargaId !== form.keluargaId)
      add(nik, { kind: 'register', where: `daftar keluarga ${placeWithTerm(desaCode)}` })
  }
  const others = await findNikOnForms(db, niks, form.id)
  if (others.length > 0) for (const [nik, use] of await onForms(db, form, others)) add(nik, use)
  return uses
}

async function onForms(db: Db, form: Subject, others: readonly NikOnForm[]): Promise<[string, NikUse][]> {
  const mine = await getStoredBerkas(db, form.berkasId)
  const berkas = await findStoredBerkas(
    db,
    others.map((other) => other.berkasId),
  )
  const periode = await periodeNames(db)
  return others.flatMap((other): [string, NikUse][] => {
    const its = berkas.get(other.berkasId)
    if (its === undefined) return []
    const again = isSameFamilyAgain({ ...form, periodeId: mine.periodeId }, { ...other, periodeId: its.periodeId })
    if (again) return []
    const where = `${other.jenis} di ${placeWithTerm(its.desaCode)}, periode ${periode.get(its.periodeId) ?? ''}`
    return [[other.nik, { kind: 'formulir', where }]]
  })
}
