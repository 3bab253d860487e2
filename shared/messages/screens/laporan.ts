const fileNames = {
  rekap: 'Laporan rekap',
  galat: 'Laporan galat',
  mutu: 'Laporan mutu data',
  banding: 'Laporan perbandingan',
} as const

export const laporanText = {
  title: 'Laporan',
  kinds: { rekap: 'Rekap', galat: 'Galat', mutu: 'Mutu data', banding: 'Dua periode' },
  preview: 'Lihat dan cetak',
  savePdf: 'Simpan PDF',
  saveExcel: 'Simpan Excel',
  method: 'Cara menghitung',
  paper: 'Kertas',
  paperF4: 'Kertas F4',
  savedAs: (name: string) => `Tersimpan: ${name}`,
  /** 'Laporan galat November 2026' */
  fileName: (kind: keyof typeof fileNames, periode: string) => `${fileNames[kind]} ${periode}`,
  other: 'Bandingkan dengan',
  chooseOther: 'Pilih periode pembanding',
  otherBefore: 'periode sebelumnya',
  tables: 'Tabel',
  next: 'Tabel berikutnya',
  previous: 'Tabel sebelumnya',
  asBars: 'Grafik',
  asTable: 'Tabel',
  shown: 'Tampilan',
  rows: (n: string) => `${n} baris`,
  largest: (shown: number, all: string) => `${shown} terbesar dari ${all} baris; semuanya ada di tabel.`,
  counting: 'Menghitung…',
  noPeriode: 'Buka periode dulu; laporan dibuat untuk satu periode.',
  unknown: 'Laporan ini tidak ada. Pilih salah satu di atas.',
  close: 'Tutup',
  /** For those who hear the table. */
  scroll: (title: string) => `${title}, dapat digulir dengan panah`,
} as const
