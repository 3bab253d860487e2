import type { Instrumen } from '../../types.ts'
import { keyedTwiceWith } from '../keluarga/keyed-twice.ts'
import { usulan } from '../keluarga/usulan.ts'
import { perubahan } from '../pbdt2015/usulan.ts'
import { identitasAnggota, kerja, kesehatan, sekolah, usahaSendiri } from './anggota.ts'
import { aset } from './aset.ts'
import { meaning } from './meaning.ts'
import { perumahan } from './perumahan.ts'
import { petugas } from './petugas.ts'
import { rules } from './rules.ts'
import { tempat } from './tempat.ts'

/** The DTSEN family update, in the order of its screens. A published edition never changes. */
export const dtsen: Instrumen = {
  id: 'dtsen',
  title: 'Pembaruan data keluarga DTSEN',
  short: 'DTSEN',
  unit: 'keluarga',
  jenis: ['usulan', 'perubahan'],
  blocks: [
    tempat,
    petugas,
    perumahan,
    identitasAnggota,
    sekolah,
    kerja,
    usahaSendiri,
    kesehatan,
    aset,
    usulan,
    perubahan,
  ],
  rules,
  meaning,
  keyedTwice: keyedTwiceWith('d_keberadaan'),
}
