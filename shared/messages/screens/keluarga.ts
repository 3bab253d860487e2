type Place = {
  readonly address: string
  readonly dusun: string
  readonly rt: string
  readonly rw: string
  readonly desaName: string
}

/** Where a family lives, as short as the facts allow. */
function place(family: Place): string {
  return [
    family.address,
    family.dusun && `Dusun ${family.dusun}`,
    family.rt && `RT ${family.rt}${family.rw ? `/RW ${family.rw}` : ''}`,
    family.desaName,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

export const keluargaText = {
  title: 'Keluarga',
  place,
  members: (n: number) => `${n} orang`,
  /** The official ranking and where it is from. */
  determined: (desil: number | null, number: string, date: string) =>
    `${desil === null ? 'Ditetapkan' : `Desil ${desil}`} · ${number}, ${date}`,
  status: { aktif: 'Terdaftar', dihapus: 'Dihapus' },
  about: (families: string, people: string) => `${families} keluarga, ${people} jiwa · urut dusun, RT, nama`,
  /** A number that is a lower bound when `more`. */
  atLeast: (number: string, more: boolean) => (more ? `lebih dari ${number}` : number),
  filterHint: 'Saring: nama, NIK, KK, alamat',
  allDesa: 'Semua desa',
  columns: {
    head: 'Kepala keluarga',
    nik: 'NIK',
    noKk: 'No. KK',
    dusun: 'Dusun',
    rt: 'RT/RW',
    members: 'Jiwa',
    address: 'Alamat',
    status: 'Status',
  },
  empty: 'Register keluarga masih kosong.',
  emptyHelp: 'Register terisi dari prelist SIKS-NG dan dari formulir usulan yang diterima.',
  emptyFilter: 'Tidak ada keluarga yang cocok dengan saringan ini.',
  clearFilter: 'Hapus saringan',
  back: 'Daftar keluarga',
  anggota: 'Anggota keluarga',
  answers: 'Keterangan keluarga dan rumah',
  forms: 'Formulir tentang keluarga ini',
  noForms: 'Belum ada formulir tentang keluarga ini.',
  startPerubahan: 'Perubahan',
  startPenghapusan: 'Penghapusan',
  chooseBerkas: 'Masukkan ke berkas mana?',
  chooseBerkasHelp: (jenis: string) => `Formulir ${jenis} selalu bagian dari satu berkas yang diterima dari desa ini.`,
  noBerkas: (desa: string) =>
    `Belum ada berkas dari Desa ${desa} pada periode ini. Terima berkasnya dahulu di Berkas masuk.`,
  toBerkas: 'Ke Berkas masuk',
  memberColumns: {
    no: 'No',
    name: 'Nama',
    nik: 'NIK',
    relation: 'Hubungan',
    sex: 'L/P',
    birth: 'Lahir',
    age: 'Umur',
    status: 'Status',
  },
  idBdt: 'ID BDT',
  noAnswers: 'Belum ada keterangan di blok ini.',
} as const
