import type { Rule } from '../../types.ts'
import { identityRules as namesAndBirth, resultRule, visitRules } from '../rules/identity.ts'
import { numbered } from './numbered.ts'

const visit = { day: 'tgl_pencacahan', word: 'pencacahan' } as const

/** R-01xx: names and days. */
export const identityRules: readonly Rule[] = [
  ...namesAndBirth(numbered, visit),
  ...visitRules(numbered, visit, 'tgl_pemeriksaan', 'form-and-siksng.md §1.2'),
  resultRule(numbered, visit, {
    question: 'hasil_pencacahan',
    done: 'Selesai dicacah',
    source: 'form-and-siksng.md §1.2 (L)',
  }),
]
