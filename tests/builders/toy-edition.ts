import { all, any, atLeast, codes, codesFrom, is, not, oneOf } from '#shared/instrumen/editions/declare.ts'
import type { AnswerValue, Block, Instrumen } from '#shared/instrumen/types.ts'

/** Two questions that decide whether somebody is counted; other names and codes than any real edition has. */
const away = oneOf('ada_di_mana', 'X', 'Y')

const tempat = {
  id: 'A',
  number: 'A',
  title: 'Rumah',
  short: 'Rumah',
  questions: [
    { id: 'dusun', number: '1', label: 'Dusun', kind: 'dusun', sticky: true },
    { id: 'rw', number: '2', label: 'RW', kind: 'text', maxLength: 3, padTo: 3 },
    { id: 'rt', number: '3', label: 'RT', kind: 'text', maxLength: 3, padTo: 3 },
    { id: 'alamat', number: '4', label: 'Alamat', kind: 'text', maxLength: 200, upper: true },
    { id: 'nokk', number: '5', label: 'No. KK', kind: 'noKk' },
    { id: 'hari_kunjungan', number: '6', label: 'Hari kunjungan', kind: 'date' },
    { id: 'warna_atap', number: '7', label: 'Warna atap', kind: 'code', codes: codesFrom(7, 'Merah', 'Hijau', 'Biru') },
    {
      id: 'punya_sumur',
      number: '8',
      label: 'Punya sumur',
      kind: 'yesNo',
      yes: '5',
      no: '6',
      askWhen: not(is('warna_atap', '9')),
    },
    {
      id: 'alat_makan',
      number: '9',
      label: 'Alat makan',
      kind: 'bitmask',
      none: 'Tidak ada',
      bits: [
        { bit: 1, label: 'Piring' },
        { bit: 2, label: 'Sendok' },
        { bit: 4, label: 'Gelas' },
      ],
    },
    { id: 'jumlah_jendela', number: '10', label: 'Jumlah jendela', kind: 'integer', min: 0, max: 99 },
    { id: 'luas_halaman', number: '11', label: 'Luas halaman', kind: 'decimal', min: 0, max: 999, decimals: 1 },
    {
      id: 'banyak_orang',
      number: '12',
      label: 'Banyak orang',
      kind: 'computed',
      compute: { op: 'countRows', roster: 'anggota', where: not(away) },
    },
  ],
} as const satisfies Block

const orang = {
  id: 'B',
  number: 'B',
  title: 'Penghuni',
  short: 'Penghuni',
  roster: 'anggota',
  minRows: 1,
  maxRows: 9,
  questions: [
    { id: 'nama', number: '1', label: 'Nama', kind: 'text', maxLength: 100, upper: true },
    { id: 'nik', number: '2', label: 'NIK', kind: 'nik' },
    {
      id: 'ada_di_mana',
      number: '3',
      label: 'Ada di mana',
      kind: 'code',
      codes: [
        { code: 'R', printed: '1', label: 'Di rumah' },
        { code: 'X', printed: '2', label: 'Di kota lain' },
        { code: 'Y', printed: '3', label: 'Sudah tiada' },
      ],
    },
    {
      id: 'hubkel',
      number: '4',
      label: 'Hubungan keluarga',
      kind: 'code',
      codes: codesFrom(50, 'Yang dituakan', 'Lainnya'),
    },
    {
      id: 'jnskel',
      number: '5',
      label: 'Jenis kelamin',
      kind: 'code',
      codes: [
        { code: 'P', printed: '1', label: 'Perempuan' },
        { code: 'L', printed: '2', label: 'Laki-laki' },
      ],
    },
    { id: 'tmplahir', number: '6', label: 'Tempat lahir', kind: 'text', maxLength: 100, upper: true },
    { id: 'tgllahir', number: '7', label: 'Tanggal lahir', kind: 'date' },
    {
      id: 'umur',
      number: '8',
      label: 'Umur',
      kind: 'computed',
      compute: { op: 'ageAt', birthDate: 'tgllahir', at: 'hari_kunjungan' },
    },
    { id: 'namagadis_ibukandung', number: '9', label: 'Nama ibu', kind: 'text', maxLength: 100, upper: true },
    { id: 'nikah', number: '10', label: 'Nikah', kind: 'code', codes: codesFrom(3, 'Sudah', 'Belum', 'Dahulu') },
    {
      id: 'susah_jalan',
      number: '11',
      label: 'Susah berjalan',
      kind: 'yesNo',
      yes: '1',
      no: '2',
      askWhen: atLeast('umur', 2),
    },
    {
      id: 'mengandung',
      number: '12',
      label: 'Mengandung',
      kind: 'code',
      codes: codes('Sedang', 'Tidak'),
      askWhen: all(is('jnskel', 'P'), atLeast('umur', 10)),
    },
    { id: 'sejak', number: '13', label: 'Mengandung sejak', kind: 'date', askWhen: is('mengandung', '1') },
    { id: 'kerja_di_kk', number: '14', label: 'Kerja', kind: 'code', codes: codesFrom(20, 'PEMINTAL', 'PENENUN') },
  ],
} as const satisfies Block

const kantor = {
  id: 'C',
  number: '',
  title: 'Usulan',
  aboutForm: true,
  askWhen: { op: 'jenis', in: ['usulan'] },
  questions: [
    {
      id: 'program',
      number: 'U1',
      label: 'Program',
      kind: 'code',
      codes: [{ code: 'PKH', printed: '1', label: 'PKH' }],
      officeList: 'programmes',
    },
    { id: 'alasan_usulan', number: 'U2', label: 'Alasan', kind: 'text', maxLength: 300 },
  ],
} as const satisfies Block

const ubah = {
  id: 'D',
  number: '',
  title: 'Perubahan',
  aboutForm: true,
  askWhen: { op: 'jenis', in: ['perubahan'] },
  questions: [{ id: 'alasan_perubahan', number: 'P1', label: 'Alasan', kind: 'text', maxLength: 300, required: false }],
} as const satisfies Block

/** A small questionnaire that no office uses, with questions of every kind and codes unlike those of any real edition. */
export const toy: Instrumen = {
  id: 'mainan',
  title: 'Formulir Mainan',
  short: 'Mainan',
  unit: 'keluarga',
  jenis: ['usulan', 'perubahan'],
  blocks: [tempat, orang, kantor, ubah],
  rules: [
    {
      number: 'R-0801',
      level: 'block',
      check: { op: 'exactlyOne', roster: 'anggota', when: is('hubkel', '50'), find: 'none', at: 'hubkel' },
      message: 'Belum ada yang dituakan.',
      source: 'P',
    },
    {
      number: 'R-0802',
      level: 'reason',
      check: {
        op: 'never',
        when: any(is('jumlah_jendela', 0), all(is('punya_sumur', true), is('warna_atap', '8'))),
        at: 'jumlah_jendela',
      },
      message: 'Rumah tanpa jendela. Bila benar, tulis alasannya.',
      source: 'P',
    },
  ],
  meaning: {
    family: {
      head: is('hubkel', '50'),
      familyHead: is('hubkel', '50'),
      relation: { toHead: 'hubkel', toFamilyHead: 'hubkel' },
      presence: 'ada_di_mana',
      gone: away,
      sex: { question: 'jnskel', male: 'L', female: 'P' },
      marital: { question: 'nikah', codes: { 3: 'kawin', 4: 'belumKawin', 5: 'ceraiHidup' } },
      disability: [{ kind: 'fisik', when: is('susah_jalan', true) }],
      pregnancy: { yes: is('mengandung', '1'), no: is('mengandung', '2'), since: 'sejak' },
      occupation: 'kerja_di_kk',
      ineligible: [],
    },
  },
}

/** Answers of an invented woman who lives alone, on a form of the toy edition. */
export const toyAnswers: Readonly<Record<string, AnswerValue>> = {
  dusun: 'Krajan',
  rw: '002',
  rt: '001',
  alamat: 'JL MAWAR 1',
  nokk: '3509161201090001',
  hari_kunjungan: '2026-11-02',
  warna_atap: '7',
  punya_sumur: true,
  alat_makan: 5,
  jumlah_jendela: 4,
  luas_halaman: 12.5,
  nama: 'SUMIATI',
  nik: '3509165708800001',
  ada_di_mana: 'R',
  hubkel: '50',
  jnskel: 'P',
  tmplahir: 'JEMBER',
  tgllahir: '1980-08-17',
  namagadis_ibukandung: 'SARTINAH',
  nikah: '4',
  susah_jalan: true,
  mengandung: '2',
  kerja_di_kk: '21',
  program: 'BPNT',
  alasan_usulan: 'Hidup sendiri tanpa penghasilan tetap',
}
