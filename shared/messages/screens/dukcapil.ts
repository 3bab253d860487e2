import type { z } from 'zod'
import type { HasilDukcapil, MasalahDukcapil } from '#shared/contract/dukcapil.ts'

/** What the civil registry has to look at, as lists and the letter say it. */
export const masalahText = {
  nikTidakDitemukan: 'NIK tidak ditemukan',
  nikGanda: 'NIK ganda',
  dataTidakSesuai: 'Nama atau tanggal lahir tidak sesuai',
  belumPunyaNik: 'Belum punya NIK',
  kkTidakSesuai: 'No. KK tidak sesuai',
  lainnya: 'Lainnya',
} as const satisfies Record<z.infer<typeof MasalahDukcapil>, string>

export const hasilText = {
  padan: 'Padan',
  diperbaiki: 'Diperbaiki',
  batal: 'Batal',
} as const satisfies Record<z.infer<typeof HasilDukcapil>, string>
