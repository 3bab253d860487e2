/** Long work of the core, on whatever screen. */
export const progressText = {
  starting: 'Memulai…',
  left: (seconds: number | null) => {
    if (seconds === null) return 'Menghitung sisa waktu…'
    if (seconds === 0) return 'hampir selesai'
    if (seconds < 60) return `sisa ${seconds} detik`
    return `sisa ${Math.floor(seconds / 60)} menit ${seconds % 60} detik`
  },
  cancel: 'Batalkan',
  cancelHelp: 'Bila dibatalkan, tidak ada yang berubah. Layar ini boleh ditinggal; pekerjaannya berjalan terus.',
} as const
