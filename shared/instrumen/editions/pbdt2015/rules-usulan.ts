import type { Rule } from '../../types.ts'
import { all, any, is } from '../declare.ts'
import { changeRule, comfortRule, criteriaRules, otherHouseRule } from '../rules/proposal.ts'
import { presentMember, stateEmployee } from './conditions.ts'
import { numbered } from './numbered.ts'

/** R-06xx: whether a proposal fits the criteria, and whether a change changes anything. The person decides. */
export const proposalRules: readonly Rule[] = [
  ...criteriaRules(numbered, {
    present: presentMember,
    stateEmployee,
    identity: { question: 'ada_kartu_identitas', withoutKtp: [0, 1, 2, 3, 8, 9, 10, 11] },
  }),
  {
    number: 'R-0605',
    level: 'reason',
    check: {
      op: 'never',
      when: any(
        all(is('program', 'PKH'), is('sta_pkh', true)),
        all(is('program', 'BPNT'), is('sta_rastra', true)),
        all(is('program', 'PBI'), is('sta_kis', true)),
      ),
      at: 'program',
    },
    message:
      'Blok V menyatakan keluarga ini sudah menerima program yang diusulkan. Bila tetap diusulkan, tulis alasannya.',
    source: 'berita-acara-and-office.md §2.3 no. 15 (L)',
  },
  comfortRule(numbered, any(is('ada_mobil', true), is('ada_ac', true))),
  otherHouseRule(numbered),
  changeRule(numbered),
]
