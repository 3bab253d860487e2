import type { PlainDate } from '../domain/plain-date.ts'

/** Where else a NIK stands. `where`: plain words, 'usulan di Desa Jatisari, periode Oktober 2026'. */
export type NikUse = { readonly where: string; readonly kind: 'register' | 'formulir' }

/** What a check must be told about the world. */
export type CheckFacts = {
  readonly today: PlainDate
  /** Whether the Kemendagri list of today has this kecamatan (six digits). */
  readonly isKnownKecamatan: (code: string) => boolean
  /** For each NIK on the form that stands elsewhere too; the form itself and the family it is about are left out. */
  readonly nikUses: ReadonlyMap<string, readonly NikUse[]>
}
