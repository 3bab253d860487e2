import type { Rule, Condition } from '../../types.ts'
import { all, any, atLeast, is, oneOf } from '../declare.ts'

const CONSISTENCY = 'form-and-siksng.md §1.6'

function hint(number: string, at: string, when: Condition, message: string, source = 'P'): Rule {
  return { number, level: 'inform', check: { op: 'never', when, at }, message, source }
}

/** R-03xx: the house and what the household owns. Hints: nothing here keeps a form open. */
export const householdRules: readonly Rule[] = [
  hint(
    'R-0301',
    'ada_tabung_gas',
    all(is('bb_masak', '2'), is('ada_tabung_gas', false)),
    'Memasak dengan gas lebih dari 3 kg, tetapi tidak memiliki tabung 5,5 kg atau lebih. Periksa keduanya.',
    `${CONSISTENCY} #11`,
  ),
  {
    number: 'R-0302',
    level: 'inform',
    check: { op: 'shareAtLeast', amount: 'luas_lantai', people: 'jumlah_art', limit: 8 },
    message: 'Luas lantai {bagian} m² per orang, kurang dari 8 m²: tanda kemiskinan menurut kriteria.',
    source: `${CONSISTENCY} #12, Kepmensos 146/HUK/2013`,
  },
  hint(
    'R-0303',
    'cara_peroleh_airminum',
    all(oneOf('sumber_airminum', '1', '2', '4'), is('cara_peroleh_airminum', '3')),
    'Air kemasan, isi ulang, atau leding eceran biasanya dibeli. Periksa cara memperolehnya.',
  ),
  hint(
    'R-0304',
    'cara_peroleh_airminum',
    all(is('sumber_airminum', '3'), oneOf('cara_peroleh_airminum', '1', '3')),
    'Leding meteran biasanya langganan. Periksa cara memperolehnya.',
  ),
  hint(
    'R-0305',
    'sumber_penerangan',
    all(
      is('sumber_penerangan', '3'),
      any(is('ada_lemari_es', true), is('ada_ac', true), is('ada_tv', true), is('ada_pemanas', true)),
    ),
    'Penerangan bukan listrik, tetapi ada barang yang memakai listrik. Periksa keduanya.',
  ),
  hint(
    'R-0306',
    'buang_tinja',
    all(is('fasbab', '4'), oneOf('buang_tinja', '1', '2')),
    'Tidak ada fasilitas buang air besar, tetapi tempat pembuangannya tangki atau SPAL. Periksa keduanya.',
  ),
  hint(
    'R-0307',
    'ada_motor_tempel',
    all(is('ada_motor_tempel', true), is('ada_perahu', false), is('ada_perahu_motor', false)),
    'Ada motor tempel tanpa perahu. Periksa keduanya.',
  ),
  hint(
    'R-0308',
    'jumlah_tv_datar',
    all(is('ada_tv', false), atLeast('jumlah_tv_datar', 1)),
    'Ada TV layar datar, tetapi isian televisi menyatakan tidak ada. Periksa keduanya.',
  ),
  hint(
    'R-0309',
    'lantai',
    all(is('sta_bangunan', '1'), is('lantai', '9'), any(is('ada_mobil', true), is('ada_ac', true))),
    'Lantai tanah, tetapi memiliki mobil atau AC. Periksa keduanya.',
  ),
  {
    number: 'R-0310',
    level: 'inform',
    check: {
      op: 'rows',
      roster: 'anggota',
      given: is('sta_pkh', true),
      when: is('ada_pkh', true),
      need: 'some',
      at: 'sta_pkh',
    },
    message: 'Rumah tangga menerima PKH, tetapi tidak ada anggota yang tercatat menerima PKH. Periksa keduanya.',
    source: 'P',
  },
  {
    number: 'R-0311',
    level: 'inform',
    check: {
      op: 'rows',
      roster: 'anggota',
      given: is('sta_kks', true),
      when: is('ada_kks', true),
      need: 'some',
      at: 'sta_kks',
    },
    message: 'Rumah tangga memiliki KKS, tetapi tidak ada anggota yang tercatat memilikinya. Periksa keduanya.',
    source: 'P',
  },
]
