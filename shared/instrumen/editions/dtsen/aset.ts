import type { Block, Question } from '../../types.ts'
import { lahanRumah, layanan, ternak } from '../keluarga/aset.ts'
import { choice, count } from '../keluarga/declare.ts'

/** Things in the order of the columns that PKT names; numbers of them, no longer yes or no. */
const barang: readonly Question[] = (
  [
    ['d_tabung_gas', 'Tabung gas 5,5 kg atau lebih'],
    ['d_kulkas', 'Lemari es/kulkas'],
    ['d_ac', 'AC'],
    ['d_pemanas', 'Pemanas air (water heater)'],
    ['d_telepon', 'Telepon rumah (PSTN)'],
    ['d_tv', 'TV layar datar 30 inci atau lebih'],
    ['d_emas', 'Emas/perhiasan (gram)'],
    ['d_laptop', 'Komputer/laptop/tablet'],
    ['d_motor', 'Sepeda motor'],
    ['d_sepeda', 'Sepeda'],
    ['d_mobil', 'Mobil'],
    ['d_perahu', 'Perahu'],
    ['d_kapal', 'Kapal/perahu motor'],
    ['d_smartphone', 'Smartphone'],
  ] as const
).map(([id, label], index) => {
  const grams = id === 'd_emas'
  return count([id, `502${'abcdefghijklmn'.charAt(index)}`, label], [0, grams ? 9999 : 99], {
    mark: 'C',
    unit: grams ? 'gram' : 'buah',
    help: 'Isi jumlahnya; 0 bila tidak ada.',
  })
})

/** What the family owns. Source: PKT. */
export const aset: Block = {
  id: 'V',
  number: 'V',
  title: 'Aset dan layanan',
  short: 'Aset',
  questions: [
    ...barang,
    choice(
      ['d_sawah_kebun', '503x', 'Luas sawah/kebun'],
      [
        'Tidak memiliki',
        'Kurang dari 1.000 m²',
        '1.000 sampai 5.000 m²',
        '5.000 sampai 10.000 m²',
        'Lebih dari 10.000 m²',
      ],
      { mark: 'L', help: 'Satu hektar adalah 10.000 m². Angka kodenya dari kami; cocokkan kata-katanya.' },
    ),
    ...[...lahanRumah, ...ternak, ...layanan].map((question): Question => ({ ...question, mark: 'L' })),
  ],
}
