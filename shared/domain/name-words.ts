/**
 * Indonesian names made comparable: the same person's name in another spelling, order or length gives the same words or nearly so.
 * The rules fold what clerks, old papers and languages write differently for one sound (EYD 1972 against van Ophuijsen and Soewandi
 * spelling; Arabic names in Indonesian, Javanese, Madurese and Buginese mouths). Folded words are for comparing and never shown.
 */

/** Titles and forms of address that stand before a name; also rank of nobility, which papers carry or leave out. */
const TITLES_BEFORE = setOf(`H HJ HI HAJI HAJJAH HAJAH KH KHJ KI NYI NYAI TGH DR DRA DRS DRG DRH DOKTER IR INSINYUR PROF
  TN NY NN SDR SDRI BPK BP BAPAK PAK IBU BU UST USTADZ USTAD USTADZAH USTADZA GUS NING LORA RA RR R RD RADEN RADIN RADN TUAN NYONYA ALM ALMH
  ALMARHUM ALMARHUMAH DG DAENG AND PUANG PETTA`)

/** Academic and other titles behind a name, written with or without dots and blanks. */
const TITLES_AFTER =
  setOf(`SPD SPDI SPDSD SE SH SHI SAG SSOS SSOSI SSI SKOM ST SP SPT SPI SKM SKEP SSTP STP STR SIP SIKOM SPSI SFARM SKED SGZ
  AMD AMDKEB AMDKEP AMKEB AMKEP AMA AMAPD BA BSC MPD MPDI MSI MM MH MHI MAG MA MKES MSC MT MP MKOM MAP MSOS LC NERS NS APT PHD DRS
  STRKEB SSY SHUM SS SPTI SM MSIP MSOSIO CHT BBA`)

/** Words that say whose child somebody is, or that another name follows: what stands behind them is no part of the own name. */
const CUTTERS = setOf('BIN BINTI BINTE BINTY BT BTI BTE ALIAS AL ALS ALIYAS')

/** One word for all ways in which a frequent first word is written or shortened. */
const SHORT: Readonly<Record<string, string>> = {
  ...toOne(
    'MUHAMAD',
    `MUHAMMAD MUHAMAD MUHAMMMAD MUHAMED MUHAMMED MOHAMMAD MOHAMAD MOHAMED MOHAMMED MOCHAMAD MOCHAMMAD MOCHAMED MUCHAMAD
    MUCHAMMAD MUKHAMAD MUKHAMMAD MOKHAMAD MOKHAMMAD MUHAMMADD MACHMAD MOH MUH MOCH MUCH MOHD MUHD MHD MHMD MD MOK MOKH MUKH MUHAMAT MOHAMAT
    MUHAMMAT MAMAD MOEHAMAD MOEHAMMAD MOEH`,
  ),
  ...toOne('SITI', 'SITI SITTI ST STI SITY SITHI SITIE SIITI SITTY'),
  ...toOne('ABDUL', 'ABD ABDUL ABDOEL ABDU ABDL ABDUH ABDOL ABDEL ABDUR ABDUS ABDUN ABDUD ABDUT ABDUZ'),
  ...toOne('AHMAD', 'AHMAD ACHMAD AKHMAD AHMAT ACHMAT AHMED AMAD AHAMAD AHMADD ACH AKH'),
  ...toOne('NUR', 'NUR NOR NOER NOOR NURUL NORUL NURUN NURIL'),
  ...toOne('SAMSUL', 'SAMSUL SYAMSUL SJAMSUL SYAMS SAMSOEL SYAMSU SAMSU'),
  ...toOne('SAIFUL', 'SAIFUL SYAIFUL SAEFUL SYAEFUL SAIPUL SAEPUL SYAIPUL'),
}

/** Joined to the word behind it by some and not by others: ABDURRAHMAN, NURHAYATI, SITIAMINAH. */
const JOINED = [
  // The article takes over the first letter of many Arabic words (Abdul + Rahman is said Abdurrahman).
  { pattern: /^ABD[UO]([RSNDTZL])\1(?!AH$)(.{3,})$/, first: 'ABDUL', rest: '$1$2' },
  { pattern: /^ABD[UO][LR]([BCDFGHJKMNPQRSTWYZAI].{3,})$/, first: 'ABDUL', rest: '$1' },
  { pattern: /^N(?:U|O|OE)R([AHLFKJSCMW].{3,})$/, first: 'NUR', rest: '$1' },
  { pattern: /^SIT+I([A-HJ-Z].{3,})$/, first: 'SITI', rest: '$1' },
] as const

/**
 * The words of a name, folded, without titles, parentage and alias, in their order. A single letter stays as it is: an initial.
 * Empty for a name without letters. `ends`: false while the last word is still being typed, which must not become a title or be cut.
 */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toUpperCase()
    .replaceAll(/\([^)]*\)?/g, ' ')
    .replaceAll(/['’‘`´"“”]/g, '')
  const [own = '', ...behind] = plain.split(',')
  const words = withoutTitles(splitWords(own))
  const kept = words.length > 0 ? words : splitWords(behind.join(' '))
  return cutParentage(kept)
    .flatMap(parted)
    .map(foldWord)
    .filter((word) => word !== '')
}

/** The words of a text: letters only, dots part words except in 'S.PD' and the like, whose letters belong together. */
function splitWords(text: string): string[] {
  return text
    .split(/[\s/_-]+/)
    .flatMap((chunk) => (isTitleBehind(chunk) ? [chunk] : chunk.split('.')))
    .map((word) => word.replaceAll(/[^A-Z.]/g, ''))
    .filter((word) => /[A-Z]/.test(word))
}

function isTitleBehind(chunk: string): boolean {
  return chunk.includes('.') && chunk.length > 3 && TITLES_AFTER.has(chunk.replaceAll('.', ''))
}

function withoutTitles(words: readonly string[]): string[] {
  const rest = [...words]
  while (rest.length > 1 && isBefore(rest[0] ?? '')) rest.shift()
  while (rest.length > 1 && isBehind(rest.at(-1) ?? '')) rest.pop()
  return rest
}

function isBefore(word: string): boolean {
  return TITLES_BEFORE.has(word.replaceAll('.', ''))
}

/** ST is Siti in front and Sarjana Teknik behind; two letters without a dot behind a name may be part of it, but not these. */
function isBehind(word: string): boolean {
  return TITLES_AFTER.has(word.replaceAll('.', ''))
}

function cutParentage(words: readonly string[]): string[] {
  const at = words.findIndex((word, index) => index > 0 && CUTTERS.has(word) && index < words.length - 1)
  return at === -1 || (words[at] === 'AL' && !hasAliasDot(words, at)) ? [...words] : words.slice(0, at)
}

/** AL before a word is more often the Arabic article (AL FARIZI) than 'alias'; only before a form of address it is the latter. */
function hasAliasDot(words: readonly string[], at: number): boolean {
  return TITLES_BEFORE.has(words[at + 1] ?? '')
}

function parted(word: string): string[] {
  if (Object.hasOwn(SHORT, word)) return [word]
  for (const { pattern, first, rest } of JOINED) {
    if (pattern.test(word)) return [first, word.replace(pattern, rest)]
  }
  return [word]
}

/**
 * One word with the sounds that are written in several ways folded into one: OE/U, DJ/J, TJ/C, J/Y, SY/SJ/SH/S, KH/CH/H, F/V/PH/P, Z/J/S,
 * X/KS, Q/K, AE/AI, IY/I, UW/U, double letters, a silent H at the end.
 */
export function foldWord(word: string): string {
  const letters = word.replaceAll('.', '')
  const short = SHORT[letters]
  if (short !== undefined && Object.hasOwn(SHORT, letters)) return short
  if (letters.length < 3) return letters
  return folds.reduce((folded, [pattern, by]) => folded.replaceAll(pattern, by), letters)
}

const folds: readonly (readonly [RegExp, string])[] = [
  [/OE/g, 'U'],
  [/IE/g, 'I'],
  [/DJ/g, 'J'],
  [/TJ/g, 'C'],
  [/S[JYH]/g, 'S'],
  [/TS/g, 'S'],
  [/[KC]H/g, 'H'],
  [/([GDTB])H/g, '$1'],
  [/PH|[FV]/g, 'P'],
  [/DZ|DL(?=[OUA])/g, 'Z'],
  [/X/g, 'KS'],
  [/Q/g, 'K'],
  [/^[ZY]/g, 'J'],
  [/Z/g, 'S'],
  [/AE/g, 'AI'],
  [/UW(?=[AEIO])/g, 'U'],
  [/IY/g, 'I'],
  [/([BCDGJKLMNPRSTW])Y(?=[AEIOU])/g, '$1I'],
  [/(?<=[AEOU])Y(?=[AEIOU])/g, 'J'],
  [/([A-Z])\1+/g, '$1'],
  [/(?<=[AEIOU])H$/g, ''],
]

/**
 * What is left of a folded word when a clerk hears it rather than reads it: consonants, voiced and unvoiced alike, no H, and whether it
 * begins with a vowel. 'ROHMAN' and 'RAHMAN' both give 'RMN'. For finding candidates, not for judging them.
 */
export function soundOf(folded: string): string {
  const heard = folded
    .replace(/^H/, '')
    .replace(/^[AEIOU]/, '*')
    .replaceAll(/[AEIOUHYW]/g, '')
    .replaceAll('B', 'P')
    .replaceAll('D', 'T')
    .replaceAll('G', 'K')
    .replaceAll(/(.)\1+/g, '$1')
  return heard.length >= 2 ? heard : folded
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

function toOne(word: string, spellings: string): Record<string, string> {
  return Object.fromEntries(
    spellings
      .trim()
      .split(/\s+/)
      .filter((spelling) => spelling !== '')
      .map((spelling) => [spelling, word]),
  )
}
