import type { Rule } from '../../types.ts'
import { all, any, is, not, oneOf } from '../declare.ts'
import { hindered } from '../keluarga/people.ts'
import { familyRules, memberRules } from '../keluarga/rules-anggota.ts'
import { hint, houseRules } from '../keluarga/rules-rumah.ts'
import { proposalRules } from '../keluarga/rules-usulan.ts'
import { withMeter } from '../keluarga/perumahan.ts'
import { identityRules, resultRule, visitRules } from '../rules/identity.ts'
import { numberedFrom } from '../rules/numbering.ts'
import { numberRules } from '../rules/numbers.ts'
import { member } from '../rules/people.ts'
import { presentMember } from './conditions.ts'
import { programme, programmes } from './program.ts'

const SOURCE = 'form-and-siksng.md §1B'

/** R-1xxx: the numbers of this edition. */
const numbered = numberedFrom(1)

const visit = { day: 'tgl_pencacahan', word: 'pendataan' } as const
const comfort = any(is('ada_mobil', true), is('ada_ac', true))

const things: readonly Rule[] = houseRules(numbered, {
  noCylinder: { at: 'ada_tabung_gas', when: is('ada_tabung_gas', false) },
  electric: any(is('ada_lemari_es', true), is('ada_ac', true), is('ada_pemanas', true), is('r502f_tv', true)),
  comfort,
})

/** R-132x: when a programme was received last. The question is about the last year. */
const lastReceived: readonly Rule[] = programmes.map(([letter, name, label], index) => {
  const { month, year } = programme(letter, name)
  return {
    number: numbered(321 + index),
    level: 'reason',
    check: { op: 'monthWithin', month, year, before: 'tgl_pencacahan', months: 12, at: month },
    message: `${label}: bulan terakhir menerima tidak dalam setahun sebelum pendataan. Periksa bulan dan tahunnya; bila benar, tulis alasannya.`,
    source: SOURCE,
  }
})

const hints: readonly Rule[] = [
  hint(
    numbered(312),
    'r502n_smartphone',
    all(is('r505_internet', '3'), is('r502n_smartphone', false)),
    'Internet lewat HP, tetapi tidak ada smartphone. Periksa keduanya.',
  ),
  hint(
    numbered(313),
    'r505_internet',
    all(is('r307a_penerangan', '4'), oneOf('r505_internet', '1', '2')),
    'Penerangan bukan listrik, tetapi ada internet berlangganan atau wifi. Periksa keduanya.',
  ),
  hint(
    numbered(314),
    'r501d_listrik',
    all(is('r501d_listrik', true), oneOf('r307a_penerangan', '3', '4')),
    'Menerima subsidi listrik, tetapi tidak memakai listrik PLN. Periksa keduanya.',
  ),
  hint(
    numbered(315),
    'r501g_lpg',
    all(is('r501g_lpg', true), not(is('r308_bahan_bakar', '4'))),
    'Menerima subsidi LPG, tetapi tidak memasak dengan elpiji 3 kg. Periksa keduanya.',
  ),
]

const health: readonly Rule[] = [
  member(
    numbered(431),
    'inform',
    'r431a_jamkes',
    oneOf('r431a_jamkes', 3, 7, 11, 15),
    'PBI-JKN dan JKN mandiri sekaligus. Biasanya hanya satu di antaranya; periksa jumlah kodenya.',
    SOURCE,
  ),
  member(
    numbered(432),
    'inform',
    'sta_bekerja',
    all(is('sta_bekerja', true), hindered('h')),
    'Tidak dapat mengurus diri sendiri, tetapi bekerja. Periksa keduanya.',
  ),
  member(
    numbered(433),
    'inform',
    'r431e_pip',
    all(is('r431e_pip', '1'), oneOf('r412_partisipasi', '1', '3')),
    'Ikut Program Indonesia Pintar, tetapi tidak bersekolah. Periksa keduanya.',
  ),
]

/** R-1605: the paper says that the family has the programme already. */
const received: readonly Rule[] = [
  {
    number: numbered(605),
    level: 'reason',
    check: {
      op: 'never',
      when: any(all(is('program', 'PKH'), is('r501b_pkh', true)), all(is('program', 'BPNT'), is('r501a_bpnt', true))),
      at: 'program',
    },
    message:
      'Blok V menyatakan keluarga ini sudah menerima program yang diusulkan. Bila tetap diusulkan, tulis alasannya.',
    source: 'berita-acara-and-office.md §2.3 no. 15 (L)',
  },
  {
    number: numbered(609),
    level: 'reason',
    check: {
      op: 'rows',
      roster: 'anggota',
      given: is('program', 'PBI'),
      when: all(presentMember, not(oneOf('r431a_jamkes', 1, 3, 5, 7, 9, 11, 13, 15))),
      need: 'some',
      at: 'program',
    },
    message: 'Semua anggota sudah PBI-JKN menurut 431a. Bila tetap diusulkan, tulis alasannya.',
    source: 'berita-acara-and-office.md §2.3 no. 15 (L)',
  },
]

/** All rules of this edition. A number is never given to another rule. */
export const rules: readonly Rule[] = [
  ...identityRules(numbered, visit),
  ...visitRules(numbered, visit, 'tgl_pemeriksaan', SOURCE),
  resultRule(numbered, visit, { question: 'r205_hasil', done: 'Terisi lengkap', source: SOURCE }),
  ...numberRules(numbered, 'form'),
  ...things,
  ...hints,
  ...lastReceived,
  ...memberRules(numbered),
  ...health,
  ...familyRules(numbered, { present: presentMember, presence: 'r404_keberadaan' }),
  ...proposalRules(numbered, {
    present: presentMember,
    comfort,
    littlePower: any(is('r307a_penerangan', '4'), all(withMeter, is('r307b1_daya', '1'))),
    morePower: all(withMeter, oneOf('r307b1_daya', '2', '3', '4', '5')),
    more: received,
  }),
]
