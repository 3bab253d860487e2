export const bundleText = {
  all: 'Paket unggah semua desa',
  one: 'Paket unggah desa ini',
  making: 'Menyusun paket unggah…',
  title: 'Paket unggah',
  done: (folders: string, place: string) => `${folders} folder tersimpan di ${place}, masing-masing dengan manifest.`,
  columns: { name: 'Folder', files: 'Berkas', rows: 'Baris', missing: 'Belum ada' },
  complete: 'Lengkap',
  close: 'Tutup',
  noneSealed: 'Paket unggah dapat disusun setelah ada batch yang disegel.',
} as const
