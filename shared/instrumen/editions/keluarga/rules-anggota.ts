import type { Condition, Rule } from '../../types.ts'
import { all, any, atLeast, atMost, is, not, oneOf } from '../declare.ts'
import type { Numbered } from '../rules/numbering.ts'
import {
  childWorkRule,
  grownPupilRule,
  headAgeRules,
  identityCardRule,
  marriageRules,
  member,
  pregnancyRules,
} from '../rules/people.ts'
import { headRules, presenceRule, relationRules } from '../rules/relations.ts'
import { schoolingRules } from '../rules/schooling.ts'
import { sumsWithKtp } from './identitas.ts'
import { schooling } from './pendidikan.ts'

/** R-x401 to R-x426: one person of a family paper. */
export function memberRules(rule: Numbered): readonly Rule[] {
  return [
    ...pregnancyRules(rule),
    ...marriageRules(rule, is('hubkel', '2')),
    identityCardRule(rule, 'r411_identitas', oneOf('r411_identitas', ...sumsWithKtp)),
    ...schoolingRules(rule, schooling),
    childWorkRule(rule),
    ...headAgeRules(rule, { relation: 'hubkel', title: 'keluarga' }),
    grownPupilRule(rule),
    member(
      rule(421),
      'inform',
      'r411_identitas',
      all(atLeast('umur', 17), oneOf('r411_identitas', 2, 3, 6, 7)),
      'Memiliki KIA, padahal sudah 17 tahun. KIA hanya untuk anak; periksa jumlah kodenya.',
    ),
    member(
      rule(422),
      'inform',
      'r415_ijazah',
      all(is('r412_partisipasi', '2'), is('kelas_tertinggi', '8')),
      'Masih sekolah, tetapi kelasnya "tamat". Periksa keduanya.',
    ),
    member(
      rule(423),
      'inform',
      'r420a_usaha',
      all(is('sta_bekerja', true), oneOf('status_pekerjaan', '1', '2', '3'), is('r420a_usaha', false)),
      'Kedudukannya berusaha sendiri, tetapi tidak memiliki usaha. Periksa 418 dan 420.',
    ),
    member(
      rule(424),
      'reason',
      'r420a_usaha',
      all(is('r420a_usaha', true), atMost('umur', 9)),
      'Memiliki usaha pada umur di bawah 10 tahun. Periksa tanggal lahir; bila benar, tulis alasannya.',
    ),
    member(
      rule(425),
      'inform',
      'r422_dibayar',
      all(is('status_pekerjaan', '3'), is('r420a_usaha', true), atMost('r422_dibayar', 0)),
      'Kedudukannya berusaha dibantu buruh dibayar, tetapi pekerja dibayar 0. Periksa keduanya.',
    ),
    member(
      rule(426),
      'inform',
      'r425_omset',
      oneOf('r425_omset', '4', '5', '6', '7'),
      'Omset sebulan Rp25 juta atau lebih. Periksa kodenya: satuannya juta rupiah sebulan.',
    ),
  ]
}

type Family = { readonly present: Condition; readonly presence: string }

/** R-x501 to R-x518: the people of one family among each other. */
export function familyRules(rule: Numbered, { present, presence }: Family): readonly Rule[] {
  return [
    ...headRules(rule, { relation: 'hubkel', when: all(is('hubkel', '1'), present), title: 'keluarga' }),
    presenceRule(rule, { count: 'jumlah_anggota', presence, present, unit: 'keluarga' }),
    ...relationRules(rule, (code) => [{ who: is('hubkel', code), anchor: is('hubkel', '1') }]),
    {
      number: rule(517),
      level: 'reason',
      check: {
        op: 'ageGap',
        roster: 'anggota',
        links: [{ who: is('hubkel', '5'), anchor: is('hubkel', '1') }],
        age: 'umur',
        than: 'younger',
        years: 24,
        at: 'tgllahir',
      },
      message:
        'Cucu berumur {umur} tahun, kepala keluarga {lain} tahun. Periksa hubungan dan tanggal lahir; bila benar, tulis alasannya.',
      source: 'P',
    },
    {
      number: rule(518),
      level: 'inform',
      check: {
        op: 'never',
        roster: 'anggota',
        when: all(is('hubkel', '4'), not(any(is('sta_kawin', '2'), is('sta_kawin', '3'), is('sta_kawin', '4')))),
        at: 'sta_kawin',
      },
      message: 'Menantu, tetapi status perkawinannya belum kawin. Periksa keduanya.',
      source: 'P',
    },
  ]
}
