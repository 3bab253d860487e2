/** How what was typed into a search box is looked up. */
export type KeluargaQuery =
  | { readonly kind: 'everything' }
  /** Leading digits of a NIK or No. KK, as a half-open range of texts that an index can walk. */
  | { readonly kind: 'number'; readonly digits: string; readonly from: string; readonly before: string }
  /** An FTS5 expression: every word as the beginning of a word of the name or address. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly match: string }

const maxWords = 8

/**
 * Reads a search text. Digits with the gaps that people write (spaces, dots, dashes) are a number; everything else is words.
 * Any input is safe: a word holds only letters and digits and stands in quotes, so no sign can act as an operator.
 */
export function readQuery(typed: string): KeluargaQuery {
  const compact = typed.replace(/[\s.-]/g, '')
  if (/^\d{2,}$/.test(compact)) {
    // ':' is the sign after '9', so the range holds exactly the texts that begin with these digits.
    return { kind: 'number', digits: compact, from: compact, before: `${compact}:` }
  }
  const words =
    typed
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, maxWords) ?? []
  if (words.length === 0) return { kind: 'everything' }
  return { kind: 'words', words, match: words.map((word) => `"${word}"*`).join(' ') }
}
