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

export const dukcapilText = {
  tag: (reason: string, day: string) => `Menunggu Dukcapil: ${reason} · lihat lagi ${day}`,
  tagDue: (reason: string) => `Menunggu Dukcapil: ${reason} · lihat lagi sekarang`,
  mark: 'Tandai menunggu Dukcapil',
  markKey: 'menunggu Dukcapil',
  closeLong: 'Selesai menunggu Dukcapil',
  markTitle: (name: string) => (name === '' ? 'Menunggu Dukcapil' : `Menunggu Dukcapil: ${name}`),
  markHelp: 'Formulir tetap dapat ditunda atau diselesaikan. Orang ini masuk daftar tunggu sampai jelas.',
  reason: 'Masalah',
  reasonHint: 'Tekan 1–6 untuk memilih.',
  note: 'Keterangan (boleh kosong)',
  lookAgain: 'Lihat lagi tanggal',
  save: 'Simpan',
  marked: (name: string) => `${name === '' ? 'Orang ini' : name} menunggu Dukcapil.`,
  corrected: (parts: readonly string[]) => `${parts.join(' dan ')} sudah dibetulkan sejak ditandai. Masih menunggu?`,
  closeTitle: (name: string) => `${name === '' ? 'Orang ini' : name}: apa hasilnya?`,
  closeHelp: 'Orang ini keluar dari daftar tunggu. Dapat dikembalikan.',
  outcomeHelp: {
    padan: 'Dukcapil menyatakan datanya benar.',
    diperbaiki: 'Isian formulir sudah dibetulkan.',
    batal: 'Ternyata tidak perlu ke Dukcapil.',
  },
  closed: (name: string, outcome: string) => `${name}: ${outcome.toLowerCase()}.`,
  reopened: 'Kembali ke daftar tunggu.',
  postponeTitle: (name: string) => `${name}: lihat lagi kapan?`,
  postponed: (day: string) => `Lihat lagi ${day}.`,
  about: (n: number, due: number) =>
    `${n} orang${due > 0 ? `, ${due} sudah waktunya dilihat lagi` : ''} · urut tanggal lihat lagi`,
  filterHint: 'Saring: nama, NIK, desa, masalah',
  empty: 'Tidak ada yang menunggu Dukcapil.',
  emptyHelp: 'Saat mengentri anggota, Alt M menandai orang yang NIK, KK, atau namanya perlu dilihat Dukcapil.',
  emptyFilter: 'Tidak ada orang yang cocok dengan saringan ini.',
  columns: {
    pick: 'Surat',
    name: 'Nama',
    nik: 'NIK',
    reason: 'Masalah',
    desa: 'Desa',
    days: 'Menunggu',
    lookAgain: 'Lihat lagi',
    surat: 'Sudah di surat',
  },
  days: (n: number) => `${n} hari`,
  due: (day: string) => `${day} · sekarang`,
  correctedShort: 'dibetulkan',
  picked: 'dipilih untuk surat',
  pickHint: 'Spasi memilih orang untuk surat; tanpa pilihan: semua yang belum ada di surat.',
  actions: {
    close: 'Selesai',
    postpone: 'Ganti tanggal',
    change: 'Ubah',
    makeSurat: 'Buat surat',
    letters: 'Surat yang sudah dibuat',
  },
  makeTitle: 'Surat pengantar ke Dukcapil',
  makeHelp: (n: number, picked: boolean) =>
    picked
      ? `Surat untuk ${n} orang yang dipilih. Setelah dibuat, isi surat tidak berubah lagi.`
      : `Surat untuk ${n} orang yang belum ada di surat mana pun. Setelah dibuat, isi surat tidak berubah lagi.`,
  makeNone: 'Semua orang di daftar ini sudah ada di surat. Pilih dengan Spasi siapa yang disurati lagi.',
  make: 'Buat dan cetak',
  lettersTitle: 'Surat ke Dukcapil',
  lettersAbout: (n: number) => `${n} surat · terbaru di atas`,
  lettersNone: 'Belum ada surat. Tandai orang yang menunggu, lalu tekan C.',
  letterColumns: { number: 'Nomor', made: 'Dibuat', by: 'Oleh', people: 'Orang', open: 'Masih menunggu' },
  print: 'Cetak lagi',
} as const
