import { commonSources } from './every-kind.ts'
import { same, type Sources } from './declare.ts'

/** What a row of an usulan has (form-and-siksng.md §2.1), and more of the form. */
export const usulanSources = {
  ...commonSources,
  nik: {
    label: 'NIK',
    kind: 'digits',
    always: true,
    examples: ['3509165708800001', '3509160403110002', '3509161206850003'],
  },
  noKk: {
    label: 'Nomor KK',
    kind: 'digits',
    always: true,
    examples: ['3509161201090001', '3509161201090001', '3509162502120007'],
  },
  program: { label: 'Program', kind: 'words', words: 'programme', always: true, examples: same('BPNT') },
  nama: { label: 'Nama', kind: 'name', always: true, examples: ['Hj. Siti Contoh, S.Pd', 'NUR CONTOH', `MOH. YA'KUB`] },
  tempatLahir: { label: 'Tempat lahir', kind: 'text', always: true, examples: ['Jember', 'JEMBER', 'LUMAJANG'] },
  tanggalLahir: {
    label: 'Tanggal lahir',
    kind: 'date',
    always: true,
    examples: ['1980-08-17', '2011-03-04', '1985-06-12'],
  },
  umur: { label: 'Umur saat berkas diterima', kind: 'number', always: true, examples: ['46', '15', '41'] },
  ibuKandung: {
    label: 'Nama ibu kandung',
    kind: 'name',
    always: true,
    examples: ['SARTINAH', 'SITI CONTOH', 'AMINAH'],
  },
  jenisKelamin: {
    label: 'Jenis kelamin',
    kind: 'words',
    words: 'sex',
    always: true,
    examples: ['female', 'female', 'male'],
  },
  jenisPekerjaan: {
    label: 'Jenis pekerjaan',
    kind: 'text',
    always: false,
    examples: ['Mengurus Rumah Tangga', 'Pelajar/Mahasiswa', 'Buruh Tani/Perkebunan'],
  },
  statusKawin: {
    label: 'Status kawin',
    kind: 'words',
    words: 'marital',
    always: true,
    examples: ['ceraiMati', 'belumKawin', 'kawin'],
  },
  hubunganKeluarga: {
    label: 'Hubungan dengan kepala keluarga',
    kind: 'text',
    always: false,
    examples: ['Kepala keluarga', 'Anak', 'Kepala keluarga'],
  },
  namaKepala: {
    label: 'Nama kepala keluarga',
    kind: 'name',
    always: false,
    examples: ['Hj. Siti Contoh, S.Pd', 'Hj. Siti Contoh, S.Pd', `MOH. YA'KUB`],
  },
  jumlahJiwa: { label: 'Jumlah orang pada formulir', kind: 'number', always: true, examples: ['2', '2', '4'] },
  alamat: {
    label: 'Alamat',
    kind: 'text',
    always: true,
    examples: ['Jl. Mawar No. 1', 'Jl. Mawar No. 1', 'Jl. Kenanga 5'],
  },
  rt: { label: 'RT', kind: 'rtRw', always: true, examples: ['3', '3', '12'] },
  rw: { label: 'RW', kind: 'rtRw', always: true, examples: ['1', '1', '004'] },
  dusun: { label: 'Dusun', kind: 'text', always: false, examples: ['Krajan', 'Krajan', 'Sumberejo'] },
  statusDisabilitas: {
    label: 'Status disabilitas',
    kind: 'words',
    words: 'disabled',
    always: true,
    examples: ['yes', 'no', 'no'],
  },
  kodeDisabilitas: {
    label: 'Jenis disabilitas',
    kind: 'words',
    words: 'disability',
    always: false,
    examples: ['fisik', '', ''],
  },
  statusHamil: { label: 'Status hamil', kind: 'words', words: 'pregnant', always: false, examples: ['no', '', ''] },
  tanggalMulaiHamil: { label: 'Tanggal mulai hamil', kind: 'date', always: false, examples: same('') },
} as const satisfies Sources
