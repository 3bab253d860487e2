/** What was changed in a name on its way to SIKS-NG, in the words that a person reads. */
export type NameChange = { readonly what: 'upper' | 'sign' | 'title' | 'blanks'; readonly text: string }

export type SentName = {
  /** Exactly what was keyed. */
  readonly typed: string
  /** What the SIKS-NG file carries. */
  readonly sent: string
  readonly changes: readonly NameChange[]
}

const SIGNS = /["'`´‘’“”,./]/g

/**
 * Titles before a name that the file does not want. Only whole words, and only while a name is left after them.
 * 'H' and 'HJ' count only with the dot: a single letter without one may be a name on the KTP.
 */
const TITLES = new Set(['DR', 'DRS', 'DRA', 'IR', 'PROF', 'KH', 'HJ', 'DRG', 'DRH'])
const DOTTED_TITLES = new Set([
  'H.',
  'HJ.',
  'R.',
  'RR.',
  'RA.',
  'TN.',
  'NY.',
  'SDR.',
  'BPK.',
  'K.H.',
  'DR.H.',
  'DRS.H.',
])

/**
 * A name as the usulan template wants it: capitals, no quotes, comma, dot or slash, no title in front, single blanks.
 * The typed name is kept; `changes` says what was done, one entry for each kind of change, so that a person can see and object.
 */
export function nameForSiks(typed: string): SentName {
  const changes: NameChange[] = []
  const upper = typed.toUpperCase()
  if (upper !== typed) changes.push({ what: 'upper', text: 'ditulis dengan huruf besar' })

  const { rest, titles } = withoutTitles(upper.trim())
  if (titles.length > 0) changes.push({ what: 'title', text: `tanpa gelar ${titles.join(' ')}` })

  const signs = [...new Set(rest.match(SIGNS) ?? [])]
  // A dot, comma or slash may be all that parts two words; a quote stands within one.
  const bare = rest.replaceAll(/[,./]/g, ' ').replaceAll(SIGNS, '')
  if (signs.length > 0) changes.push({ what: 'sign', text: `tanpa tanda ${signs.join(' ')}` })

  const sent = bare.trim().replaceAll(/\s+/g, ' ')
  const onlyBlanks = upper.trim() !== upper || /\s{2,}/.test(upper.trim())
  if (onlyBlanks) changes.push({ what: 'blanks', text: 'spasi dirapikan' })
  return { typed, sent, changes }
}

function withoutTitles(name: string): { rest: string; titles: string[] } {
  const words = name.split(/\s+/)
  const titles: string[] = []
  while (words.length > 1 && isTitle(words[0] ?? '')) titles.push(words.shift() ?? '')
  return titles.length === 0 ? { rest: name, titles } : { rest: words.join(' '), titles }
}

function isTitle(word: string): boolean {
  return DOTTED_TITLES.has(word) || TITLES.has(word.replace(/\.$/, ''))
}

/** A name for comparing: capitals, letters and digits only. */
export function nameKey(name: string): string {
  return nameForSiks(name).sent.replaceAll(/[^A-Z0-9]/g, '')
}
