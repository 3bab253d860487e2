import type { Kysely } from 'kysely'
import type { FormContent, JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** A NIK on another form. */
export type NikOnForm = {
  readonly nik: string
  readonly formulirId: string
  readonly berkasId: string
  readonly jenis: JenisFormulir
  readonly keluargaId: string | null
}

/** Every NIK on a form that can be looked up: sixteen digits, each once. */
export function niksOf(content: FormContent): string[] {
  const niks = content.rows.flatMap((row) => {
    const nik = row.answers['nik']
    return typeof nik === 'string' && /^\d{16}$/.test(nik) ? [nik] : []
  })
  return [...new Set(niks)]
}

/** Where these NIKs stand on other forms, through the index. */
export async function findNikOnForms(
  db: Db,
  niks: readonly string[],
  exceptFormulirId: string,
): Promise<readonly NikOnForm[]> {
  if (niks.length === 0) return []
  return db
    .selectFrom('formulir_baris')
    .innerJoin('formulir', 'formulir.id', 'formulir_baris.formulir_id')
    .select([
      'formulir_baris.nik',
      'formulir.id as formulirId',
      'formulir.berkas_id as berkasId',
      'formulir.jenis',
      'formulir.keluarga_id as keluargaId',
    ])
    .where('formulir_baris.nik', 'in', niks)
    .where('formulir_baris.formulir_id', '!=', exceptFormulirId)
    .$narrowType<{ nik: string }>()
    .execute()
}

/**
 * True when a NIK on another form says nothing against this one: both are about the same registered family, in another period or as another kind of paper.
 * Two papers of the same kind about one family in one period are a double.
 */
export function isSameFamilyAgain(
  mine: { readonly keluargaId: string | null; readonly jenis: JenisFormulir; readonly periodeId: string },
  other: { readonly keluargaId: string | null; readonly jenis: JenisFormulir; readonly periodeId: string },
): boolean {
  if (mine.keluargaId === null || mine.keluargaId !== other.keluargaId) return false
  return mine.jenis !== other.jenis || mine.periodeId !== other.periodeId
}
