import { askAnew, byCode, pairs } from './declare.ts'
import type { Conversion } from './types.ts'

const asked = (from: number, to: number) => numbered(from, to, () => 'ask')

/** Every code of 428 that is a difficulty is asked about; none is no kind of disability. */
const difficulty = { 1: 'ask', 2: 'ask', 3: 'none', 4: 'none' } as const

/** Kinds of disability of the household paper that touch a function of the family papers. */
const functions: readonly (readonly [question: string, kinds: readonly number[]])[] = [
  ['r428a_fungsi', [2, 6, 7, 9]],
  ['r428b_fungsi', [3, 5, 7, 8, 9]],
  ['r428c_fungsi', [1, 6, 8, 9, 12]],
  ['r428d_fungsi', [1, 6, 8, 9, 12]],
  ['r428e_fungsi', [10]],
  ['r428f_fungsi', [11, 12]],
  ['r428g_fungsi', [4, 5, 7, 8, 9]],
]

/** People between the household paper and the family papers, both ways. Source: form-and-siksng.md §1D, else the words of both papers. */
export const people: readonly Conversion[] = [
  // "Moved" says nothing of the country; a mistake of the prelist has no code on the family papers.
  byCode('sta_keberadaan_art', 'r404_keberadaan', { 1: '1', 2: '2', 3: 'ask', 4: '5', 5: 'none', 6: '6' }),
  byCode('r404_keberadaan', 'sta_keberadaan_art', { 1: '1', 2: '2', 3: '3', 4: '3', 5: '4', 6: '6' }),

  // A household may hold several families, so the head of a family need not be the head of the household.
  askAnew('hubkel', 'hub_krt'),

  // Child identity cards on one paper, student cards and driving licences on the other.
  askAnew('ada_kartu_identitas', 'r411_identitas'),
  askAnew('r411_identitas', 'ada_kartu_identitas'),

  byCode('partisipasi_sekolah', 'r412_partisipasi', { 0: '1', 1: '2', 2: '3' }),
  byCode('r412_partisipasi', 'partisipasi_sekolah', { 1: '0', 2: '1', 3: '2' }),

  byCode('pendidikan_tertinggi', 'r413_jenjang', pairs('1>ask 2>1 3>4 4>ask 5>6 6>9 7>ask 8>11 9>ask 10>ask')),
  // Schools of a pesantren (SPM/PDF) and MAK have no code on the household paper.
  byCode('r413_jenjang', 'pendidikan_tertinggi', {
    ...pairs('1>2 2>1 3>1 4>3 5>none 6>5 7>4 8>4 9>6 10>none 11>8 12>7 13>7 14>9 15>7 16>ask 17>none'),
    ...numbered(18, 22, () => '10'),
  }),

  byCode('ijazah_tertinggi', 'r415_ijazah', { 0: '23', 1: 'ask', 2: 'ask', 3: 'ask', 4: '18', 5: '19', 6: 'ask' }),
  byCode('r415_ijazah', 'ijazah_tertinggi', {
    ...pairs('18>4 19>5 20>ask 21>6 22>6 23>0'),
    ...numbered(1, 5, () => '1'),
    ...numbered(6, 10, () => '2'),
    ...numbered(11, 17, () => '3'),
  }),

  byCode(
    'lapangan_usaha',
    'r417_lapangan',
    pairs(
      '1>1 2>2 3>3 4>4 5>4 6>5 7>6 8>7 9>8 10>9 11>11 12>12 13>14 14>13 15>15 16>16 17>21 18>22 19>ask 20>ask 21>ask',
    ),
  ),
  byCode('r417_lapangan', 'lapangan_usaha', {
    ...pairs(
      '1>1 2>2 3>3 4>ask 5>6 6>7 7>8 8>9 9>10 10>ask 11>11 12>12 13>14 14>13 15>15 16>16 17>ask 18>ask 19>ask 20>19 21>17 22>18',
    ),
    ...asked(23, 26),
  }),

  byCode('penyakit_kronis', 'r430_penyakit', { 0: '1', ...numbered(1, 8, (code) => String(code + 1)), 9: '18' }),
  byCode('r430_penyakit', 'penyakit_kronis', {
    1: '0',
    ...numbered(2, 9, (code) => String(code - 1)),
    ...numbered(10, 18, () => '9'),
  }),

  // A kind of disability says which function to ask about, not how hard it is; and the other way about.
  ...functions.map(([question, kinds]) =>
    byCode(
      'jenis_cacat',
      question,
      numbered(0, 12, (code) => (kinds.includes(code) ? 'ask' : 'none')),
    ),
  ),
  ...functions.map(([question]) => byCode(question, 'jenis_cacat', difficulty)),
  byCode('r428h_fungsi', 'jenis_cacat', difficulty),
  byCode('r428i_fungsi', 'jenis_cacat', difficulty),

  // One insurance of several that the other paper asks for together.
  askAnew('ada_pbi', 'r431a_jamkes'),
  askAnew('r431a_jamkes', 'ada_pbi'),
  askAnew('ada_kip', 'r431e_pip'),
  askAnew('r431e_pip', 'ada_kip'),
]

function numbered(from: number, to: number, becomes: (code: number) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), becomes(from + index)]),
  )
}
