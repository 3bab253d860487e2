import type { Block, Question } from '../../types.ts'
import { usulan as sheet } from '../pbdt2015/usulan.ts'
import { yesNo } from './declare.ts'

type Item = readonly [id: string, number: string, label: string, hardship: 'yes' | 'no' | undefined]

/** The ten questions of the usulan screen of SIKS-NG, each with the answer that is a sign of hardship (form-and-siksng.md §4.3). */
const items: readonly Item[] = [
  ['k262_tempat', 'K1', 'Memiliki tempat berteduh/tinggal tetap sehari-hari', 'no'],
  ['k262_bekerja', 'K2', 'Kepala keluarga atau pengurus masih bekerja', 'no'],
  ['k262_makan', 'K3', 'Pernah khawatir tidak makan atau tidak makan dalam setahun terakhir', 'yes'],
  ['k262_pangan', 'K4', 'Pengeluaran pangan lebih dari separuh seluruh pengeluaran', 'yes'],
  ['k262_pakaian', 'K5', 'Ada pengeluaran pakaian dalam setahun terakhir', 'no'],
  ['k262_lantai', 'K6', 'Sebagian besar lantai tanah dan/atau plesteran', 'yes'],
  [
    'k262_dinding',
    'K7',
    'Sebagian besar dinding bambu, kawat, papan kayu, terpal, kardus, tembok tanpa plester, rumbia, atau seng',
    'yes',
  ],
  ['k262_bab', 'K8', 'Memiliki tempat buang air besar sendiri', 'no'],
  ['k262_listrik', 'K9', 'Penerangan listrik PLN 450 watt atau bukan listrik', 'yes'],
  ['k262_bersama', 'K10', 'Tinggal bersama anggota keluarga lain', undefined],
]

/** Kepmensos 262/HUK/2022: filled in where the village did; SIKS-NG asks the same. */
const kriteria: readonly Question[] = items.map(([id, number, label, hardship]) =>
  yesNo([id, number, label], {
    required: false,
    mark: 'C',
    help: 'Kriteria Kepmensos 262/HUK/2022, seperti ditanyakan layar usulan SIKS-NG. Boleh kosong bila desa tidak mengisinya.',
    ...(hardship === undefined ? {} : { hardship }),
  }),
)

/** The sheet that the office adds to an usulan of a family paper: programme, reason and the ten criteria. */
export const usulan: Block = { ...sheet, questions: [...sheet.questions, ...kriteria] }
