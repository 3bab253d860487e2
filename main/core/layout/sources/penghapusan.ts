import { commonSources } from './every-kind.ts'
import { same, type Sources } from './declare.ts'

/** What a row of a penghapusan has (form-and-siksng.md §2.7): a family, or one of its members. */
export const penghapusanSources = {
  ...commonSources,
  idBdt: { label: 'IDBDT keluarga', kind: 'code', always: false, examples: same('35091620060000123') },
  idArtBdt: {
    label: 'IDARTBDT orang',
    kind: 'code',
    always: false,
    examples: ['3509162006000012301', '3509162006000012302', ''],
  },
  nik: {
    label: 'NIK',
    kind: 'digits',
    always: false,
    examples: ['3509165708800001', '3509160403110002', '3509161206850003'],
  },
  noKk: { label: 'Nomor KK', kind: 'digits', always: true, examples: same('3509161201090001') },
  nama: { label: 'Nama', kind: 'name', always: true, examples: ['Hj. Siti Contoh', 'NUR CONTOH', `MOH. YA'KUB`] },
  namaKepala: { label: 'Nama kepala keluarga', kind: 'name', always: true, examples: same('Hj. Siti Contoh') },
  alamat: { label: 'Alamat', kind: 'text', always: false, examples: same('Jl. Mawar No. 1') },
  rt: { label: 'RT', kind: 'rtRw', always: false, examples: ['3', '3', '12'] },
  rw: { label: 'RW', kind: 'rtRw', always: false, examples: ['1', '1', '004'] },
  kodeAlasan: {
    label: 'Kode alasan',
    kind: 'words',
    words: 'reason',
    always: true,
    examples: ['01', '01', '04'],
  },
  alasan: {
    label: 'Alasan dan uraiannya',
    kind: 'text',
    always: true,
    examples: ['Meninggal', 'Meninggal', 'Sudah mampu/tidak layak: anak sudah bekerja'],
  },
  uraianAlasan: { label: 'Uraian alasan saja', kind: 'text', always: false, examples: ['', '', 'anak sudah bekerja'] },
  tglKejadian: { label: 'Tanggal kejadian', kind: 'date', always: false, examples: ['2026-09-30', '2026-09-30', ''] },
  jenisDokumen: {
    label: 'Jenis dokumen bukti',
    kind: 'text',
    always: false,
    examples: ['Akta kematian', 'Akta kematian', 'Berita acara musyawarah'],
  },
  noDokumen: { label: 'Nomor dokumen', kind: 'text', always: false, examples: ['3509-KM-001', '3509-KM-002', ''] },
  tglDokumen: { label: 'Tanggal dokumen', kind: 'date', always: false, examples: ['2026-10-02', '2026-10-02', ''] },
  tingkat: {
    label: 'Tingkat (keluarga atau orang)',
    kind: 'words',
    words: 'scope',
    always: true,
    examples: ['ART', 'ART', 'KELUARGA'],
  },
  jumlahJiwa: { label: 'Jumlah orang yang dihapus', kind: 'number', always: true, examples: ['1', '1', '4'] },
} as const satisfies Sources
