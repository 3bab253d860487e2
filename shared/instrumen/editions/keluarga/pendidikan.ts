import type { Question } from '../../types.ts'
import type { Schooling } from '../rules/schooling.ts'
import { codesFrom } from '../declare.ts'
import { asked, choice } from './declare.ts'
import { everSchooled, fromFive } from './people.ts'
import { same } from './same.ts'

const jenjang = [
  'Paket A',
  'SDLB',
  'SD',
  'MI',
  'SPM/PDF Ula',
  'Paket B',
  'SMPLB',
  'SMP',
  'MTs',
  'SPM/PDF Wustha',
  'Paket C',
  'SMLB',
  'SMA',
  'MA',
  'SMK',
  'MAK',
  'SPM/PDF Ulya',
  'D1/D2/D3',
  'D4/S1',
  'Profesi',
  'S2',
  'S3',
] as const

/** 412–415. Codes and skips: OSID. */
export const pendidikan: readonly Question[] = [
  ...asked(fromFive, [
    choice(
      ['r412_partisipasi', '412', 'Partisipasi sekolah'],
      ['Tidak/belum pernah bersekolah', 'Masih sekolah', 'Tidak bersekolah lagi'],
      { short: 'Sekolah', help: 'Untuk umur 5 tahun ke atas.' },
    ),
  ]),
  ...asked(everSchooled, [
    choice(['r413_jenjang', '413', 'Jenjang pendidikan tertinggi yang pernah/sedang diduduki'], jenjang, {
      short: 'Jenjang',
    }),
    same('kelas_tertinggi', '414', { help: 'Isi 8 bila jenjang itu sudah tamat dan lulus.' }),
    choice(
      ['r415_ijazah', '415', 'Ijazah tertinggi yang dimiliki'],
      [...codesFrom(1, ...jenjang), { code: '23', label: 'Tidak punya ijazah SD' }],
      { short: 'Ijazah' },
    ),
  ]),
]

const levels = {
  primary: numbers(1, 5),
  junior: numbers(6, 10),
  senior: numbers(11, 17),
  college: numbers(18, 22),
} as const

/** The codes of 412, 413 and 415 by level, for the rules about them. */
export const schooling: Schooling = {
  participation: { question: 'r412_partisipasi', atSchool: '2' },
  school: { question: 'r413_jenjang', codes: levels },
  diploma: { question: 'r415_ijazah', none: '23', codes: levels },
}

function numbers(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}
