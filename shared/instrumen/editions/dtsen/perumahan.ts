import type { Block, Question } from '../../types.ts'
import { all, any, codesFrom, is, not, oneOf } from '../declare.ts'
import { choice } from '../keluarga/declare.ts'
import { airMinum, bahanBakar, bahanBangunan, buktiTanah, penerangan, sanitasi } from '../keluarga/perumahan.ts'
import { same } from '../keluarga/same.ts'

const pln = oneOf('r307a_penerangan', '1', '2')
const metered = all(pln, not(is('d_daya', '0')))

/** Light: the class of power as the screens name it, and the numbers of the connection (lengths: PKT). */
const listrik: readonly Question[] = [
  choice(
    ['d_daya', '307b', 'Daya listrik terpasang'],
    codesFrom(
      0,
      'Tanpa meteran',
      '450 watt',
      '900 watt',
      '1.300 watt',
      '2.200 watt',
      'Lebih dari 2.200 watt',
      'Sampai 900 watt (tidak dirinci)',
      'Lebih dari 900 watt (tidak dirinci)',
    ),
    { askWhen: pln, mark: 'L', help: 'Hanya untuk listrik PLN. Angka kodenya dari kami; cocokkan kata-katanya.' },
  ),
  {
    id: 'd_id_pelanggan',
    number: '307c',
    label: 'ID pelanggan PLN',
    kind: 'text',
    maxLength: 13,
    pattern: '^[0-9]{11,13}$',
    patternHint: 'ID pelanggan PLN 11 sampai 13 angka.',
    askWhen: metered,
    required: false,
    mark: 'C',
    help: 'Tertulis pada struk listrik; boleh kosong.',
  },
  {
    id: 'd_nomor_meter',
    number: '307d',
    label: 'Nomor meter listrik',
    kind: 'text',
    maxLength: 13,
    pattern: '^[0-9]{8,13}$',
    patternHint: 'Nomor meter 8 sampai 13 angka.',
    askWhen: metered,
    required: false,
    mark: 'C',
    help: 'Tertulis pada meteran; boleh kosong.',
  },
]

const likely = (questions: readonly Question[]): readonly Question[] =>
  questions.map((question) => ({ ...question, mark: 'L' }))

/** The house. The lists are those of Regsosek; that SIKS-NG has the same is likely (L). Source: PKT. */
export const perumahan: Block = {
  id: 'III',
  number: 'III',
  title: 'Keterangan perumahan',
  short: 'Perumahan',
  questions: [
    choice(
      ['d_kepemilikan_rumah', '301a', 'Status kepemilikan rumah'],
      ['Milik sendiri', 'Sewa', 'Kontrak', 'Bebas sewa', 'Lainnya'],
      { mark: 'L', help: 'Sewa dan kontrak terpisah, lain dari formulir sebelumnya.' },
    ),
    { ...buktiTanah, askWhen: is('d_kepemilikan_rumah', '1'), mark: 'L' },
    same('luas_lantai', '302', { label: 'Luas lantai', mark: 'L' }),
    ...likely([...bahanBangunan, ...airMinum, penerangan]),
    ...listrik,
    ...likely([bahanBakar, ...sanitasi]),
  ],
}

/** Light of 450 watt or less, or no electricity; light of surely more. */
export const littlePower = any(is('r307a_penerangan', '4'), is('d_daya', '1'))
export const morePower = oneOf('d_daya', '2', '3', '4', '5', '7')
