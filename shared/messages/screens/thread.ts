import type { ThreadStep } from '../../contract/thread.ts'

const steps: Readonly<Record<ThreadStep, string>> = {
  prelist: 'Prelist',
  berkas: 'Berkas',
  formulir: 'Formulir',
  verifikasi: 'Verifikasi',
  dukcapil: 'Dukcapil',
  musyawarah: 'Musyawarah',
  batch: 'Batch',
  hasil: 'Hasil',
  penetapan: 'Penetapan',
}

/** Words of the line of time of a family. */
export const threadText = {
  title: 'Alur',
  about: (desa: string, stops: number) => `${desa} · ${stops} kejadian, urut waktu`,
  noName: 'Keluarga tanpa nama',
  steps,
  next: 'berikutnya',
  by: (name: string) => `oleh ${name}`,
  desil: (desil: number) => `Desil ${desil}`,
  removed: 'Dihapus dari daftar',
  notRegistered: 'Belum ada di daftar keluarga',
  toFamily: 'Keluarga',
  toForm: 'Buka formulir',
  back: 'Kembali',
  open: 'Buka dokumen',
  keys: 'panah pilih · Enter buka dokumen',
  empty: 'Belum ada yang tercatat tentang keluarga ini.',
  emptyHelp: 'Kejadian tercatat sejak prelist diimpor atau kertasnya diterima.',
  closedForm: 'Isian formulir ini terbuka untuk Anda setelah verifikasinya selesai.',
} as const
