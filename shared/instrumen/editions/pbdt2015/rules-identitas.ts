import type { Rule } from '../../types.ts'
import { atLeast, not, is, answered, all } from '../declare.ts'

const member = { roster: 'anggota' } as const
const SIKS = 'berita-acara-and-office.md §5.3, S12'
const NIK = 'form-and-siksng.md §3'

/** R-01xx: names and days. */
export const identityRules: readonly Rule[] = [
  {
    number: 'R-0101',
    level: 'inform',
    check: { op: 'nameAsSent', ...member, question: 'nama' },
    message: 'Nama akan dikirim ke SIKS-NG sebagai "{kirim}" ({ubah}). Yang Anda ketik tetap tersimpan.',
    source: SIKS,
  },
  {
    number: 'R-0102',
    level: 'inform',
    check: { op: 'nameAsSent', ...member, question: 'namagadis_ibukandung' },
    message: 'Nama ibu akan dikirim ke SIKS-NG sebagai "{kirim}" ({ubah}). Yang Anda ketik tetap tersimpan.',
    source: SIKS,
  },
  {
    number: 'R-0103',
    level: 'reason',
    check: { op: 'textWithout', ...member, question: 'nama', pattern: '[0-9]' },
    message: 'Nama berisi angka. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
    source: 'P',
  },
  {
    number: 'R-0104',
    level: 'reason',
    check: { op: 'textWithout', ...member, question: 'namagadis_ibukandung', pattern: '[0-9]' },
    message: 'Nama ibu kandung berisi angka. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
    source: 'P',
  },
  {
    number: 'R-0105',
    level: 'reason',
    check: { op: 'namesDiffer', ...member, question: 'namagadis_ibukandung', other: 'nama' },
    message: 'Nama ibu kandung sama dengan nama orang ini sendiri. Cocokkan dengan KK.',
    source: 'P',
  },
  {
    number: 'R-0106',
    level: 'block',
    check: { op: 'dayOrder', ...member, earlier: 'tgllahir', later: 'tgl_pencacahan', at: 'tgllahir' },
    message: 'Tanggal lahir lebih baru dari tanggal pencacahan.',
    source: 'form-and-siksng.md §1.6 #7',
  },
  {
    number: 'R-0107',
    level: 'block',
    check: { op: 'dayOrder', ...member, earlier: 'tgllahir', later: 'today', at: 'tgllahir' },
    message: 'Tanggal lahir belum terjadi. Periksa tahunnya.',
    source: 'P',
  },
  {
    number: 'R-0108',
    level: 'reason',
    check: { op: 'never', ...member, when: atLeast('umur', 111), at: 'tgllahir' },
    message: 'Umur lebih dari 110 tahun. Cocokkan tahun lahir dengan KK.',
    source: NIK,
  },
  {
    number: 'R-0109',
    level: 'block',
    check: { op: 'dayOrder', earlier: 'tgl_pencacahan', later: 'today', at: 'tgl_pencacahan' },
    message: 'Tanggal pencacahan belum terjadi.',
    source: 'P',
  },
  {
    number: 'R-0110',
    level: 'block',
    check: { op: 'dayOrder', earlier: 'tgl_pencacahan', later: 'tgl_pemeriksaan', at: 'tgl_pemeriksaan' },
    message: 'Tanggal pemeriksaan lebih awal dari tanggal pencacahan.',
    source: 'form-and-siksng.md §1.2',
  },
  {
    number: 'R-0111',
    level: 'block',
    check: { op: 'dayOrder', earlier: 'tgl_pemeriksaan', later: 'today', at: 'tgl_pemeriksaan' },
    message: 'Tanggal pemeriksaan belum terjadi.',
    source: 'P',
  },
  {
    number: 'R-0112',
    level: 'reason',
    check: {
      op: 'never',
      when: all(answered('hasil_pencacahan'), not(is('hasil_pencacahan', '1'))),
      at: 'hasil_pencacahan',
    },
    message: 'Hasil pencacahan bukan "Selesai dicacah", tetapi formulirnya diisi. Tulis alasannya.',
    source: 'form-and-siksng.md §1.2 (L)',
  },
]
