import type { CellFormat } from '../contract/layout.ts'

/** What each format is called, and the rule that it applies, in words. */
export const formatText: Readonly<Record<CellFormat, { readonly name: string; readonly rule: string }>> = {
  text: { name: 'Apa adanya', rule: 'Ditulis persis seperti yang tercatat.' },
  name: {
    name: 'Nama',
    rule: 'Huruf besar, tanpa gelar di depan dan tanda baca. Yang berubah terlihat di pratinjau batch.',
  },
  address: { name: 'Huruf besar', rule: 'Huruf besar, satu baris.' },
  digits16: {
    name: '16 angka',
    rule: 'Harus tepat 16 angka dan tetap teks; baris yang tidak memenuhinya tidak dikirim.',
  },
  date: {
    name: 'Tanggal hh/bb/tttt',
    rule: 'Teks seperti 31/01/2000; baris dengan tanggal yang tidak ada tidak dikirim.',
  },
  dateDash: {
    name: 'Tanggal hh-bb-tttt',
    rule: 'Teks seperti 31-01-2000; baris dengan tanggal yang tidak ada tidak dikirim.',
  },
  dateIso: {
    name: 'Tanggal tttt-bb-hh',
    rule: 'Teks seperti 2000-01-31; baris dengan tanggal yang tidak ada tidak dikirim.',
  },
  rtRw: { name: 'RT/RW 3 angka', rule: 'Dilengkapi menjadi tiga angka: 3 menjadi 003.' },
  nomor: { name: 'Nomor urut', rule: 'Nomor baris dalam berkas, mulai 1.' },
}
