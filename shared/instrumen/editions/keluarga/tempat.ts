/** F1 on the dusun of a paper about one family. */
export const dusunHelp = 'Dusun tempat keluarga ini tinggal. Bila belum ada di daftar, tambahkan dahulu pada data desa.'
