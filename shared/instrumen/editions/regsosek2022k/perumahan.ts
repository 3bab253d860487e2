import type { Block, Question } from '../../types.ts'
import { all, answered, is } from '../declare.ts'
import { choice } from '../keluarga/declare.ts'
import {
  airMinum,
  bahanBakar,
  bahanBangunan,
  buktiTanah,
  penerangan,
  sanitasi,
  withMeter,
} from '../keluarga/perumahan.ts'
import { same } from '../keluarga/same.ts'

const daya = ['450 watt', '900 watt', '1.300 watt', '2.200 watt', 'Lebih dari 2.200 watt'] as const

/** 307b: up to three meters of PLN. */
const meters: readonly Question[] = [
  choice(['r307b1_daya', '307b1', 'Daya terpasang, meteran 1'], daya, {
    askWhen: withMeter,
    help: 'Hanya untuk listrik PLN dengan meteran (307a = 1).',
  }),
  choice(['r307b2_daya', '307b2', 'Daya terpasang, meteran 2'], daya, {
    askWhen: all(withMeter, answered('r307b1_daya')),
    required: false,
    help: 'Kosongkan bila hanya ada satu meteran.',
  }),
  choice(['r307b3_daya', '307b3', 'Daya terpasang, meteran 3'], daya, {
    askWhen: all(withMeter, answered('r307b2_daya')),
    required: false,
    help: 'Kosongkan bila hanya ada dua meteran.',
  }),
]

/** Block III. Codes and skips: OSID. */
export const perumahan: Block = {
  id: 'III',
  number: 'III',
  title: 'Keterangan perumahan',
  short: 'Perumahan',
  questions: [
    same('sta_bangunan', '301a', { label: 'Status kepemilikan bangunan tempat tinggal' }),
    { ...buktiTanah, askWhen: is('sta_bangunan', '1') },
    same('luas_lantai', '302', {
      label: 'Luas lantai bangunan tempat tinggal',
      decimals: 0,
      help: 'Dalam meter persegi tanpa desimal, paling banyak tiga angka.',
    }),
    ...bahanBangunan,
    ...airMinum,
    penerangan,
    ...meters,
    bahanBakar,
    ...sanitasi,
  ],
}
