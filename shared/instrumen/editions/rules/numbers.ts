import type { QuestionId, Rule, RuleCheck } from '../../types.ts'
import type { Numbered } from './numbering.ts'

const SOURCE = 'form-and-siksng.md §3'

type NikFind = Extract<RuleCheck, { op: 'nik' }>['find']
type NoKkFind = Extract<RuleCheck, { op: 'noKk' }>['find']

const member = { roster: 'anggota' } as const

/**
 * R-x201 to R-x218. A NIK is never reissued when data is corrected, so what its digits say is only a reason to ask;
 * what cannot be a NIK at all blocks.
 */
export function numberRules(rule: Numbered, noKkOf: 'person' | 'form'): readonly Rule[] {
  const own = noKkOf === 'person'
  const nik = (number: number, level: Rule['level'], find: NikFind, message: string): Rule => {
    return {
      number: rule(number),
      level,
      check: { op: 'nik', ...member, question: 'nik', find },
      message,
      source: SOURCE,
    }
  }
  const noKk = (number: number, level: Rule['level'], find: NoKkFind, message: string): Rule => {
    const check = { op: 'noKk', ...(own ? member : {}), question: 'nokk', find } as const
    return { number: rule(number), level, check, message, source: SOURCE }
  }
  return [
    nik(201, 'block', 'shape', 'NIK harus 16 angka. {salah}'),
    nik(202, 'block', 'leadingZero', 'NIK tidak pernah diawali angka 0. Cocokkan dengan KK.'),
    nik(
      203,
      'reason',
      'dayOrMonth',
      'Angka ke-7 sampai ke-10 pada NIK bukan tanggal dan bulan. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
    ),
    nik(204, 'inform', 'calendar', 'Tanggal di dalam NIK tidak ada di kalender. Cocokkan dengan KK.'),
    {
      number: rule(205),
      level: 'reason',
      check: { op: 'nikBirthDate', ...member, question: 'nik', birthDate: 'tgllahir' },
      message: 'NIK menunjukkan tanggal lahir {nik}, isian {isian}. Bila keduanya sesuai KK, tulis alasannya.',
      source: SOURCE,
    },
    {
      number: rule(206),
      level: 'reason',
      check: { op: 'nikSex', ...member, question: 'nik', sex: 'jnskel', male: '1', female: '2' },
      message:
        'NIK menunjukkan {nik}, berbeda dari jenis kelamin yang diisi. Bila keduanya sesuai KK, tulis alasannya.',
      source: SOURCE,
    },
    nik(
      207,
      'reason',
      'kecamatan',
      'Enam angka pertama NIK bukan kode kecamatan yang dikenal sekarang. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
    ),
    nik(208, 'reason', 'serial', 'NIK berakhir 0000, padahal nomor urut mulai dari 0001. Cocokkan dengan KK.'),
    {
      number: rule(209),
      level: 'block',
      check: { op: 'disjoint', ...member, question: 'nik', other: 'nokk', ...(own ? {} : { otherAt: 'form' }) },
      message: 'NIK sama dengan No. KK. Mungkin keduanya tertukar.',
      source: SOURCE,
    },
    {
      number: rule(210),
      level: 'block',
      check: { op: 'unique', ...member, questions: ['nik'], at: 'nik' },
      message: 'NIK ini sama dengan NIK anggota nomor {no} di formulir ini.',
      source: 'form-and-siksng.md §1.6 #13',
    },
    {
      number: rule(211),
      level: 'reason',
      check: { op: 'nikUsedElsewhere', ...member, question: 'nik' },
      message: 'NIK ini sudah ada pada {di}. Bila memang orang yang sama, tulis alasannya.',
      source: 'form-and-siksng.md §1.6 #13',
    },
    noKk(212, 'block', 'shape', 'No. KK harus 16 angka. {salah}'),
    noKk(213, 'block', 'leadingZero', 'No. KK tidak pernah diawali angka 0. Cocokkan dengan KK.'),
    noKk(
      214,
      'reason',
      'dayOrMonth',
      'Angka ke-7 sampai ke-10 pada No. KK bukan tanggal dan bulan. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
    ),
    noKk(215, 'inform', 'calendar', 'Tanggal di dalam No. KK tidak ada di kalender. Cocokkan dengan KK.'),
    noKk(
      216,
      'reason',
      'kecamatan',
      'Enam angka pertama No. KK bukan kode kecamatan yang dikenal sekarang. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
    ),
    noKk(217, 'reason', 'serial', 'No. KK berakhir 0000. Cocokkan dengan KK.'),
    noKk(218, 'inform', 'future', 'Tanggal terbit di dalam No. KK belum terjadi. Cocokkan dengan KK.'),
  ]
}

/** R-x219 and R-x220: one No. KK for each family of a household. */
export function familyNumberRules(rule: Numbered, family: QuestionId): readonly Rule[] {
  return [
    {
      number: rule(219),
      level: 'reason',
      check: { op: 'grouped', ...member, question: 'nokk', group: family, same: 'within' },
      message:
        'No. KK berbeda dari anggota lain di keluarga nomor {kelompok}. Satu keluarga satu KK; bila memang berbeda, tulis alasannya.',
      source: 'form-and-siksng.md §1.6 #14',
    },
    {
      number: rule(220),
      level: 'inform',
      check: { op: 'grouped', ...member, question: 'nokk', group: family, same: 'across' },
      message: 'No. KK ini sama dengan keluarga lain di rumah tangga ini. Periksa nomor urut keluarganya.',
      source: 'P',
    },
  ]
}

/** R-x219 where a form is about one family: one No. KK for everybody. */
export function oneFamilyNumberRule(rule: Numbered): Rule {
  return {
    number: rule(219),
    level: 'reason',
    check: { op: 'grouped', ...member, question: 'nokk', same: 'within' },
    message:
      'No. KK berbeda dari anggota lain di keluarga ini. Satu keluarga satu KK; bila memang berbeda, tulis alasannya.',
    source: 'form-and-siksng.md §1.6 #14',
  }
}
