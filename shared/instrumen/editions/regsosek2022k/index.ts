import type { Instrumen } from '../../types.ts'
import { keyedTwiceWith } from '../keluarga/keyed-twice.ts'
import { usulan } from '../keluarga/usulan.ts'
import { perubahan } from '../pbdt2015/usulan.ts'
import { demografi, jaminan, kerja, kesehatan, menurutKk, sekolah, usahaSendiri } from './anggota.ts'
import { meaning } from './meaning.ts'
import { perumahan } from './perumahan.ts'
import { petugas } from './petugas.ts'
import { aset, catatan, program } from './program.ts'
import { rules } from './rules.ts'
import { tempat } from './tempat.ts'

/** The REGSOSEK2022.K questionnaire about one family, in the order of the paper. A published edition never changes. */
export const regsosek2022k: Instrumen = {
  id: 'regsosek2022k',
  title: 'Formulir Registrasi Sosial Ekonomi (REGSOSEK2022.K)',
  short: 'Regsosek 2022.K',
  unit: 'keluarga',
  jenis: ['usulan', 'perubahan'],
  blocks: [
    tempat,
    petugas,
    perumahan,
    demografi,
    sekolah,
    kerja,
    usahaSendiri,
    kesehatan,
    jaminan,
    program,
    aset,
    catatan,
    menurutKk,
    usulan,
    perubahan,
  ],
  rules,
  meaning,
  keyedTwice: keyedTwiceWith('r404_keberadaan'),
}
