const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1) ?? ''}`

type Open = { readonly problems: number; readonly reasons: number; readonly empty: number }

/** What keeps a form from being complete, counted as in the head of the screen. */
function openWords({ problems, reasons, empty }: Open): string {
  return list(
    [
      problems > 0 ? `${problems} masalah` : '',
      reasons > 0 ? `${reasons} perlu alasan` : '',
      empty > 0 ? `${empty} isian belum diisi` : '',
    ].filter((part) => part !== ''),
  )
}

/** Words of the entry screen. */
export const entryText = {
  yes: 'Ya',
  no: 'Tidak',
  kinds: { usulan: 'Usulan baru', perubahan: 'Perubahan', penghapusan: 'Penghapusan' },
  statuses: { draf: 'draf', ditunda: 'ditunda', lengkap: 'lengkap' },

  formOf: (number: number, papers: number) => (papers > 0 ? `formulir ${number} dari ${papers}` : `formulir ${number}`),
  berkasOf: (number: string, desa: string, kecamatan: string) => `Berkas ${number}, Desa ${desa}, Kec. ${kecamatan}`,
  saved: (clock: string) => `Tersimpan ${clock}`,
  saving: (n: number) => `menyimpan ${n} isian`,
  savingWaits: (n: number) => `${n} isian belum tersimpan, dicoba lagi`,
  problems: (n: number) => `${n} masalah`,
  asksReason: (n: number) => `${n} perlu alasan`,
  problemsAndReasons: (problems: number, reasons: number) => `${problems} masalah · ${reasons} alasan`,
  noProblemsShort: 'Tidak ada masalah',
  emptyLeft: (n: number) => `${n} isian belum diisi`,

  members: (n: number) => `${n} orang`,
  blocks: 'Bagian formulir',
  blockMarks: {
    done: 'selesai',
    open: 'belum selesai',
    wrong: 'ada masalah',
    ask: 'perlu alasan',
    empty: 'belum diisi',
    off: 'tidak ditanyakan',
  },
  notAsked: 'tidak ditanyakan',
  keptAlthough: (value: string) => `terisi ${value}, `,
  notAskedBecause: (number: string) => `tidak ditanyakan karena isian ${number}`,
  waitsForAnswer: (number: string) => `menunggu isian ${number}`,
  computed: 'dihitung sendiri',
  fromRegister: 'dari data terdaftar',
  before: (value: string) => `Terdaftar: ${value}`,
  beforeNone: 'Terdaftar: kosong',
  earlier: (value: string) => `Formulir lama: ${value}`,
  changed: 'berubah',
  carriedAs: { tetap: 'tetap (F5)', naik: 'naik satu (F5)' },
  carriedNow: (number: string, how: 'tetap' | 'naik' | null) =>
    how === null
      ? `Isian ${number} diisi sendiri pada setiap formulir.`
      : how === 'tetap'
        ? `Isian ${number} tetap untuk tumpukan ini: formulir berikutnya mulai dengan isian yang sama.`
        : `Isian ${number} naik satu pada setiap formulir berikutnya.`,
  notCarriable: 'Isian anggota tidak diteruskan: setiap keluarga mulai dari awal.',
  skipped: (numbers: readonly string[]) => `Dilewati: ${list(numbers)} (tidak ditanyakan).`,
  jumpLabel: 'Ke isian',
  jumpPlaceholder: '5b · IV · IV 5b · anggota 3 no 12 · atap',
  jumpHint: 'Ketik nomor isian atau katanya.',
  jumpNothing: (typed: string) => `Tidak ada isian "${typed}".`,
  jumpNoRow: (row: number) => `Baris ${row} belum ada.`,
  jumpNotAsked: (number: string) => `Isian ${number} tidak ditanyakan pada formulir ini.`,
  stackDone: (n: number) => `${n} formulir selesai`,
  stackParked: (n: number) => `${n} ditunda`,
  formsToday: (n: number) => `${n} formulir hari ini`,
  stackTitle: (berkas: string, desa: string) => `Tumpukan berkas ${berkas}, ${desa}`,
  stackSearch: 'Nomor formulir atau nama',
  stackHelp: 'Urut nomor slip. Enter membuka formulir, atau memulai yang belum dientri.',
  stackAbout: (papers: number, done: number, parked: number, left: number) =>
    [
      `${papers} formulir`,
      `${done} lengkap`,
      papers > done + parked + left ? `${papers - done - parked - left} masih diisi` : '',
      `${parked} ditunda`,
      `${left} belum dientri`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  stackEmpty: 'Tidak ada formulir dengan nomor atau nama itu.',
  stackNotKeyed: 'belum dientri',
  stackNoName: 'belum bernama',
  stackOpen: (block: number, reason: number) =>
    list(
      [block > 0 ? `${block} masalah` : '', reason > 0 ? `${reason} perlu alasan` : ''].filter((part) => part !== ''),
    ),
  later: 'nanti',
  hasNote: 'ada catatan',
  noteBy: (text: string) => `Catatan: ${text}`,

  rowOrderPerson: 'Urut per orang',
  rowOrderQuestion: 'Urut per pertanyaan',
  newRow: { anggota: 'anggota berikutnya', usaha: 'usaha berikutnya', kb: 'baris berikutnya' },
  newRowHint: {
    anggota: 'Masih ada anggota di kertas? Ketik namanya. Tidak ada lagi: Enter melanjutkan.',
    usaha: 'Masih ada usaha di kertas? Ketik nomor anggotanya. Tidak ada lagi: Enter melanjutkan.',
    kb: 'Ada isian bagian ini di kertas? Ketik nomor anggotanya. Tidak ada: Enter melanjutkan.',
  },
  rowNames: { anggota: 'Nama', usaha: 'Usaha', kb: 'Baris' },
  rowNumber: 'No.',
  rowName: (order: number) => `baris ${order}`,
  rowTitle: (order: number, name: string) => (name === '' ? `${order}. (belum bernama)` : `${order}. ${name}`),
  rowRemoved: (order: number) => `Baris ${order} dihapus.`,
  registeredRow: 'Anggota yang sudah terdaftar tidak dihapus di sini. Isi keterangan keberadaannya.',
  noMoreRows: 'Tidak ada baris yang dapat ditambah di sini.',

  help: 'Bantuan',
  noHelp: 'Tidak ada keterangan tambahan untuk isian ini.',
  codeHint: 'Ketik angkanya, atau mulai ketik kata lalu Enter.',
  waitsFor: (typed: string, codes: readonly string[]) =>
    `"${typed}" menunggu: ${list(codes)}. Enter mengambil ${typed}.`,
  noMatch: 'Tidak ada yang cocok.',
  noSuchChoice: (typed: string) => `Tidak ada pilihan "${typed}". Ketik angkanya atau kata lain.`,
  sumHint: 'Jumlahkan angka yang berlaku.',
  sumOf: (sum: number, parts: string) => `${sum} = ${parts}`,
  dateHint: 'Tanggal, bulan, tahun: 17081990.',
  digitsLeft: (typed: number, total: number) => `${typed} dari ${total} angka`,
  textHint: 'Enter melanjutkan.',
  familyMembers: 'Anggota terdaftar',

  cleared: (numbers: readonly string[], cause: string) =>
    `Isian ${list(numbers)} dihapus karena isian ${cause} berubah.`,
  undoKey: 'Ctrl+Z mengembalikan',
  typedBefore: 'Ketikan yang belum selesai masih ada di sini. Silakan dilanjutkan, atau Ctrl+Z untuk mengosongkannya.',
  undone: (what: string) => `Dikembalikan: ${what}.`,
  fieldNames: (numbers: readonly string[]) => `isian ${list(numbers)}`,
  nothingToUndo: 'Tidak ada yang dapat dikembalikan.',
  refused: (number: string, words: string) =>
    number === '' ? `Perubahan terakhir tidak tersimpan. ${words}` : `Isian ${number} tidak tersimpan. ${words}`,
  end: 'Formulir selesai diisi.',
  endOpen: (open: Open) => `Akhir formulir. Masih ada ${openWords(open)}.`,
  endKeys: { complete: 'selesai dan berikutnya', problem: 'tunjukkan', back: 'kembali ke isian terakhir' },
  noProblems: 'Tidak ada masalah pada formulir ini.',
  noPrevious: 'Formulir sebelumnya tidak punya jawaban untuk isian ini.',
  laterMark: 'Ditunda: lihat lagi',
  markedLater: 'Isian ditandai untuk nanti. F8 membawa kembali ke sini.',
  unmarkedLater: 'Tanda "nanti" dihapus.',

  issueAt: (number: string, row: number | undefined) =>
    row === undefined ? `isian ${number}` : `baris ${row}, isian ${number}`,
  reasonF8: 'F8 memberi alasan',
  reasonAsk: 'Alasan?',
  quickReasons: ['KK benar', 'Formulir benar', 'Tanyakan desa'] as readonly string[],
  reasonHint: '1 KK benar · 2 formulir benar · 3 tanyakan desa',
  reasonKeys: {
    save: 'simpan',
    go: 'ke sana',
    correct: 'perbaiki isian',
    leave: 'biarkan',
    next: 'masalah berikutnya',
  },
  reasonGiven: (text: string) => `Alasan: ${text}`,
  notePlaceholder: 'Catatan untuk isian ini',

  loading: 'Membuka formulir …',
  back: 'Kembali ke berkas',
  lockedFrozen: 'Formulir ini sudah diputuskan atau disegel, jadi hanya dapat dibaca.',
  lockedRole: 'Peran Anda hanya membaca formulir ini.',
  lockedComplete: 'Formulir ini sudah lengkap. F3 membukanya lagi untuk diperbaiki.',
  reopen: 'Buka lagi',

  completed: (number: number) => `Formulir ${number} lengkap.`,
  parked: (number: number) => `Formulir ${number} ditunda. Ada di daftar Entri.`,

  completeTitle: 'Formulir belum lengkap',
  completeOpen: openWords,
  completeHelp:
    'Perbaiki sekarang, atau tunda formulir ini dan lanjut ke kertas berikutnya. Yang sudah diketik tetap tersimpan.',
  fixNow: 'Perbaiki',
  park: 'Tunda',
  moreOpen: (n: number) => `dan ${n} lagi`,
  allKeyedTitle: 'Semua kertas sudah dientri',
  allKeyed: (papers: number, parked: number) =>
    `${papers} formulir berkas ini sudah dientri.${parked > 0 ? ` ${parked} di antaranya ditunda dan masih menunggu.` : ''}`,
  seeStack: 'Lihat tumpukan',
  addOneMore: 'Tambah formulir lagi',
  toBerkas: 'Kembali ke berkas',
  chooseFamilyOf: (kind: string, number: number | undefined) =>
    `${kind}${number === undefined ? '' : ` · formulir ${number}`}: cari keluarganya`,

  lookupTitle: 'Cari di data terdaftar',
  lookupLabel: 'NIK, No. KK, atau nama',
  lookupHint: 'Enter mengambil orangnya · Ctrl+Enter mengambil sekeluarga · yang sudah diisi tidak ditimpa · Esc tutup',
  lookupHintFamily: 'Enter mengambil sekeluarga · yang sudah diisi tidak ditimpa · Esc tutup',
  lookupChoose: 'Enter membuka formulir untuk keluarga ini · Esc tutup',
  lookupEmpty: 'Tidak ada yang cocok di data terdaftar.',
  lookupStart: 'Ketik paling sedikit 3 huruf atau angka.',
  filled: (n: number, from: string, person: boolean) => {
    const more = person ? ' F2 sekali lagi: sekeluarga.' : ''
    return n === 0
      ? `Tidak ada isian kosong yang dapat diisi dari ${from}.${more}`
      : `${n} isian diisi dari ${from}.${more}`
  },
  familyFrom: (head: string, where: readonly string[]) => `data terdaftar keluarga ${head} (${where.join(', ')})`,
  registerFields: (n: number) => `${n} isian dari data terdaftar`,
  lookupWhole: 'sekeluarga',
  lookupPerson: 'orang ini',

  keys: {
    group: 'Entri formulir',
    lookup: 'cari',
    lookupLong: 'ambil dari data terdaftar: orang atau sekeluarga',
    repeatLong: 'ulangi dari formulir sebelumnya atau baris di atas',
    carry: 'tetap',
    carryLong: 'tetap untuk tumpukan, naik satu, atau tidak diteruskan',
    laterLong: 'tandai untuk nanti',
    problemLong: 'masalah berikutnya',
    parkLong: 'tunda, lanjut ke kertas berikutnya',
    jump: 'ke nomor isian',
    jumpShort: 'ke nomor',
    stack: 'tumpukan: formulir berkas ini',
    stackShort: 'tumpukan',
    sheet: 'daftar tombol',
    down: 'isian di bawah, atau pilihan berikutnya',
    up: 'isian di atas, atau pilihan sebelumnya',
    previousRow: 'anggota sebelumnya, pertanyaan yang sama',
    previousColumn: 'pertanyaan sebelumnya untuk semua anggota',
    previous: 'ulangi formulir lalu',
    repeatRow: 'ulangi baris di atas',
    nextRowShort: 'orang berikutnya',
    nextColumnShort: 'per pertanyaan',
    note: 'catatan',
    later: 'nanti',
    problem: 'masalah',
    complete: 'selesai, berikutnya',
    park: 'tunda',
    backwards: 'mundur',
    leave: 'keluar, tersimpan',
    help: 'keterangan isian ini, tampil atau tidak',
    addRow: 'tambah anggota',
    removeRow: 'hapus baris',
    undo: 'kembalikan',
    block: 'bagian ke-1 (sampai Alt 9: ke-9) formulir',
    nextBlock: 'bagian berikutnya',
    previousBlock: 'bagian sebelumnya',
    nextRow: 'anggota berikutnya, pertanyaan yang sama',
    nextColumn: 'pertanyaan berikutnya untuk semua anggota',
    forward: 'lanjut',
    reopen: 'buka lagi formulir lengkap',
  },
}
