import type { Rule } from '../../types.ts'
import { familyRules } from './rules-keluarga.ts'
import { householdRules } from './rules-rumah.ts'
import { identityRules } from './rules-identitas.ts'
import { memberRules } from './rules-anggota.ts'
import { numberRules } from './rules-nik.ts'
import { proposalRules } from './rules-usulan.ts'

/** All rules of this edition. A number is never given to another rule. */
export const rules: readonly Rule[] = [
  ...identityRules,
  ...numberRules,
  ...householdRules,
  ...memberRules,
  ...familyRules,
  ...proposalRules,
]
