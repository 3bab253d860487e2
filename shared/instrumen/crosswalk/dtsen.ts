import { all, answered, atLeast, atMost, is, oneOf } from '../editions/declare.ts'
import type { AnswerValue, Condition, QuestionId } from '../types.ts'
import { anyOf, askAnew, byCase, byCode, howMany } from './declare.ts'
import type { Conversion } from './types.ts'

const levels = ['1', '2', '3', '4', '5'] as const
/** PLN classes that both papers have. */
const sameLevels = (question: QuestionId) => levels.map((code) => [is(question, code), code] as const)

/** The house between the DTSEN screens and the papers before them. */
export const dtsenHousing: readonly Conversion[] = [
  // Rent and contract are one code there, two here; a house of the service has none here.
  byCode('sta_bangunan', 'd_kepemilikan_rumah', { 1: '1', 2: 'ask', 3: '4', 4: 'ask', 5: '5' }),
  byCode('d_kepemilikan_rumah', 'sta_bangunan', { 1: '1', 2: '2', 3: '2', 4: '3', 5: 'ask' }),

  byCode('daya', 'd_daya', { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '0' }),
  byCode('d_daya', 'daya', { 0: '6', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: 'ask', 7: 'ask' }),
  byCase('r307b1_daya', 'd_daya', [answered('r307b2_daya'), 'ask'], ...sameLevels('r307b1_daya')),
  byCode('d_daya', 'r307b1_daya', { 0: 'none', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: 'ask', 7: 'ask' }),
  byCode('r307a_penerangan', 'd_daya', { 1: 'none', 2: '0', 3: 'none', 4: 'none' }),

  // One number there may be that of the customer or of the meter.
  askAnew('nomor_pln', 'd_id_pelanggan'),
  askAnew('nomor_pln', 'd_nomor_meter'),
  { from: 'd_id_pelanggan', to: 'nomor_pln', cases: [{ when: answered('d_id_pelanggan'), becomes: 'same' }] },
]

const counted = [
  ['ada_tabung_gas', 'd_tabung_gas'],
  ['ada_lemari_es', 'd_kulkas'],
  ['ada_ac', 'd_ac'],
  ['ada_pemanas', 'd_pemanas'],
  ['ada_telepon', 'd_telepon'],
  ['r502f_tv', 'd_tv'],
  ['r502h_komputer', 'd_laptop'],
  ['ada_motor', 'd_motor'],
  ['ada_sepeda', 'd_sepeda'],
  ['ada_mobil', 'd_mobil'],
  ['ada_perahu', 'd_perahu'],
  ['r502m_kapal', 'd_kapal'],
  ['r502n_smartphone', 'd_smartphone'],
] as const

/** Things: whether there are any on the papers, how many on the screens. */
export const dtsenBelongings: readonly Conversion[] = [
  ...counted.flatMap(([any, number]) => [howMany(any, number), anyOf(number, any)]),

  // A number is known exactly on some prints of the household paper, and then decides.
  { from: 'jumlah_tv_datar', to: 'd_tv', cases: [{ when: answered('jumlah_tv_datar'), becomes: 'same' }] },
  { from: 'd_tv', to: 'jumlah_tv_datar', cases: [{ when: answered('d_tv'), becomes: 'same' }] },
  byCase(
    'ada_tv',
    'd_tv',
    [answered('jumlah_tv_datar'), 'none'],
    [is('ada_tv', false), 0],
    [is('ada_tv', true), 'ask'],
  ),
  byCase('d_tv', 'ada_tv', [atLeast('d_tv', 1), true], [is('d_tv', 0), 'ask']),

  // Ten grams are the line on both papers; savings count on the household paper too.
  askAnew('ada_emas', 'd_emas'),
  askAnew('r502g_emas', 'd_emas'),
  byCase('d_emas', 'ada_emas', [atLeast('d_emas', 10), true], [atMost('d_emas', 9), 'ask']),
  byCase('d_emas', 'r502g_emas', [atLeast('d_emas', 10), true], [atMost('d_emas', 9), false]),

  askAnew('ada_laptop', 'd_laptop'),
  byCase('d_laptop', 'ada_laptop', [is('d_laptop', 0), false], [atLeast('d_laptop', 1), 'ask']),

  byCase(
    'ada_perahu_motor',
    'd_kapal',
    [all(is('ada_perahu_motor', false), is('ada_kapal', false)), 0],
    [answered('ada_perahu_motor'), 'ask'],
  ),
  byCase('d_kapal', 'ada_perahu_motor', [is('d_kapal', 0), false], [atLeast('d_kapal', 1), 'ask']),
  byCase('d_kapal', 'ada_kapal', [is('d_kapal', 0), false], [atLeast('d_kapal', 1), 'ask']),
]

/** Kinds of disability of the household paper that are a sum of those of the screens; others are asked. */
const kinds: readonly (readonly [code: string, sum: number])[] = [
  ['0', 0],
  ['1', 1],
  ['2', 8],
  ['3', 16],
  ['4', 32],
  ['5', 48],
  ['6', 9],
  ['7', 56],
  ['8', 49],
  ['9', 57],
  ['10', 4],
]

const byKind = (pairs: readonly (readonly [Condition, AnswerValue])[], question: QuestionId) =>
  [...pairs, [answered(question), 'ask'] as const] as const

/** Which kind of disability touches which difficulty of Regsosek. */
const functions: readonly (readonly [question: QuestionId, bits: number])[] = [
  ['r428a_fungsi', 8],
  ['r428b_fungsi', 16],
  ['r428c_fungsi', 1],
  ['r428d_fungsi', 1],
  ['r428e_fungsi', 4],
  ['r428f_fungsi', 2],
  ['r428g_fungsi', 32],
]

const difficulty = { 1: 'ask', 2: 'ask', 3: 'none', 4: 'none' } as const

/** People. A new member has no code of their own on the screens. */
export const dtsenPeople: readonly Conversion[] = [
  byCode('sta_keberadaan_art', 'd_keberadaan', { 1: '1', 2: '2', 3: 'ask', 4: 'ask', 5: 'none', 6: '6' }),
  byCode('d_keberadaan', 'sta_keberadaan_art', { 0: 'none', 1: '1', 2: '2', 3: '3', 4: '3', 6: '6' }),
  byCode('r404_keberadaan', 'd_keberadaan', { 1: '1', 2: '2', 3: '3', 4: '4', 5: 'ask', 6: '6' }),
  byCode('d_keberadaan', 'r404_keberadaan', { 0: 'none', 1: '1', 2: '2', 3: '3', 4: '4', 6: '6' }),

  byCase(
    'jenis_cacat',
    'd_disabilitas',
    ...byKind(
      kinds.map(([code, sum]) => [is('jenis_cacat', code), sum] as const),
      'jenis_cacat',
    ),
  ),
  byCase(
    'd_disabilitas',
    'jenis_cacat',
    ...byKind(
      kinds.map(([code, sum]) => [is('d_disabilitas', sum), code] as const),
      'd_disabilitas',
    ),
  ),
  ...functions.map(([question, bits]) =>
    byCase(
      'd_disabilitas',
      question,
      [oneOf('d_disabilitas', ...sumsWith(bits)), 'ask'],
      [answered('d_disabilitas'), 'none'],
    ),
  ),
  ...functions.map(([question]) => byCode(question, 'd_disabilitas', difficulty)),
  byCode('r428h_fungsi', 'd_disabilitas', difficulty),
  byCode('r428i_fungsi', 'd_disabilitas', difficulty),
]

/** Every sum of the six kinds (bits 1 to 32) that holds one of these bits. */
function sumsWith(bits: number): readonly number[] {
  return Array.from({ length: 63 }, (_, index) => index + 1).filter((sum) => (sum & bits) !== 0)
}
