import type { Block, Question } from '../../types.ts'
import { is } from '../declare.ts'
import { lahanRumah, layanan, ternak } from '../keluarga/aset.ts'
import { count, yesNo } from '../keluarga/declare.ts'
import { sameAs } from '../keluarga/same.ts'

/** The seven programmes of 501 by letter. */
export const programmes = [
  ['a', 'bpnt', 'Sembako/BPNT'],
  ['b', 'pkh', 'PKH'],
  ['c', 'blt', 'BLT Dana Desa'],
  ['d', 'listrik', 'Subsidi listrik'],
  ['e', 'pemda', 'Bantuan pemda'],
  ['f', 'pupuk', 'Subsidi pupuk'],
  ['g', 'lpg', 'Subsidi LPG'],
] as const

/** The names of what is asked about one programme. */
export function programme(letter: string, name: string) {
  const received = `r501${letter}_${name}`
  return { received, month: `${received}_bulan`, year: `${received}_tahun` }
}

/** 501: whether it was received in the last year, and when last. */
export const program: Block = {
  id: 'V-501',
  number: 'V',
  title: 'Keikutsertaan program setahun terakhir',
  short: 'Program',
  questions: programmes.flatMap(([letter, name, label]): readonly Question[] => {
    const { received, month, year } = programme(letter, name)
    const askWhen = is(received, true)
    return [
      yesNo([received, `501${letter}`, `${label}: menerima`]),
      count([month, `501${letter}2`, `${label}: bulan terakhir`], [1, 12], { askWhen }),
      count([year, `501${letter}3`, `${label}: tahun terakhir`], [2000, 2099], {
        askWhen,
        help: 'Empat angka, misalnya 2026.',
      }),
    ]
  }),
}

const satuDua = { yes: '1', no: '2' } as const

/** 502–506. Source: OSID. */
export const aset: Block = {
  id: 'V-502',
  number: 'V',
  title: 'Aset dan layanan',
  short: 'Aset',
  questions: [
    ...sameAs(
      ['ada_tabung_gas', '502a', satuDua],
      ['ada_lemari_es', '502b', satuDua],
      ['ada_ac', '502c', satuDua],
      ['ada_pemanas', '502d', satuDua],
      ['ada_telepon', '502e', satuDua],
    ),
    yesNo(['r502f_tv', '502f', 'TV layar datar 30 inci atau lebih']),
    yesNo(['r502g_emas', '502g', 'Emas/perhiasan 10 gram atau lebih']),
    yesNo(['r502h_komputer', '502h', 'Komputer/laptop/tablet']),
    ...sameAs(
      ['ada_motor', '502i', satuDua],
      ['ada_sepeda', '502j', satuDua],
      ['ada_mobil', '502k', satuDua],
      ['ada_perahu', '502l', satuDua],
    ),
    yesNo(['r502m_kapal', '502m', 'Kapal/perahu motor']),
    yesNo(['r502n_smartphone', '502n', 'Smartphone']),
    ...lahanRumah,
    ...ternak,
    ...layanan,
  ],
}

/** Block VI. */
export const catatan: Block = {
  id: 'VI',
  number: 'VI',
  title: 'Catatan',
  aboutForm: true,
  questions: [
    {
      id: 'catatan_formulir',
      number: '601',
      label: 'Catatan petugas',
      kind: 'text',
      maxLength: 500,
      required: false,
      help: 'Catatan yang tertulis di halaman terakhir formulir; boleh kosong.',
    },
  ],
}
