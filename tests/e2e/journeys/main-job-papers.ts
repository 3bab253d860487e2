import { addDays } from '#shared/domain/plain-date.ts'
import { monthName } from '#shared/domain/date-text.ts'
import type { FormContent } from '#shared/instrumen/types.ts'
import { paperOfFour } from '../pages/entry-paper.ts'
import type { Peserta } from '../pages/musyawarah-page.ts'

// What lies on the desk in the main journey. Its dates follow the clock of the machine, as the sample office does.

const now = new Date()
const two = (part: number): string => String(part).padStart(2, '0')
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
const next = new Date(now.getFullYear(), now.getMonth() + 1, 1)

/** The month after this one, as a periode is opened for it. */
export const nextMonth = { name: monthName(next.getMonth() + 1), year: String(next.getFullYear()) }

/** The proposal of the family of four, surveyed the day before yesterday. */
export const paper: FormContent = {
  ...paperOfFour,
  answers: { ...paperOfFour.answers, tgl_pencacahan: addDays(today, -2) },
}

/** A family of the sample's register without a mistake in it, and what its paper says is different now. */
export const changed = {
  name: 'SUPARMAN BASRI',
  lantai: { now: '4', before: '6 Semen/bata merah' },
  kamar: { now: '3', before: '2' },
  sent: [
    ['SUPARMAN BASRI', 'lantai', '6', '4'],
    ['SUPARMAN BASRI', 'jumlah_kamar', '2', '3'],
  ],
} as const

/** Another, three people, who moved away. */
export const removed = { name: 'MOHAMMAD HARIYANTO', nik: '3509160704760001' } as const

export const removal: FormContent = {
  answers: {
    tingkat: 'KELUARGA',
    kode_alasan: '02',
    uraian_alasan: 'Pindah ke Kabupaten Malang',
    tgl_kejadian: addDays(today, -40),
    jenis_dokumen: '3',
    no_dokumen: 'SKPWNI/3509/0012',
    tgl_dokumen: addDays(today, -38),
  },
  rows: [],
}

export const meeting = {
  startsAt: '09.30',
  place: 'Balai Desa Jatisari',
  chairName: 'Imam Ghozali',
  notulisName: 'Rina Wulandari',
  nomor: '140/07/BA-MUSDES',
  invited: '30',
} as const

export const attendance: readonly Peserta[] = [
  { name: 'Sukardi', sex: 'L', unsur: 'Kepala Dusun', address: 'Krajan' },
  { name: 'Sulastri', sex: 'P', unsur: 'PKK', address: 'Sukosari' },
  { name: 'Hasan Basri', sex: 'L', unsur: 'Ketua RT', address: 'Grujugan' },
]
