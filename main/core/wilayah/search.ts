import { allPlaces, parentCode, type Place, type PlaceLevel } from './places.ts'
import { indexPlaces, linesBelow, linesWith, plainWords, wordsAt, type WordIndex } from './word-index.ts'

type Found = { readonly place: Place; readonly rank: number }

const indexes = new Map<PlaceLevel, WordIndex>()
const wordsByCode = new Map<string, string>()

/**
 * Places of a level by the beginning of each typed word, best first: the words may stand in the name or, all but one, in the names of
 * what the place is in ("jatisari jengga"). First come places called exactly so, then those whose name begins so, then the shorter
 * name, then the alphabet. `within`: only below this code.
 */
export function searchPlaces(query: string, level: PlaceLevel, limit: number, within = ''): readonly Place[] {
  const words = plainWords(query).split(/\s+/).filter(Boolean)
  const found = placesWith(words, level, limit, within)
  if (found.length > 0) return found
  // "desa jatisari kec. jenggawah": words for what a place is stand in no name (but in the few where they do, and those were found).
  const names = words.filter((word) => !kindWords.has(word))
  return names.length < words.length ? placesWith(names, level, limit, within) : []
}

const kindWords = new Set(
  'desa adat ds kelurahan kel kalurahan gampong nagari kecamatan kec distrik kabupaten kab kota provinsi prov'.split(
    ' ',
  ),
)

function placesWith(words: readonly string[], level: PlaceLevel, limit: number, within: string): readonly Place[] {
  const index = indexOf(level)
  const { from, until } = linesBelow(index, within)
  const best: Found[] = []
  for (const [position, word] of words.entries()) {
    const before = words.slice(0, position)
    for (const line of linesWith(index, word, from, until)) {
      const place = index.places[line]
      const name = wordsAt(index, line)
      // A name that also holds an earlier word was found by that one.
      if (!place || before.some((other) => name.includes(` ${other}`))) continue
      if (words.every((other) => other === word || standsIn(name, place.code, other))) {
        keepBest(best, { place, rank: rankOf(name, words) }, limit)
      }
    }
  }
  return best.map(({ place }) => place)
}

function indexOf(level: PlaceLevel): WordIndex {
  const known = indexes.get(level)
  if (known) return known
  const index = indexPlaces([...allPlaces().values()].filter((place) => place.level === level))
  indexes.set(level, index)
  return index
}

/** Whether a word begins so in the name or in the name of something that the place is in. */
function standsIn(name: string, code: string, word: string): boolean {
  if (name.includes(` ${word}`)) return true
  for (let above = parentCode(code); above !== undefined; above = parentCode(above)) {
    if (wordsOf(above).includes(` ${word}`)) return true
  }
  return false
}

function wordsOf(code: string): string {
  const known = wordsByCode.get(code)
  if (known !== undefined) return known
  const words = plainWords(` ${allPlaces().get(code)?.name ?? ''}`)
  wordsByCode.set(code, words)
  return words
}

function rankOf(name: string, words: readonly string[]): number {
  const typed = ` ${words.join(' ')}`
  if (name === typed || name === ` ${words[0]}`) return 0
  return (name.startsWith(typed) ? 1_000 : 2_000) + name.length
}

/** Keeps `best` sorted and no longer than `limit`: a letter typed may match half of the country. */
function keepBest(best: Found[], found: Found, limit: number): void {
  const last = best.at(-1)
  if (best.length === limit && last && !isBetter(found, last)) return
  const at = best.findIndex((other) => isBetter(found, other))
  best.splice(at === -1 ? best.length : at, 0, found)
  if (best.length > limit) best.pop()
}

function isBetter(a: Found, b: Found): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank
  if (a.place.name !== b.place.name) return a.place.name < b.place.name
  return a.place.code < b.place.code
}
