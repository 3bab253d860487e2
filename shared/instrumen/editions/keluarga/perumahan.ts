import type { Question } from '../../types.ts'
import { is, oneOf } from '../declare.ts'
import { choice } from './declare.ts'

/** 301b: on whose name the land stands. The caller says of whom it is asked. Source: OSID. */
export const buktiTanah: Question = choice(
  ['r301b_bukti', '301b', 'Bukti kepemilikan tanah bangunan tempat tinggal'],
  [
    'SHM atas nama anggota keluarga',
    'SHM bukan atas nama anggota keluarga, dengan perjanjian tertulis',
    'SHM bukan atas nama anggota keluarga, tanpa perjanjian tertulis',
    'Sertifikat selain SHM (SHGB, SHSRS)',
    'Surat bukti lain (girik, letter C, dan lain-lain)',
    'Tidak punya',
  ],
  { short: 'Bukti tanah', help: 'Hanya untuk bangunan milik sendiri (301a = 1).' },
)

/** 303–305: floor, walls, roof. */
export const bahanBangunan: readonly Question[] = [
  choice(
    ['r303_lantai', '303', 'Jenis lantai terluas'],
    [
      'Marmer/granit',
      'Keramik',
      'Parket/vinil/karpet',
      'Ubin/tegel/teraso',
      'Kayu/papan',
      'Semen/bata merah',
      'Bambu',
      'Tanah',
      'Lainnya',
    ],
  ),
  choice(
    ['r304_dinding', '304', 'Jenis dinding terluas'],
    [
      'Tembok',
      'Plesteran anyaman bambu/kawat',
      'Kayu/papan/gypsum/GRC/calciboard',
      'Anyaman bambu',
      'Batang kayu',
      'Bambu',
      'Lainnya',
    ],
  ),
  choice(
    ['r305_atap', '305', 'Jenis atap terluas'],
    ['Beton', 'Genteng', 'Seng', 'Asbes', 'Kayu/sirap', 'Bambu', 'Jerami/ijuk/daun-daunan/rumbia', 'Lainnya'],
    {
      // Another program has 5 Bambu and 6 Kayu/sirap (form-and-siksng.md §1B).
      mark: 'L',
      help: 'Kode 5 dan 6 tertukar pada sebagian cetakan; cocokkan dengan kata-katanya di kertas.',
    },
  ),
]

/** 306: drinking water, and how far from where waste is kept. */
export const airMinum: readonly Question[] = [
  choice(
    ['r306a_air', '306a', 'Sumber air minum utama'],
    [
      'Air kemasan bermerk',
      'Air isi ulang',
      'Leding',
      'Sumur bor/pompa',
      'Sumur terlindung',
      'Sumur tak terlindung',
      'Mata air terlindung',
      'Mata air tak terlindung',
      'Air permukaan (sungai/danau/waduk/kolam/irigasi)',
      'Air hujan',
      'Lainnya',
    ],
  ),
  choice(
    ['r306b_jarak', '306b', 'Jarak sumber air minum ke penampungan tinja terdekat'],
    ['Kurang dari 10 meter', '10 meter atau lebih', 'Tidak tahu'],
    {
      askWhen: oneOf('r306a_air', '4', '5', '6', '7', '8'),
      help: 'Hanya untuk sumur dan mata air (306a = 4 sampai 8).',
    },
  ),
]

/** 307a: where the light comes from. */
export const penerangan: Question = choice(
  ['r307a_penerangan', '307a', 'Sumber penerangan utama'],
  ['Listrik PLN dengan meteran', 'Listrik PLN tanpa meteran', 'Listrik non-PLN', 'Bukan listrik'],
)

/** 308: what the family cooks with. */
export const bahanBakar: Question = choice(
  ['r308_bahan_bakar', '308', 'Bahan bakar utama memasak'],
  [
    'Listrik',
    'Elpiji 5,5 kg/blue gaz',
    'Elpiji 12 kg',
    'Elpiji 3 kg',
    'Gas kota/meteran PGN',
    'Biogas',
    'Minyak tanah',
    'Briket',
    'Arang',
    'Kayu bakar',
    'Lainnya',
    'Tidak memasak di rumah',
  ],
)

/** 309–310: toilet and waste. */
export const sanitasi: readonly Question[] = [
  choice(
    ['r309a_bab', '309a', 'Kepemilikan dan penggunaan fasilitas tempat buang air besar'],
    [
      'Ada, hanya anggota keluarga sendiri',
      'Ada, bersama keluarga dari rumah tangga tertentu',
      'Ada, MCK komunal',
      'Ada, MCK umum',
      'Ada, anggota keluarga tidak menggunakan',
      'Tidak ada fasilitas',
    ],
    { short: 'Fasilitas BAB' },
  ),
  choice(
    ['r309b_kloset', '309b', 'Jenis kloset'],
    ['Leher angsa', 'Plengsengan dengan tutup', 'Plengsengan tanpa tutup', 'Cemplung/cubluk'],
    {
      askWhen: oneOf('r309a_bab', '1', '2', '3'),
      help: 'Hanya bila fasilitasnya dipakai sendiri, bersama, atau komunal (309a = 1, 2, 3).',
    },
  ),
  choice(
    ['r310_tinja', '310', 'Tempat pembuangan akhir tinja'],
    ['Tangki septik', 'IPAL', 'Kolam/sawah/sungai/danau/laut', 'Lubang tanah', 'Pantai/tanah lapang/kebun', 'Lainnya'],
  ),
]

/** With a meter of PLN. */
export const withMeter = is('r307a_penerangan', '1')
