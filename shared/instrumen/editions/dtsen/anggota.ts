import type { Block, Question } from '../../types.ts'
import { jenis, all } from '../declare.ts'
import { asked, choice } from '../keluarga/declare.ts'
import { hamil, hubungan, identitas, mulaiHamil, pekerjaanKk } from '../keluarga/identitas.ts'
import { npwp, pekerjaan, usaha } from '../keluarga/kerja.ts'
import { gizi, penyakit } from '../keluarga/kesehatan.ts'
import { pendidikan } from '../keluarga/pendidikan.ts'
import { fromFive } from '../keluarga/people.ts'
import { sameAs } from '../keluarga/same.ts'
import { gone, here, presentMember } from './conditions.ts'

const keberadaan: Question = choice(
  ['d_keberadaan', '404', 'Status keberadaan'],
  [
    { code: '0', label: 'Belum ditentukan' },
    { code: '1', label: 'Tinggal bersama keluarga' },
    { code: '2', label: 'Meninggal' },
    { code: '3', label: 'Tidak tinggal bersama keluarga/pindah ke wilayah lain' },
    { code: '4', label: 'Tidak tinggal bersama keluarga/pindah ke luar negeri' },
    { code: '6', label: 'Tidak ditemukan' },
  ],
  {
    short: 'Berada',
    mark: 'L',
    help: 'Hanya kode 0 dan 1 yang ditanyai lebih lanjut. Angka kodenya dari kami; cocokkan kata-katanya.',
  },
)

/** One part of what is asked about each member; marked L where only PKT shows it. */
function part(id: string, title: string, short: string, questions: readonly Question[]): Block {
  const likely = questions.map((question): Question => ({ mark: 'L', ...question }))
  return { id, number: 'IV', title, short, roster: 'anggota', questions: asked(here, likely, gone) }
}

const needed = all(presentMember, jenis('usulan'))

/** Who each member is. Each has a No. KK of their own on the screens. */
export const identitasAnggota: Block = {
  id: 'IV-A',
  number: 'IV',
  title: 'Anggota keluarga: data pokok',
  short: 'Anggota',
  roster: 'anggota',
  minRows: 1,
  maxRows: 30,
  questions: [
    ...sameAs(['nama', '402'], ['nik', '403a'], ['nokk', '403b']),
    keberadaan,
    ...asked(
      here,
      [
        ...sameAs(
          ['jnskel', '405'],
          ['tmplahir', '406a', { requiredWhen: needed }],
          ['tgllahir', '406b'],
          ['umur', '407'],
          ['namagadis_ibukandung', '407x', { requiredWhen: needed }],
          ['sta_kawin', '408'],
        ),
        hubungan,
        hamil,
        mulaiHamil('410x'),
        { ...identitas, mark: 'L' },
      ],
      gone,
    ),
  ],
}

/** Schooling: the lists of Regsosek. */
export const sekolah: Block = part('IV-B', 'Anggota keluarga: pendidikan', 'Pendidikan', pendidikan)

const pendapatan: Question = choice(
  ['d_pendapatan', '418a', 'Pendapatan sebulan'],
  [
    'Tidak ada',
    'Kurang dari Rp1 juta',
    'Rp1 juta sampai kurang dari UMK',
    'Sama dengan UMK',
    'Lebih dari UMK sampai Rp10 juta',
    'Lebih dari Rp10 juta',
  ],
  {
    short: 'Pendapatan',
    askWhen: fromFive,
    help: 'UMK: upah minimum kabupaten/kota tahun ini. Angka kodenya dari kami; cocokkan kata-katanya.',
  },
)

const keterampilan: Question = {
  id: 'd_keterampilan',
  number: '418b',
  label: 'Keterampilan khusus',
  short: 'Keterampilan',
  kind: 'text',
  maxLength: 100,
  upper: true,
  required: false,
  askWhen: fromFive,
  help: 'Keterampilan seperti tertulis; daftar SIKS-NG belum diketahui. Boleh kosong.',
}

/** Work, with the income and the job on the family card. */
export const kerja: Block = part('IV-C', 'Anggota keluarga: pekerjaan', 'Kerja', [
  ...pekerjaan,
  { ...pekerjaanKk('418x'), requiredWhen: needed },
  pendapatan,
  keterampilan,
  npwp,
])

/** Businesses: as in Regsosek; later versions of the screens may leave them out (L). */
export const usahaSendiri: Block = part('IV-D', 'Anggota keluarga: kepemilikan usaha', 'Usaha', usaha)

const disabilitas: Question = {
  id: 'd_disabilitas',
  number: '428',
  label: 'Jenis disabilitas',
  short: 'Disabilitas',
  kind: 'bitmask',
  bits: [
    { bit: 1, label: 'Fisik' },
    { bit: 2, label: 'Mental' },
    { bit: 4, label: 'Intelektual' },
    { bit: 8, label: 'Sensorik netra' },
    { bit: 16, label: 'Sensorik rungu' },
    { bit: 32, label: 'Sensorik wicara' },
  ],
  none: 'Tidak ada',
  help: 'Jumlahkan kode yang berlaku; 0 bila tidak ada. Jenisnya dari layar DTSEN, angka kodenya dari kami.',
}

/** Health: kinds of disability in place of the difficulties of Regsosek. */
export const kesehatan: Block = part('IV-E', 'Anggota keluarga: kesehatan', 'Kesehatan', [gizi, disabilitas, penyakit])
