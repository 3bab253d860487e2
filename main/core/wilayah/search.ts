import { allPlaces, parentCode, type Place, type PlaceLevel } from './places.ts'

type Indexed = { readonly place: Place; readonly words: string; readonly above: Indexed | undefined }

let index: ReadonlyMap<PlaceLevel, readonly Indexed[]> | undefined

/**
 * Places of a level by the beginning of each typed word, best first: the words may stand in the name or, all but one, in the names of
 * what the place is in ("jatisari jengga"). First come places called exactly so, then those whose name begins so, then the shorter
 * name, then the alphabet. `within`: only below this code.
 */
export function searchPlaces(query: string, level: PlaceLevel, limit: number, within = ''): readonly Place[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const found: { readonly place: Place; readonly rank: number }[] = []
  const typed = words.join(' ')
  for (const each of indexed().get(level) ?? []) {
    if (!each.place.code.startsWith(within) || !matches(each, words)) continue
    found.push({ place: each.place, rank: rankOf(each.words, typed) })
  }
  found.sort((a, b) => a.rank - b.rank || compare(a.place, b.place))
  return found.slice(0, limit).map(({ place }) => place)
}

function indexed(): ReadonlyMap<PlaceLevel, readonly Indexed[]> {
  index ??= makeIndex()
  return index
}

function makeIndex(): ReadonlyMap<PlaceLevel, readonly Indexed[]> {
  const byCode = new Map<string, Indexed>()
  const byLevel = new Map<PlaceLevel, Indexed[]>()
  for (const place of allPlaces().values()) {
    const above = byCode.get(parentCode(place.code) ?? '')
    // A blank before each word, so that the beginning of a word is found by one look for ' word'.
    const entry = { place, words: ` ${wordsOf(place.name).join(' ')}`, above }
    if (place.level !== 'desa') byCode.set(place.code, entry)
    const level = byLevel.get(place.level) ?? []
    level.push(entry)
    byLevel.set(place.level, level)
  }
  return byLevel
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

function matches(entry: Indexed, words: readonly string[]): boolean {
  let inName = false
  for (const word of words) {
    if (entry.words.includes(` ${word}`)) inName = true
    else if (!standsAbove(entry.above, word)) return false
  }
  return inName
}

function standsAbove(entry: Indexed | undefined, word: string): boolean {
  for (let above = entry; above !== undefined; above = above.above) if (above.words.includes(` ${word}`)) return true
  return false
}

function rankOf(words: string, typed: string): number {
  if (words === ` ${typed}`) return 0
  return (words.startsWith(` ${typed}`) ? 1_000 : 2_000) + words.length
}

function compare(a: Place, b: Place): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  return a.code < b.code ? -1 : 1
}
