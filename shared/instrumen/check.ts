import type { PlainDate } from '../domain/plain-date.ts'
import { withComputed } from './compute.ts'
import { findStructureIssues } from './rules/structure.ts'
import { createScopes } from './scope.ts'
import type { FormContent, Instrumen, Issue, JenisFormulir } from './types.ts'

/** Where else a NIK stands. `where`: plain words, 'usulan di Desa Jatisari, periode Oktober 2026'. */
export type NikUse = { readonly where: string; readonly kind: 'register' | 'formulir' }

/** What a check must be told about the world. */
export type CheckFacts = {
  readonly today: PlainDate
  readonly isKnownKecamatan: (code: string) => boolean
  /** For each NIK on the form that stands elsewhere too; the form itself and the family it is about are left out. */
  readonly nikUses: ReadonlyMap<string, readonly NikUse[]>
}

/**
 * Everything that is wrong or odd on a form, in the order of keying. Never throws, whatever the content.
 * `base`: for a perubahan, what the register says; what was so before and was not touched does not block.
 */
export function checkForm(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  content: FormContent,
  facts: CheckFacts,
  base?: FormContent,
): Issue[] {
  const computed = withComputed(instrumen, content, facts.today, jenis)
  const scopes = createScopes(instrumen, jenis, computed)
  void base
  return findStructureIssues({ instrumen, jenis, content: computed, scopes })
}
