import { all, answered, atLeast, is } from '../editions/declare.ts'
import { askAnew, byCase, byCode, pairs } from './declare.ts'
import type { Conversion } from './types.ts'

/**
 * The house between the household paper (PBDT2015) and the family papers (Regsosek and after it), both ways. Source: form-and-siksng.md
 * §1D; what it does not name is decided only where the words of both papers say the same.
 */
export const housing: readonly Conversion[] = [
  byCode('lantai', 'r303_lantai', { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '5', 9: '8', 10: '9' }),
  byCode('r303_lantai', 'lantai', { 1: '1', 2: '2', 3: '3', 4: '4', 5: 'ask', 6: '6', 7: '7', 8: '9', 9: '10' }),

  byCode('dinding', 'r304_dinding', { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7' }),
  // Gypsum and boards stand with wood on the family papers only.
  byCode('r304_dinding', 'dinding', { 1: '1', 2: '2', 3: 'ask', 4: '4', 5: '5', 6: '6', 7: '7' }),

  byCode('atap', 'r305_atap', { 1: '1', 2: '2', 3: '2', 4: '2', 5: '4', 6: '3', 7: '5', 8: '6', 9: '7', 10: '8' }),
  byCode('r305_atap', 'atap', { 1: '1', 2: 'ask', 3: '6', 4: '5', 5: 'ask', 6: '8', 7: '9', 8: '10' }),

  byCode('sumber_airminum', 'r306a_air', pairs('1>1 2>2 3>3 4>3 5>4 6>5 7>6 8>7 9>8 10>9 11>10 12>11')),
  byCode('r306a_air', 'sumber_airminum', pairs('1>1 2>2 3>ask 4>5 5>6 6>7 7>8 8>9 9>10 10>11 11>12')),

  byCase(
    'sumber_penerangan',
    'r307a_penerangan',
    [all(is('sumber_penerangan', '1'), is('daya', '6')), '2'],
    [all(is('sumber_penerangan', '1'), answered('daya')), '1'],
    [is('sumber_penerangan', '1'), 'ask'],
    [is('sumber_penerangan', '2'), '3'],
    [is('sumber_penerangan', '3'), '4'],
  ),
  byCode('r307a_penerangan', 'sumber_penerangan', { 1: '1', 2: '1', 3: '2', 4: '3' }),

  byCode('daya', 'r307b1_daya', { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: 'none' }),
  // One paper has room for three meters, the other for one.
  byCase(
    'r307b1_daya',
    'daya',
    [answered('r307b2_daya'), 'ask'],
    ...(['1', '2', '3', '4', '5'] as const).map((code) => [is('r307b1_daya', code), code] as const),
  ),
  byCode('r307a_penerangan', 'daya', { 1: 'none', 2: '6', 3: 'none', 4: 'none' }),

  byCode('bb_masak', 'r308_bahan_bakar', pairs('1>1 2>ask 3>4 4>ask 5>7 6>8 7>9 8>10 9>12')),
  byCode('r308_bahan_bakar', 'bb_masak', pairs('1>1 2>2 3>2 4>3 5>4 6>4 7>5 8>6 9>7 10>8 11>none 12>9')),

  byCode('fasbab', 'r309a_bab', { 1: '1', 2: '2', 3: '4', 4: '6' }),
  // A shared block of toilets, and one that the family does not use, have no code of their own on the household paper.
  byCode('r309a_bab', 'fasbab', { 1: '1', 2: '2', 3: 'ask', 4: '3', 5: 'ask', 6: '4' }),

  byCode('kloset', 'r309b_kloset', { 1: '1', 2: 'ask', 3: '4', 4: 'none' }),
  byCode('r309b_kloset', 'kloset', { 1: '1', 2: '2', 3: '2', 4: '3' }),

  byCode('buang_tinja', 'r310_tinja', { 1: '1', 2: '2', 3: '4', 4: '3', 5: '5', 6: '6' }),
  byCode('r310_tinja', 'buang_tinja', { 1: '1', 2: '2', 3: '4', 4: '3', 5: '5', 6: '6' }),

  // Whose the land is, and what paper proves it, are two questions.
  askAnew('sta_lahan', 'r301b_bukti'),
  askAnew('r301b_bukti', 'sta_lahan'),
]

/** What a family owns: the papers draw other lines around a television, gold, a computer and a boat. */
export const belongings: readonly Conversion[] = [
  byCase(
    'ada_tv',
    'r502f_tv',
    [atLeast('jumlah_tv_datar', 1), true],
    [is('jumlah_tv_datar', 0), false],
    [is('ada_tv', false), false],
    [is('ada_tv', true), 'ask'],
  ),
  byCase('r502f_tv', 'ada_tv', [is('r502f_tv', true), true], [is('r502f_tv', false), 'ask']),
  byCase('ada_emas', 'r502g_emas', [is('ada_emas', false), false], [is('ada_emas', true), 'ask']),
  byCase('r502g_emas', 'ada_emas', [is('r502g_emas', true), true], [is('r502g_emas', false), 'ask']),
  byCase('ada_laptop', 'r502h_komputer', [is('ada_laptop', true), true], [is('ada_laptop', false), 'ask']),
  byCase('r502h_komputer', 'ada_laptop', [is('r502h_komputer', false), false], [is('r502h_komputer', true), 'ask']),
  byCase(
    'ada_perahu_motor',
    'r502m_kapal',
    [is('ada_perahu_motor', true), true],
    [is('ada_kapal', true), true],
    [is('ada_kapal', false), false],
    [is('ada_perahu_motor', false), 'ask'],
  ),
  byCase('r502m_kapal', 'ada_perahu_motor', [is('r502m_kapal', false), false], [is('r502m_kapal', true), 'ask']),
  byCase('r502m_kapal', 'ada_kapal', [is('r502m_kapal', false), false], [is('r502m_kapal', true), 'ask']),
  // "Now" on one paper, "in the last year" on the other.
  askAnew('sta_pkh', 'r501b_pkh'),
  askAnew('r501b_pkh', 'sta_pkh'),
  askAnew('sta_rastra', 'r501a_bpnt'),
  askAnew('r501a_bpnt', 'sta_rastra'),
]
