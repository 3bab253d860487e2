import type { Rule } from '../../types.ts'
import { all, any, atLeast, atMost, is, jenis, not, oneOf } from '../declare.ts'
import { familyRules, memberRules } from '../keluarga/rules-anggota.ts'
import { hint, houseRules } from '../keluarga/rules-rumah.ts'
import { proposalRules } from '../keluarga/rules-usulan.ts'
import { identityRules, visitRules } from '../rules/identity.ts'
import { numberedFrom } from '../rules/numbering.ts'
import { numberRules, oneFamilyNumberRule } from '../rules/numbers.ts'
import { member } from '../rules/people.ts'
import { presentMember } from './conditions.ts'
import { littlePower, morePower } from './perumahan.ts'

/** R-2xxx: the numbers of this edition. */
const numbered = numberedFrom(2)

const visit = { day: 'tgl_pencacahan', word: 'pembaruan' } as const
const comfort = any(atLeast('d_mobil', 1), atLeast('d_ac', 1))

const things: readonly Rule[] = [
  ...houseRules(numbered, {
    noCylinder: { at: 'd_tabung_gas', when: atMost('d_tabung_gas', 0) },
    electric: any(atLeast('d_kulkas', 1), atLeast('d_ac', 1), atLeast('d_pemanas', 1), atLeast('d_tv', 1)),
    comfort,
  }),
  hint(
    numbered(311),
    'd_daya',
    any(
      all(is('r307a_penerangan', '1'), is('d_daya', '0')),
      all(is('r307a_penerangan', '2'), oneOf('d_daya', '1', '2', '3', '4', '5', '6', '7')),
    ),
    'Daya dan keterangan meteran tidak cocok: tanpa meteran berarti 307a kode 2 dan daya kode 0. Periksa keduanya.',
  ),
  hint(
    numbered(312),
    'd_smartphone',
    all(is('r505_internet', '3'), atMost('d_smartphone', 0)),
    'Internet lewat HP, tetapi tidak ada smartphone. Periksa keduanya.',
  ),
  hint(
    numbered(316),
    'd_sawah_kebun',
    all(is('aset_tak_bergerak', false), oneOf('d_sawah_kebun', '2', '3', '4', '5')),
    'Ada sawah atau kebun, tetapi isian lahan menyatakan tidak ada. Periksa keduanya.',
  ),
]

const work: readonly Rule[] = [
  member(
    numbered(441),
    'inform',
    'd_pendapatan',
    all(is('sta_bekerja', true), is('d_pendapatan', '1'), not(is('status_pekerjaan', '8'))),
    'Bekerja dan bukan pekerja keluarga, tetapi pendapatannya tidak ada. Periksa keduanya.',
  ),
  member(
    numbered(442),
    'inform',
    'd_pendapatan',
    all(jenis('usulan'), oneOf('d_pendapatan', '5', '6')),
    'Pendapatan di atas UMK. Pastikan alasan usulan menjelaskan keadaannya.',
  ),
  member(
    numbered(443),
    'reason',
    'd_keberadaan',
    is('d_keberadaan', '0'),
    'Keberadaan belum ditentukan. Tanyakan kepada desa; bila memang belum diketahui, tulis alasannya.',
  ),
]

const desil: readonly Rule[] = [
  {
    number: numbered(608),
    level: 'reason',
    check: {
      op: 'never',
      when: any(
        all(oneOf('program', 'PKH', 'BPNT'), atLeast('d_desil', 5)),
        all(is('program', 'PBI'), atLeast('d_desil', 6)),
      ),
      at: 'program',
    },
    message:
      'Desil keluarga ini di atas batas yang lazim (4; untuk PBI 5), sehingga usulan bantuan biasanya ditolak. Bila tetap diusulkan, tulis alasannya.',
    source: 'form-and-siksng.md §4.4 (C/L)',
  },
]

/** All rules of this edition. A number is never given to another rule. */
export const rules: readonly Rule[] = [
  ...identityRules(numbered, visit),
  ...visitRules(numbered, visit),
  ...numberRules(numbered, 'person'),
  oneFamilyNumberRule(numbered),
  ...things,
  ...memberRules(numbered),
  ...work,
  ...familyRules(numbered, { present: presentMember, presence: 'd_keberadaan' }),
  ...proposalRules(numbered, { present: presentMember, comfort, littlePower, morePower, more: desil }),
]
