import type { Block, Question } from '../../types.ts'
import { all, atLeast, atMost, codesFrom, jenis } from '../declare.ts'
import { asked, choice } from '../keluarga/declare.ts'
import { hamil, hubungan, identitas, mulaiHamil, pekerjaanKk } from '../keluarga/identitas.ts'
import { npwp, pekerjaan, usaha } from '../keluarga/kerja.ts'
import { gizi, kesulitan, penyakit, perawat } from '../keluarga/kesehatan.ts'
import { pendidikan } from '../keluarga/pendidikan.ts'
import { fromFive } from '../keluarga/people.ts'
import { sameAs } from '../keluarga/same.ts'
import { gone, here, presentMember } from './conditions.ts'

const keberadaan: Question = choice(
  ['r404_keberadaan', '404', 'Keberadaan anggota keluarga'],
  [
    'Tinggal bersama keluarga',
    'Meninggal',
    'Tidak tinggal bersama keluarga/pindah ke wilayah lain di Indonesia',
    'Tidak tinggal bersama keluarga/pindah ke luar negeri',
    'Anggota keluarga baru',
    'Tidak ditemukan',
  ],
  { short: 'Berada', help: 'Hanya kode 1 dan 5 yang ditanyai lebih lanjut dan dihitung sebagai anggota.' },
)

/** One table of block IV: one row for each member, the tables one after the other as on the paper. */
function table(id: string, title: string, short: string, questions: readonly Question[]): Block {
  return { id, number: 'IV', title, short, roster: 'anggota', questions: asked(here, questions, gone) }
}

/** 401–411. 401 is the number of the row. */
export const demografi: Block = {
  ...table('IV-A', 'Anggota keluarga: demografi', 'Anggota', []),
  minRows: 1,
  maxRows: 30,
  questions: [
    ...sameAs(['nama', '402'], ['nik', '403']),
    keberadaan,
    ...asked(
      here,
      [
        ...sameAs(['jnskel', '405'], ['tgllahir', '406'], ['umur', '407'], ['sta_kawin', '408']),
        hubungan,
        hamil,
        identitas,
      ],
      gone,
    ),
  ],
}

/** 412–415. */
export const sekolah: Block = table('IV-B', 'Anggota keluarga: pendidikan', 'Pendidikan', pendidikan)

/** 416–419. */
export const kerja: Block = table('IV-C', 'Anggota keluarga: ketenagakerjaan', 'Kerja', [...pekerjaan, npwp])

/** 420–426. */
export const usahaSendiri: Block = table('IV-D', 'Anggota keluarga: kepemilikan usaha', 'Usaha', usaha)

/** 427–430. */
export const kesehatan: Block = table('IV-E', 'Anggota keluarga: kesehatan', 'Kesehatan', [
  gizi,
  ...kesulitan,
  perawat,
  penyakit,
])

const yaTidakTahu = [...codesFrom(1, 'Ya', 'Tidak'), { code: '8', label: 'Tidak tahu' }]

const jaminanKesehatan: Question = {
  id: 'r431a_jamkes',
  number: '431a',
  label: 'Jaminan kesehatan dalam setahun terakhir',
  short: 'Jamkes',
  kind: 'bitmask',
  bits: [
    { bit: 1, label: 'PBI-JKN' },
    { bit: 2, label: 'JKN mandiri' },
    { bit: 4, label: 'JKN pemberi kerja' },
    { bit: 8, label: 'Jaminan kesehatan lain' },
  ],
  none: 'Tidak memiliki',
  // One program prints 99 as "Lainnya"; beside 431f it is likely "Tidak tahu" (form-and-siksng.md §1B).
  alone: { value: 99, label: 'Tidak tahu' },
  mark: 'L',
  help: 'Jumlahkan kode yang berlaku; 0 bila tidak ada. Arti kode 99 belum pasti; cocokkan dengan kertas.',
}

const jaminanKerja: Question = {
  id: 'r431f_jamket',
  number: '431f',
  label: 'Jaminan ketenagakerjaan dalam setahun terakhir',
  short: 'Jamket',
  kind: 'bitmask',
  bits: [
    { bit: 1, label: 'Jaminan kecelakaan kerja (JKK)' },
    { bit: 2, label: 'Jaminan kematian (JKM)' },
    { bit: 4, label: 'Jaminan hari tua (JHT)' },
    { bit: 8, label: 'Jaminan pensiun (JP)' },
    { bit: 16, label: 'Pensiun/Taspen/jaminan lain' },
  ],
  none: 'Tidak memiliki',
  alone: { value: 99, label: 'Tidak tahu' },
  askWhen: atLeast('umur', 15),
  help: 'Untuk umur 15 tahun ke atas. Jumlahkan kode yang berlaku; 0 bila tidak ada, 99 bila tidak tahu.',
}

/** 431. Ages: OSID (b–d from five years, e from 5 to 30, f from 15). */
export const jaminan: Block = table('IV-F', 'Anggota keluarga: perlindungan sosial', 'Jaminan', [
  jaminanKesehatan,
  ...asked(fromFive, [
    choice(['r431b_prakerja', '431b', 'Ikut program Prakerja'], yaTidakTahu, { short: 'Prakerja' }),
    choice(['r431c_kur', '431c', 'Ikut Kredit Usaha Rakyat (KUR)'], yaTidakTahu, { short: 'KUR' }),
    choice(['r431d_umi', '431d', 'Ikut pembiayaan Ultra Mikro (UMi)'], yaTidakTahu, { short: 'UMi' }),
    choice(['r431e_pip', '431e', 'Ikut Program Indonesia Pintar (PIP)'], yaTidakTahu, {
      short: 'PIP',
      askWhen: atMost('umur', 30),
    }),
  ]),
  jaminanKerja,
])

const presentOnProposal = all(presentMember, jenis('usulan'))

/** What the usulan file of SIKS-NG needs and this paper lacks: read from the family card that comes with it. */
export const menurutKk: Block = {
  id: 'KK',
  number: '',
  title: 'Menurut Kartu Keluarga (untuk SIKS-NG)',
  short: 'Menurut KK',
  roster: 'anggota',
  questions: [
    ...sameAs(
      ['tmplahir', '1', { requiredWhen: presentOnProposal }],
      ['namagadis_ibukandung', '2', { requiredWhen: presentOnProposal }],
    ),
    { ...pekerjaanKk('3'), requiredWhen: presentOnProposal },
    ...asked(here, [mulaiHamil('4')], gone),
  ],
}
