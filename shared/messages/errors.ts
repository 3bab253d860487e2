import type { ErrorCode } from '../errors/codes.ts'

/** The standard sentence for each error code: what happened, and what the person can do. */
export const errorMessages: Readonly<Record<ErrorCode, string>> = {
  validation: 'Ada isian yang belum benar. Periksa isian yang ditandai.',
  notFound: 'Data ini tidak ada lagi. Muat ulang daftar, lalu pilih lagi.',
  conflict: 'Data ini baru saja diubah di tempat lain. Muat ulang, lalu ulangi perubahan Anda.',
  locked: 'Dokumen ini sudah dikunci dan tidak dapat diubah.',
  unauthenticated: 'Anda belum masuk. Masuk dengan nama pengguna dan kata sandi.',
  wrongPassword: 'Nama pengguna atau kata sandi salah. Periksa, lalu coba lagi.',
  forbidden: 'Peran Anda tidak mencakup tindakan ini. Minta bantuan petugas yang berwenang.',
  fileInUse: 'Berkas tujuan sedang dibuka di program lain. Tutup dahulu, lalu coba lagi. Berkas lama tidak berubah.',
  fileUnreadable: 'Berkas ini tidak dapat dibaca. Periksa apakah berkasnya utuh, atau minta salinan baru.',
  targetReadOnly: 'Folder tujuan tidak dapat ditulisi. Pilih folder lain.',
  targetMissing: 'Folder tujuan tidak ada lagi. Pilih folder lain.',
  diskFull: 'Penyimpanan penuh. Kosongkan ruang, lalu coba lagi. Data yang sudah tersimpan aman.',
  databaseBusy: 'Basis data sedang dipakai. Tunggu sebentar, lalu coba lagi.',
  databaseDamaged: 'Basis data rusak dan tidak dibuka agar tidak bertambah rusak. Pulihkan dari cadangan terakhir.',
  databaseNewer: 'Basis data ini dibuat oleh Padan versi lebih baru. Pasang Padan terbaru, lalu buka lagi.',
  secondInstance: 'Padan sudah terbuka di komputer ini. Pakai jendela yang sudah ada.',
  coreStopped: 'Layanan data berhenti dan sedang dinyalakan lagi. Isian yang sudah selesai aman.',
  alreadyExported: 'Baris ini sudah diekspor dan disegel pada periode dan program yang sama.',
  nothingToExport: 'Belum ada baris yang siap diekspor.',
  roundTripFailed:
    'Hasil ekspor tidak sama dengan basis data, jadi berkas tidak diterbitkan. Laporkan nomor kejadian ini.',
  cancelled: 'Pekerjaan dibatalkan. Tidak ada yang berubah.',
  unexpected:
    'Terjadi kesalahan yang tidak terduga. Data yang sudah tersimpan aman. Sebutkan nomor kejadian ini kepada admin.',
}
