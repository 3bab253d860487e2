import type { Block, Question } from '../../types.ts'
import { codesFrom, is, jenis } from '../declare.ts'
import { choice } from '../keluarga/declare.ts'
import { dusunHelp } from '../keluarga/tempat.ts'
import { same, sameAs } from '../keluarga/same.ts'
import { presentMember } from './conditions.ts'

const digits = { kind: 'text', required: false } as const

/** Numbers that the statistics office prints; a village that fills the form in itself seldom knows them. */
const sls: readonly Question[] = [
  {
    ...digits,
    id: 'kode_sls',
    number: '105',
    label: 'Kode SLS/non-SLS',
    maxLength: 4,
    padTo: 4,
    sticky: true,
    help: 'Empat angka dari BPS; boleh kosong bila tidak tertulis.',
  },
  {
    ...digits,
    id: 'kode_sub_sls',
    number: '105a',
    label: 'Kode sub-SLS',
    maxLength: 2,
    padTo: 2,
    sticky: true,
    help: 'Dua angka dari BPS; boleh kosong bila tidak tertulis.',
  },
]

const urutan: readonly Question[] = [
  {
    ...digits,
    id: 'no_bangunan',
    number: '109',
    label: 'Nomor urut bangunan tempat tinggal',
    maxLength: 3,
    padTo: 3,
  },
  {
    ...digits,
    id: 'no_keluarga',
    number: '110',
    label: 'Nomor urut keluarga hasil verifikasi',
    maxLength: 3,
    padTo: 3,
  },
  {
    ...digits,
    id: 'status_keluarga',
    number: '111',
    label: 'Status keluarga',
    maxLength: 1,
    pattern: '^[0-9]$',
    patternHint: 'Isi satu angka seperti di kertas.',
    mark: 'L',
    help: 'Satu angka seperti di kertas; arti kodenya tidak diumumkan.',
  },
]

/** Block I. Provinsi to desa (101–104) come from the berkas and are not keyed. Source: OSID. */
export const tempat: Block = {
  id: 'I',
  number: 'I',
  title: 'Keterangan tempat',
  short: 'Tempat',
  questions: [
    ...sls,
    ...sameAs(
      ['dusun', '106a', { help: dusunHelp }],
      ['rw', '106b'],
      ['rt', '106c'],
      ['nama_sls', '106', { required: false, maxLength: 100, label: 'Nama SLS/non-SLS' }],
      ['alamat', '107'],
    ),
    {
      id: 'nama_kepala_keluarga',
      number: '108',
      label: 'Nama kepala keluarga',
      kind: 'computed',
      compute: { op: 'valueOfRow', roster: 'anggota', question: 'nama', where: is('hubkel', '1') },
      help: 'Diambil dari anggota yang hubungannya 1 Kepala keluarga.',
    },
    ...urutan,
    {
      id: 'jumlah_anggota',
      number: '112',
      label: 'Jumlah anggota keluarga',
      kind: 'computed',
      compute: { op: 'countRows', roster: 'anggota', where: presentMember },
      help: 'Dihitung dari anggota yang tinggal bersama keluarga.',
    },
    {
      ...digits,
      id: 'id_landmark',
      number: '113',
      label: 'ID landmark wilkerstat',
      maxLength: 6,
      help: 'Enam angka atau huruf dari BPS; boleh kosong.',
    },
    same('nokk', '114', {
      label: 'Nomor Kartu Keluarga',
      help: '16 angka di bagian atas Kartu Keluarga. Berlaku untuk semua anggota pada formulir ini.',
    }),
    choice(['r115_kode_kk', '115', 'Kode KK'], codesFrom(0, 'KK sesuai', 'Keluarga induk', 'Keluarga pecahan'), {
      help: 'Keluarga pecahan: menurut kenyataan sudah menjadi keluarga sendiri, tetapi masih tercantum di KK induknya.',
    }),
    same('idbdt', '115x', { required: false, askWhen: jenis('perubahan'), label: 'ID keluarga di SIKS-NG (IDBDT)' }),
  ],
}
