import type { Place } from './places.ts'

/**
 * The names of many places as one text that can be scanned at the speed of indexOf: a line for each place, in order of the codes, and a
 * blank before every word, so that ' word' is found exactly where a word begins so.
 */
export type WordIndex = {
  readonly places: readonly Place[]
  readonly text: string
  /** Where the line of each place begins, and at the end the length of the text. */
  readonly starts: Int32Array
}

/** `places` in order of their codes. */
export function indexPlaces(places: readonly Place[]): WordIndex {
  const text = `${plainWords(places.map(({ name }) => ` ${name}`).join('\n'))}\n`
  const starts = new Int32Array(places.length + 1)
  for (let line = 1; line <= places.length; line++) starts[line] = text.indexOf('\n', starts[line - 1]) + 1
  return { places, text, starts }
}

/** Small letters and digits, one blank between words; apostrophes and accents are left out (Ra'as is raas). Lines stay lines. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’]|\p{Mark}/gu, '')
    .replace(/[^a-z0-9\n]+/g, ' ')
    .replace(/ (?=\n|$)/g, '')
}

/** The words of a place, each with a blank before it. */
export function wordsAt(index: WordIndex, line: number): string {
  return index.text.slice(index.starts[line], (index.starts[line + 1] ?? 0) - 1)
}

/** Lines from `from` up to `until` with a word that begins so, in order. */
export function* linesWith(index: WordIndex, word: string, from: number, until: number): Generator<number> {
  const { text, starts } = index
  const end = starts[until] ?? text.length
  let line = from
  for (;;) {
    const at = text.indexOf(` ${word}`, starts[line])
    if (at === -1 || at >= end) return
    line = lineAt(starts, at)
    yield line
    line++
  }
}

/** The lines of the places whose codes begin so. */
export function linesBelow({ places }: WordIndex, code: string): { readonly from: number; readonly until: number } {
  const from = firstWhere(places.length, (line) => (places[line]?.code ?? '') >= code)
  const until = firstWhere(places.length, (line) => line >= from && !places[line]?.code.startsWith(code))
  return { from, until }
}

function lineAt(starts: Int32Array, at: number): number {
  return firstWhere(starts.length, (line) => (starts[line] ?? 0) > at) - 1
}

/** The first of `count` positions from which on `holds` is true. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
