import type { Rule, RuleCheck } from '../../types.ts'

const SOURCE = 'form-and-siksng.md §3'

type NikFind = Extract<RuleCheck, { op: 'nik' }>['find']
type NoKkFind = Extract<RuleCheck, { op: 'noKk' }>['find']

function nik(number: string, level: Rule['level'], find: NikFind, message: string): Rule {
  return { number, level, check: { op: 'nik', roster: 'anggota', question: 'nik', find }, message, source: SOURCE }
}

function noKk(number: string, level: Rule['level'], find: NoKkFind, message: string): Rule {
  return { number, level, check: { op: 'noKk', roster: 'anggota', question: 'nokk', find }, message, source: SOURCE }
}

const member = { roster: 'anggota' } as const

/**
 * R-02xx. A NIK is never reissued when data is corrected, so what its digits say is only a reason to ask;
 * what cannot be a NIK at all blocks.
 */
export const numberRules: readonly Rule[] = [
  nik('R-0201', 'block', 'shape', 'NIK harus 16 angka. {salah}'),
  nik('R-0202', 'block', 'leadingZero', 'NIK tidak pernah diawali angka 0. Cocokkan dengan KK.'),
  nik(
    'R-0203',
    'reason',
    'dayOrMonth',
    'Angka ke-7 sampai ke-10 pada NIK bukan tanggal dan bulan. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
  ),
  nik('R-0204', 'inform', 'calendar', 'Tanggal di dalam NIK tidak ada di kalender. Cocokkan dengan KK.'),
  {
    number: 'R-0205',
    level: 'reason',
    check: { op: 'nikBirthDate', ...member, question: 'nik', birthDate: 'tgllahir' },
    message: 'NIK menunjukkan tanggal lahir {nik}, isian {isian}. Bila keduanya sesuai KK, tulis alasannya.',
    source: SOURCE,
  },
  {
    number: 'R-0206',
    level: 'reason',
    check: { op: 'nikSex', ...member, question: 'nik', sex: 'jnskel', male: '1', female: '2' },
    message: 'NIK menunjukkan {nik}, berbeda dari jenis kelamin yang diisi. Bila keduanya sesuai KK, tulis alasannya.',
    source: SOURCE,
  },
  nik(
    'R-0207',
    'reason',
    'kecamatan',
    'Enam angka pertama NIK bukan kode kecamatan yang dikenal sekarang. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
  ),
  nik('R-0208', 'reason', 'serial', 'NIK berakhir 0000, padahal nomor urut mulai dari 0001. Cocokkan dengan KK.'),
  {
    number: 'R-0209',
    level: 'block',
    check: { op: 'disjoint', ...member, question: 'nik', other: 'nokk' },
    message: 'NIK sama dengan No. KK. Mungkin keduanya tertukar.',
    source: SOURCE,
  },
  {
    number: 'R-0210',
    level: 'block',
    check: { op: 'unique', ...member, questions: ['nik'], at: 'nik' },
    message: 'NIK ini sama dengan NIK anggota nomor {no} di formulir ini.',
    source: 'form-and-siksng.md §1.6 #13',
  },
  {
    number: 'R-0211',
    level: 'reason',
    check: { op: 'nikUsedElsewhere', ...member, question: 'nik' },
    message: 'NIK ini sudah ada pada {di}. Bila memang orang yang sama, tulis alasannya.',
    source: 'form-and-siksng.md §1.6 #13',
  },
  noKk('R-0212', 'block', 'shape', 'No. KK harus 16 angka. {salah}'),
  noKk('R-0213', 'block', 'leadingZero', 'No. KK tidak pernah diawali angka 0. Cocokkan dengan KK.'),
  noKk(
    'R-0214',
    'reason',
    'dayOrMonth',
    'Angka ke-7 sampai ke-10 pada No. KK bukan tanggal dan bulan. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
  ),
  noKk('R-0215', 'inform', 'calendar', 'Tanggal di dalam No. KK tidak ada di kalender. Cocokkan dengan KK.'),
  noKk(
    'R-0216',
    'reason',
    'kecamatan',
    'Enam angka pertama No. KK bukan kode kecamatan yang dikenal sekarang. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
  ),
  noKk('R-0217', 'reason', 'serial', 'No. KK berakhir 0000. Cocokkan dengan KK.'),
  noKk('R-0218', 'inform', 'future', 'Tanggal terbit di dalam No. KK belum terjadi. Cocokkan dengan KK.'),
  {
    number: 'R-0219',
    level: 'reason',
    check: { op: 'grouped', ...member, question: 'nokk', group: 'nuk', same: 'within' },
    message:
      'No. KK berbeda dari anggota lain di keluarga nomor {kelompok}. Satu keluarga satu KK; bila memang berbeda, tulis alasannya.',
    source: 'form-and-siksng.md §1.6 #14',
  },
  {
    number: 'R-0220',
    level: 'inform',
    check: { op: 'grouped', ...member, question: 'nokk', group: 'nuk', same: 'across' },
    message: 'No. KK ini sama dengan keluarga lain di rumah tangga ini. Periksa nomor urut keluarganya.',
    source: 'P',
  },
]
