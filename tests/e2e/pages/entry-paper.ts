import type { Answers, FormContent, FormRow } from '#shared/instrumen/types.ts'

// An invented family of four in Kecamatan Jenggawah, Kabupaten Jember: parents who work, a pupil, a small child.

const tempat: Answers = { dusun: 'Sukosari', rw: '004', rt: '011', alamat: 'JL. KENANGA 14' }

const petugas: Answers = {
  tgl_pencacahan: '2026-11-09',
  petugas_nama: 'AGUS WIBOWO',
  hasil_pencacahan: '1',
  responden_nama: 'SUPARDI',
}

const perumahan: Answers = {
  sta_bangunan: '1',
  sta_lahan: '1',
  luas_lantai: 36,
  lantai: '6',
  dinding: '1',
  kondisi_dinding: '2',
  atap: '4',
  kondisi_atap: '2',
  jumlah_kamar: 2,
  sumber_airminum: '6',
  cara_peroleh_airminum: '3',
  sumber_penerangan: '1',
  daya: '1',
  nomor_pln: '512300987654',
  bb_masak: '3',
  fasbab: '1',
  kloset: '1',
  buang_tinja: '3',
}

const kk = '3509162802150007'

const shared: Answers = {
  nokk: kk,
  nuk: 1,
  tmplahir: 'JEMBER',
  sta_keberadaan_art: '1',
  ada_dikk: true,
  jenis_cacat: '0',
  penyakit_kronis: '0',
  ada_kks: false,
  ada_pbi: true,
  ada_kip: false,
  ada_pkh: false,
  ada_rastra: true,
}

const father: Answers = {
  ...shared,
  nama: 'SUPARDI',
  nik: '3509161204820003',
  hub_krt: '1',
  hubkel: '1',
  jnskel: '1',
  tgllahir: '1982-04-12',
  namagadis_ibukandung: 'SUMIATI',
  sta_kawin: '2',
  ada_akta_nikah: '1',
  ada_kartu_identitas: 5,
  partisipasi_sekolah: '2',
  pendidikan_tertinggi: '4',
  kelas_tertinggi: '8',
  ijazah_tertinggi: '2',
  sta_bekerja: true,
  jumlah_jamkerja: 40,
  lapangan_usaha: '1',
  status_pekerjaan: '6',
  jenis_pekerjaan: '20',
}

const mother: Answers = {
  ...shared,
  nama: 'SITI AMINAH',
  nik: '3509165907850002',
  hub_krt: '2',
  hubkel: '2',
  jnskel: '2',
  tgllahir: '1985-07-19',
  namagadis_ibukandung: 'MISNATI',
  sta_kawin: '2',
  ada_akta_nikah: '1',
  ada_kartu_identitas: 5,
  sta_hamil: false,
  partisipasi_sekolah: '2',
  pendidikan_tertinggi: '1',
  kelas_tertinggi: '8',
  ijazah_tertinggi: '1',
  sta_bekerja: true,
  jumlah_jamkerja: 28,
  lapangan_usaha: '12',
  status_pekerjaan: '1',
  jenis_pekerjaan: '8',
}

const son: Answers = {
  ...shared,
  nama: 'DIMAS PRASETYO',
  nik: '3509160309120001',
  hub_krt: '3',
  hubkel: '3',
  jnskel: '1',
  tgllahir: '2012-09-03',
  namagadis_ibukandung: 'SITI AMINAH',
  sta_kawin: '1',
  ada_kartu_identitas: 3,
  partisipasi_sekolah: '1',
  pendidikan_tertinggi: '4',
  kelas_tertinggi: '2',
  ijazah_tertinggi: '1',
  sta_bekerja: false,
  jenis_pekerjaan: '3',
}

const daughter: Answers = {
  ...shared,
  nama: 'NUR AISYAH',
  nik: '3509166101240004',
  hub_krt: '3',
  hubkel: '3',
  jnskel: '2',
  tgllahir: '2024-01-21',
  namagadis_ibukandung: 'SITI AMINAH',
  sta_kawin: '1',
  ada_kartu_identitas: 1,
  jenis_pekerjaan: '1',
}

const barang =
  'tabung_gas lemari_es ac pemanas telepon tv emas laptop sepeda motor mobil perahu motor_tempel perahu_motor kapal'.split(
    ' ',
  )
const owned = new Set(['tv', 'sepeda', 'motor'])

const aset: Answers = {
  ...Object.fromEntries(barang.map((one) => [`ada_${one}`, owned.has(one)])),
  aset_tak_bergerak: true,
  luas_atb: 250,
  rumah_lain: false,
  jumlah_sapi: 1,
  jumlah_kerbau: 0,
  jumlah_kuda: 0,
  jumlah_babi: 0,
  jumlah_kambing: 2,
  sta_art_usaha: true,
}

const usaha: Answers = {
  usaha_no_art: 2,
  lapangan_usahaart: '12',
  jumlah_pekerja: 1,
  lokasi_usaha: '1',
  omset_usaha: '1',
}

const program: Answers = {
  sta_kks: false,
  sta_kip: false,
  sta_kis: true,
  sta_bpjs_mandiri: false,
  sta_jamsostek: false,
  sta_asuransi: false,
  sta_pkh: false,
  sta_rastra: true,
  sta_kur: false,
}

const usulan: Answers = { program: 'PKH', alasan_usulan: 'Buruh tani, dua anak, penghasilan tidak tetap' }

function row(roster: FormRow['roster'], order: number, answers: Answers): FormRow {
  return { id: `00000000-0000-7000-9000-${roster.length}${String(order).padStart(11, '0')}`, roster, order, answers }
}

/** What the paper of the family of four says, complete and without a contradiction. */
export const paperOfFour: FormContent = {
  answers: { ...tempat, ...petugas, ...perumahan, ...aset, ...program, ...usulan },
  rows: [...[father, mother, son, daughter].map((person, i) => row('anggota', i + 1, person)), row('usaha', 1, usaha)],
}
