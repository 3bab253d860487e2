import type { Rule } from '../../types.ts'
import { all, any, atMost, is, oneOf } from '../declare.ts'
import {
  childWorkRule,
  grownPupilRule,
  headAgeRules,
  identityCardRule,
  marriageRules,
  member,
  pregnancyRules,
} from '../rules/people.ts'
import { schoolingRules } from '../rules/schooling.ts'
import { numbered } from './numbered.ts'

const schooling = {
  participation: { question: 'partisipasi_sekolah', atSchool: '1' },
  school: {
    question: 'pendidikan_tertinggi',
    codes: { primary: ['1', '2', '3'], junior: ['4', '5', '6'], senior: ['7', '8', '9'], college: ['10'] },
  },
  diploma: {
    question: 'ijazah_tertinggi',
    none: '0',
    codes: { primary: ['1'], junior: ['2'], senior: ['3'], college: ['4', '5', '6'] },
  },
} as const

/** Sums of the identity question that hold the KTP bit (4). */
const withKtp = oneOf('ada_kartu_identitas', 4, 5, 6, 7, 12, 13, 14, 15)

/** R-04xx: one person. */
export const memberRules: readonly Rule[] = [
  ...pregnancyRules(numbered),
  ...marriageRules(numbered, any(is('hubkel', '2'), is('hub_krt', '2'))),
  identityCardRule(numbered, 'ada_kartu_identitas', withKtp),
  ...schoolingRules(numbered, schooling),
  childWorkRule(numbered),
  ...headAgeRules(numbered, { relation: 'hub_krt', title: 'rumah tangga' }),
  grownPupilRule(numbered),
  member(
    'R-0419',
    'inform',
    'hubkel',
    all(is('hub_krt', '1'), oneOf('hubkel', '2', '3', '4', '5', '6', '7', '8')),
    'Kepala rumah tangga biasanya juga kepala keluarga. Periksa keduanya.',
  ),
  member(
    'R-0420',
    'inform',
    'ada_kartu_identitas',
    all(is('sta_kawin', '1'), atMost('umur', 16), oneOf('ada_kartu_identitas', 8, 9, 10, 11)),
    'Memiliki SIM, tetapi belum 17 tahun. Periksa tanggal lahir atau jumlah kodenya.',
  ),
]
