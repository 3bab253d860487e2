import type { Question } from '../../types.ts'
import { choice } from './declare.ts'
import { sameAs } from './same.ts'

const satuDua = { yes: '1', no: '2' } as const

/** 503: land and houses elsewhere. */
export const lahanRumah: readonly Question[] = sameAs(
  ['aset_tak_bergerak', '503a', { ...satuDua, label: 'Memiliki lahan selain yang ditempati' }],
  ['rumah_lain', '503b', { ...satuDua, label: 'Memiliki rumah di tempat lain' }],
)

/** 504: animals. */
export const ternak: readonly Question[] = sameAs(
  ['jumlah_sapi', '504a'],
  ['jumlah_kerbau', '504b'],
  ['jumlah_kuda', '504c'],
  ['jumlah_babi', '504d'],
  ['jumlah_kambing', '504e'],
)

/** 505 and 506. */
export const layanan: readonly Question[] = [
  choice(
    ['r505_internet', '505', 'Akses internet utama sebulan terakhir'],
    [
      { code: '0', label: 'Tidak menggunakan' },
      { code: '1', label: 'Internet dan TV digital berlangganan' },
      { code: '2', label: 'Wifi' },
      { code: '3', label: 'HP' },
    ],
  ),
  choice(
    ['r506_rekening', '506', 'Rekening aktif/dompet digital'],
    ['Ya, untuk usaha', 'Ya, untuk pribadi', 'Ya, untuk usaha dan pribadi', 'Tidak ada'],
  ),
]
