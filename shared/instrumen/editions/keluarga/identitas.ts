import type { Question } from '../../types.ts'
import { all, is } from '../declare.ts'
import { female, mayBePregnant } from './people.ts'
import { same } from './same.ts'

const siksAsks = 'Diminta oleh berkas usulan SIKS-NG.'

/** 409: what somebody is to the head of the family. Code 7 has other words than in PBDT2015 and means the same. */
export const hubungan: Question = same('hubkel', '409', {
  label: 'Hubungan dengan kepala keluarga',
  short: 'Hub. KK',
  help: 'Tepat satu orang yang menjadi kepala keluarga.',
  codes: hubunganCodes(),
})

/** 410: asked of few; what is said of anybody else is kept, so that a rule can object to it. */
export const hamil: Question = same('sta_hamil', '410', {
  label: 'Sedang hamil',
  askWhen: mayBePregnant,
  whenSkipped: 'warn',
  help: 'Hanya untuk perempuan umur 10 sampai 54 tahun yang kawin atau pernah kawin.',
})

/** The first day of a pregnancy. No family paper asks for it. */
export const mulaiHamil = (number: string): Question =>
  same('tgl_mulai_hamil', number, {
    askWhen: all(female, is('sta_hamil', true)),
    help: `Perkiraan hari pertama kehamilan, dari buku KIA. ${siksAsks}`,
  })

/** 411: the papers that somebody has. */
export const identitas: Question = {
  id: 'r411_identitas',
  number: '411',
  label: 'Kepemilikan kartu identitas',
  short: 'Identitas',
  kind: 'bitmask',
  bits: [
    { bit: 1, label: 'Akta kelahiran' },
    { bit: 2, label: 'KIA' },
    { bit: 4, label: 'KTP' },
  ],
  none: 'Tidak memiliki',
  help: 'Jumlahkan kodenya: akta kelahiran 1, KIA 2, KTP 4. Akta dan KTP berarti 5; tidak punya berarti 0.',
}

/** Sums of 411 with and without an identity card. */
export const sumsWithKtp = [4, 5, 6, 7] as const
export const sumsWithoutKtp = [0, 1, 2, 3] as const

/** The job as the family card prints it, which no family paper asks for. */
export const pekerjaanKk = (number: string): Question =>
  same('jenis_pekerjaan', number, {
    mark: 'L',
    help: `Pekerjaan yang tercetak di KK; ketik angkanya atau sebagian katanya. ${siksAsks}`,
  })

function hubunganCodes() {
  const question = same('hubkel', '409')
  const codes = question.kind === 'code' ? question.codes : []
  return codes.map((code) => (code.code === '7' ? { ...code, label: 'Pembantu/sopir' } : code))
}
