/** What the program around the core says: window, menu, dialogs, and the first lines in a browser. */
export const hostMessages = {
  coreGaveUp:
    'Layanan data berulang kali berhenti. Data yang sudah tersimpan aman. Tutup Padan, lalu buka lagi; bila terulang, hubungi admin.',
  shellFailed:
    'Padan berhenti karena kesalahan yang tidak terduga. Data yang sudah tersimpan aman. Buka lagi Padan; bila terulang, hubungi admin.',
  secondInstance: 'Padan sudah terbuka di komputer ini. Jendela yang sudah ada dipakai.',
  rendererCrashed: 'Tampilan berhenti dan dimuat lagi. Isian yang sudah selesai aman.',
  rendererUnresponsive: 'Tampilan tidak menjawab. Isian yang sudah selesai aman.',
  reload: 'Muat lagi',
  wait: 'Tunggu',
  cannotStart: 'Padan tidak dapat dibuka',
  pageMissing: 'Halaman ini tidak ada.',
  linkNeeded:
    'Halaman ini dibuka lewat tautan yang tertulis di terminal tempat Padan dijalankan. Tautan hanya berlaku satu kali; tekan Enter di terminal itu untuk tautan baru.',
  print: 'Cetak',
  chooseTarget: 'Simpan sebagai',
  chooseFolder: 'Pilih folder',
  fileKinds: { pdf: 'Dokumen PDF', xlsx: 'Buku kerja Excel' },
  menu: {
    app: 'Padan',
    quit: 'Keluar',
    edit: 'Sunting',
    undo: 'Urungkan',
    redo: 'Ulangi',
    cut: 'Potong',
    copy: 'Salin',
    paste: 'Tempel',
    selectAll: 'Pilih semua',
    view: 'Tampilan',
    larger: 'Perbesar',
    smaller: 'Perkecil',
    normalSize: 'Ukuran semula',
    fullScreen: 'Layar penuh',
    developer: 'Pengembang',
    reloadWindow: 'Muat ulang jendela',
    developerTools: 'Alat pengembang',
  },
} as const
