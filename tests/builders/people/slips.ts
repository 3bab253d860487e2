import type { Random } from '#core/contoh/random.ts'

/**
 * How the same name comes out of another clerk, another year or another mouth. Written from how Indonesian names are spelled, heard and
 * typed, not from the program's folding rules: rules are drawn at random, also where they make something that no rule of the
 * program undoes (letters beside each other on the keyboard, letters lost, nicknames, another order). Both know the well-known
 * habits (OE for U, DJ for J, MOH. for MUHAMMAD): there they necessarily overlap.
 */
export function slipName(random: Random, name: string, birthYear: number): string {
  let words = name.split(' ')
  const times = random.weighted([
    [22, 0],
    [48, 1],
    [22, 2],
    [8, 3],
  ])
  for (let time = 0; time < times; time += 1) words = random.weighted(habits)(random, words, birthYear)
  return words.join(' ')
}

type Habit = (random: Random, words: readonly string[], birthYear: number) => string[]

const habits: readonly (readonly [number, Habit])[] = [
  [26, (random, words) => atSome(random, words, (word) => heard(random, word))],
  [14, (random, words) => atSome(random, words, (word) => typo(random, word))],
  [14, firstWordOtherwise],
  [
    9,
    (random, words, birthYear) =>
      birthYear < 1975 ? atSome(random, words, oldSpelling) : atSome(random, words, (word) => heard(random, word)),
  ],
  [9, titled],
  [9, withoutOneWord],
  [4, (_random, words) => (words.length > 1 ? [...words.slice(1), words[0] ?? ''] : [...words])],
  [4, (random, words) => (words.length > 1 ? atSome(random, words, (word) => word.charAt(0)) : [...words])],
  [4, joinedOrParted],
  [3, (random, words) => [...words, random.pick(['AL. PAK TO', 'ALIAS BUK NIK', 'BIN SUPARJO', 'BINTI SALAM'])]],
  [2, (random, words) => [...words, random.pick(['SUPARMAN', 'HARIYANTO', 'SANTOSO'])]],
  [2, (_random, words) => [...words.slice(0, -1), nickname(words.at(-1) ?? '')]],
]

/** One letter or sound that is heard or written otherwise, wherever the word has it. */
const sounds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/F/, ['P', 'V']],
  [/V/, ['F', 'P']],
  [/P(?=[AIUEO])/, ['F', 'B']],
  [/Z/, ['J', 'S', 'DZ']],
  [/J/, ['Z', 'Y', 'DJ']],
  [/SY/, ['S', 'SH']],
  [/SH/, ['S', 'SY']],
  [/KH/, ['H', 'CH', 'K']],
  [/Q/, ['K', 'G']],
  [/K(?=[AO])/, ['Q', 'KH']],
  [/A(?=[A-Z])/, ['O', 'E']],
  [/O/, ['A', 'U']],
  [/U/, ['O']],
  [/I/, ['E', 'Y']],
  [/E/, ['I', 'A', '']],
  [/H$/, ['']],
  [/(?<=[AIU])$/, ['H', 'K']],
  [/TH/, ['T', 'TS']],
  [/D(?=[AIU])/, ['DH', 'T']],
  [/(?<=[AIUEO])([BDLMNRST])(?=[AIUEO])/, ['$1$1']],
  [/([A-Z])\1/, ['$1']],
  [/IY(?=A)/, ['I', 'Y']],
  [/(?<=[AIUEO])W(?=[AO])/, ['']],
  [/NG/, ['N']],
  [/AI/, ['AE', 'EI']],
  [/AH$/, ['A', 'OH', 'ATUN']],
]

function heard(random: Random, word: string): string {
  const start = random.int(0, sounds.length - 1)
  for (let step = 0; step < sounds.length; step += 1) {
    const sound = sounds[(start + step) % sounds.length]
    if (sound === undefined || !sound[0].test(word)) continue
    return word.replace(sound[0], random.pick(sound[1]))
  }
  return word
}

const beside: Readonly<Record<string, string>> = {
  A: 'SQZ',
  B: 'VNH',
  C: 'XVD',
  D: 'SFE',
  E: 'WRD',
  F: 'DGR',
  G: 'FHT',
  H: 'GJY',
  I: 'UOK',
  J: 'HKU',
  K: 'JLI',
  L: 'KO',
  M: 'NK',
  N: 'BMH',
  O: 'IPL',
  P: 'OL',
  R: 'ETF',
  S: 'ADW',
  T: 'RYG',
  U: 'YIJ',
  W: 'QES',
  Y: 'TUH',
  Z: 'XA',
}

function typo(random: Random, word: string): string {
  if (word.length < 3) return word
  const at = random.int(1, word.length - 1)
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  switch (random.int(0, 3)) {
    case 0:
      return before + after
    case 1:
      return before + letter + letter + after
    case 2:
      return before.slice(0, -1) + letter + before.slice(-1) + after
    default:
      return before + random.pick([...(beside[letter] ?? 'A')]) + after
  }
}

function oldSpelling(word: string): string {
  return word
    .replace('SY', 'SJ')
    .replace('KH', 'CH')
    .replace('NY', 'NJ')
    .replace(/J(?!$)/, 'DJ')
    .replaceAll('U', 'OE')
    .replace(/Y(?=[AIUEO])/, 'J')
    .replace(/C(?=[AIUEO])/, 'TJ')
}

const otherwise: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^M(O|U|OE)(H|CH|KH)?A?M*[AE]?[DT]?\.?$/,
    ['MUHAMMAD', 'MOH.', 'MOH', 'MOCH.', 'MOHAMAD', 'MUH.', 'M.', 'MUCHAMMAD', 'MOCHAMMAD', 'MUKHAMMAD', 'MHD', ''],
  ],
  [/^S(I|IT|)T+I?\.?$/, ['ST.', 'SITTI', 'SITI', 'SITY', 'ST', '']],
  [/^A(CH|H|KH)MAD$/, ['AHMAD', 'ACHMAD', 'AKHMAD', 'ACH.', 'AHMAT']],
  [/^ABDUL$/, ['ABD.', 'ABD', 'ABDOEL', 'ABDUL']],
  [/^SY?AIFUL$/, ['SAIFUL', 'SYAIFUL', 'SAEFUL', 'SAIPUL', 'SYAEFUL']],
  [/^NUR$/, ['NOR', 'NOER', 'NUR', 'NURUL']],
  [/^SRI$/, ['SRIE', 'SRI', '']],
]

function firstWordOtherwise(random: Random, words: readonly string[]): string[] {
  const [first = '', ...rest] = words
  const found = otherwise.find(([pattern]) => pattern.test(first))
  if (found === undefined || rest.length === 0) return atSome(random, words, (word) => heard(random, word))
  return [random.pick(found[1]), ...rest].filter((word) => word !== '')
}

function titled(random: Random, words: readonly string[]): string[] {
  if (random.chance(0.65))
    return [random.pick(['H.', 'HJ.', 'H', 'HJ', 'KH.', 'DRS.', 'USTADZ', 'ALM.', 'R.', 'DR.', 'NY.']), ...words]
  return [
    ...words.slice(0, -1),
    `${words.at(-1) ?? ''}${random.pick([', S.PD', ' S.PD.I', ', SE', ', S.H.', ' S.AG', ', A.MD', ', ST', ', M.PD.'])}`,
  ]
}

function withoutOneWord(random: Random, words: readonly string[]): string[] {
  if (words.length < 2) return [...words]
  const gone = random.chance(0.6) ? words.length - 1 : random.int(0, words.length - 1)
  return words.filter((_, index) => index !== gone)
}

function joinedOrParted(random: Random, words: readonly string[]): string[] {
  if (words.length > 1) {
    const at = random.int(0, words.length - 2)
    const joined = `${words[at]?.replace('.', '') ?? ''}${words[at + 1] ?? ''}`
    return [...words.slice(0, at), joined, ...words.slice(at + 2)]
  }
  const [only = ''] = words
  return only.length > 7 ? [only.slice(0, 3), only.slice(3)] : [only]
}

/** SULASTRI is LASTRI, BAMBANG is BANG. */
function nickname(word: string): string {
  return word.length > 5 ? word.slice(-Math.ceil(word.length * 0.6)) : word
}

function atSome(random: Random, words: readonly string[], change: (word: string) => string): string[] {
  const at = random.int(0, words.length - 1)
  return words.map((word, index) => (index === at ? change(word) : word))
}
