import type { Instrumen } from '../../types.ts'
import { anggota } from './anggota.ts'
import { aset, program, usaha } from './aset.ts'
import { kb } from './kb.ts'
import { keyedTwice } from './keyed-twice.ts'
import { meaning } from './meaning.ts'
import { perumahan } from './perumahan.ts'
import { petugas } from './petugas.ts'
import { tempat } from './tempat.ts'
import { perubahan, usulan } from './usulan.ts'
import { rules } from './rules.ts'

/** The PBDT2015/DTKS questionnaire about one household, in the order of the paper. A published edition never changes. */
export const pbdt2015: Instrumen = {
  id: 'pbdt2015',
  title: 'Formulir Pemutakhiran Data Sosial Ekonomi (PBDT2015/DTKS)',
  short: 'PBDT2015/DTKS',
  unit: 'rumahTangga',
  jenis: ['usulan', 'perubahan'],
  blocks: [tempat, petugas, perumahan, anggota, aset, usaha, program, kb, usulan, perubahan],
  rules,
  meaning,
  keyedTwice,
}
