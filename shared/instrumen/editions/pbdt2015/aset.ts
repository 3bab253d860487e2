import type { Block, Question } from '../../types.ts'
import { codes, is } from '../declare.ts'
import { lapanganUsaha } from './pekerjaan.ts'

/** Items in printed order. The paper alternates: a, c, e … are 1 Ya / 2 Tidak, b, d, f … are 3 Ya / 4 Tidak. */
export function alternating(
  question: string,
  items: readonly (readonly [siks: string, label: string, help?: string])[],
): readonly Question[] {
  return items.map(([siks, label, help], index) => ({
    id: siks,
    number: question + 'abcdefghijklmnopqrstuvwxyz'.charAt(index),
    label,
    kind: 'yesNo',
    ...(index % 2 === 0 ? { yes: '1', no: '2' } : { yes: '3', no: '4' }),
    siks,
    ...(help === undefined ? {} : { help }),
  }))
}

const barang = alternating('1', [
  ['ada_tabung_gas', 'Tabung gas 5,5 kg atau lebih', 'Tabung 3 kg tidak dihitung.'],
  ['ada_lemari_es', 'Lemari es/kulkas'],
  ['ada_ac', 'AC'],
  ['ada_pemanas', 'Pemanas air (water heater)'],
  ['ada_telepon', 'Telepon rumah (PSTN)'],
  ['ada_tv', 'Televisi'],
  ['ada_emas', 'Emas/perhiasan & tabungan (senilai 10 gram emas atau lebih)'],
  ['ada_laptop', 'Komputer/laptop'],
  ['ada_sepeda', 'Sepeda'],
  ['ada_motor', 'Sepeda motor'],
  ['ada_mobil', 'Mobil'],
  ['ada_perahu', 'Perahu'],
  ['ada_motor_tempel', 'Motor tempel'],
  ['ada_perahu_motor', 'Perahu motor'],
  ['ada_kapal', 'Kapal'],
])

const ternak = [
  ternakQuestion('jumlah_sapi', '4a', 'Sapi'),
  ternakQuestion('jumlah_kerbau', '4b', 'Kerbau'),
  ternakQuestion('jumlah_kuda', '4c', 'Kuda'),
  ternakQuestion('jumlah_babi', '4d', 'Babi'),
  ternakQuestion('jumlah_kambing', '4e', 'Kambing/domba'),
]

/** Block V, 1 to 5a: what the household owns. */
export const aset = {
  id: 'V',
  number: 'V',
  title: 'Aset dan keikutsertaan program',
  alternating: true,
  short: 'Aset',
  questions: [
    ...barang,
    {
      id: 'jumlah_hp_aktif',
      number: '2a',
      label: 'Jumlah nomor HP aktif',
      kind: 'integer',
      min: 0,
      max: 99,
      required: false,
      mark: 'L',
      help: 'Hanya ada pada sebagian cetakan formulir; boleh kosong.',
    },
    {
      id: 'jumlah_tv_datar',
      number: '2b',
      label: 'Jumlah TV layar datar 30 inci atau lebih',
      kind: 'integer',
      min: 0,
      max: 99,
      required: false,
      mark: 'L',
      help: 'Hanya ada pada sebagian cetakan formulir; boleh kosong.',
    },
    {
      id: 'aset_tak_bergerak',
      number: '3a',
      label: 'Memiliki lahan selain yang ditempati',
      kind: 'yesNo',
      yes: '1',
      no: '2',
      siks: 'aset_tak_bergerak',
    },
    {
      id: 'luas_atb',
      number: '3a2',
      label: 'Luas lahan',
      kind: 'integer',
      min: 1,
      max: 999_999,
      unit: 'm²',
      askWhen: is('aset_tak_bergerak', true),
      siks: 'luas_atb',
      help: 'Dalam meter persegi. Satu hektar adalah 10.000 meter persegi.',
    },
    {
      id: 'rumah_lain',
      number: '3b',
      label: 'Memiliki rumah di tempat lain',
      kind: 'yesNo',
      yes: '3',
      no: '4',
      siks: 'rumah_lain',
    },
    ...ternak,
    {
      id: 'sta_art_usaha',
      number: '5a',
      label: 'Ada anggota yang memiliki usaha sendiri/bersama',
      kind: 'yesNo',
      yes: '1',
      no: '2',
      siks: 'sta_art_usaha',
    },
  ],
} as const satisfies Block

/** Block V 5b: one row for each business, while 5a says that there is one. */
export const usaha = {
  id: 'V-5b',
  number: 'V',
  title: 'Usaha anggota rumah tangga',
  short: 'Usaha',
  roster: 'usaha',
  minRows: 1,
  maxRows: 20,
  askWhen: is('sta_art_usaha', true),
  questions: [
    {
      id: 'usaha_no_art',
      number: '5b1',
      label: 'Nomor urut anggota pemilik usaha',
      short: 'No. ART',
      kind: 'integer',
      min: 1,
      max: 30,
      help: 'Nomor baris anggota pada Blok IV.',
    },
    {
      id: 'lapangan_usahaart',
      number: '5b2',
      label: 'Lapangan usaha',
      kind: 'code',
      codes: lapanganUsaha,
      siks: 'lapangan_usahaart',
    },
    {
      id: 'jumlah_pekerja',
      number: '5b3',
      label: 'Jumlah pekerja',
      kind: 'integer',
      min: 0,
      max: 999,
      unit: 'orang',
      siks: 'jumlah_pekerja',
      help: 'Isi 0 bila dikerjakan sendiri tanpa pekerja.',
    },
    {
      id: 'lokasi_usaha',
      number: '5b4',
      label: 'Tempat/lokasi usaha',
      kind: 'code',
      codes: codes('Ada', 'Tidak ada'),
      siks: 'lokasi_usaha',
    },
    {
      id: 'omset_usaha',
      number: '5b5',
      label: 'Omset usaha sebulan',
      kind: 'code',
      codes: codes(
        'Kurang dari Rp1 juta',
        'Rp1 juta sampai kurang dari Rp5 juta',
        'Rp5 juta sampai kurang dari Rp10 juta',
        'Rp10 juta atau lebih',
      ),
      siks: 'omset_usaha',
    },
  ],
} as const satisfies Block

/** Block V 6: programmes of the household. */
export const program = {
  id: 'V-6',
  number: 'V',
  title: 'Keikutsertaan program',
  alternating: true,
  short: 'Program',
  questions: alternating('6', [
    ['sta_kks', 'Kartu Keluarga Sejahtera (KKS)/KPS'],
    ['sta_kip', 'Kartu Indonesia Pintar (KIP)/BSM'],
    ['sta_kis', 'Kartu Indonesia Sehat (KIS)/PBI-JKN/Jamkesmas'],
    ['sta_bpjs_mandiri', 'BPJS Kesehatan peserta mandiri'],
    ['sta_jamsostek', 'Jamsostek/BPJS Ketenagakerjaan'],
    ['sta_asuransi', 'Asuransi kesehatan lain'],
    ['sta_pkh', 'Program Keluarga Harapan (PKH)'],
    ['sta_rastra', 'Raskin/Rastra/BPNT'],
    ['sta_kur', 'Kredit Usaha Rakyat (KUR)'],
  ]),
} as const satisfies Block

function ternakQuestion(id: string, number: string, animal: string): Question {
  return {
    id,
    number,
    label: `${animal} yang dimiliki`,
    short: animal,
    kind: 'integer',
    min: 0,
    max: 999,
    unit: 'ekor',
    siks: id,
  }
}
