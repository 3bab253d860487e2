import { findDateParts } from './plain-date.ts'
import { soundOf } from './name-words.ts'

/** What the index keeps of a person. Words folded (`nameWords`), joined by blanks; '' for whatever is not known. */
export type PersonFacts = {
  readonly words: string
  readonly birthDate: string
  readonly sex: string
  readonly motherWords: string
  readonly nik: string
  readonly noKk: string
  readonly desaCode: string
}

/** Kinds of keys, from the one that fewest people share to the one that most do: candidates are looked up in this order. */
export const keyKinds = ['nik', 'kk', 'born', 'place', 'pair', 'mother', 'day', 'date', 'year', 'desa'] as const
export type KeyKind = (typeof keyKinds)[number]
export type PersonKey = { readonly kind: KeyKind; readonly key: number }

/**
 * The keys under which a person is filed. Two people who may be the same share at least one of them, although names are spelled
 * differently, a digit is wrong or an answer is missing: each kind leans on other answers than the rest.
 */
export function personKeys(person: PersonFacts): PersonKey[] {
  const keys: PersonKey[] = []
  const add = (kind: KeyKind, ...parts: readonly string[]): void => {
    keys.push({ kind, key: hashed(`${kind}|${parts.join('|')}`) })
  }
  const sounds = soundsOf(person.words)
  const born = findDateParts(person.birthDate)
  if (/^\d{16}$/.test(person.nik)) {
    add('nik', person.nik)
    // Another kecamatan of first registration, or a slip in the last four digits.
    add('born', person.nik.slice(6))
    add('place', person.nik.slice(0, 12))
  }
  if (/^\d{16}$/.test(person.noKk)) add('kk', person.noKk)
  for (const [one, other] of pairsOf(sounds)) add('pair', one, other)
  for (const sound of sounds) {
    if (born !== undefined) {
      add('year', sound, String(born.year))
      // The day and month, either way round.
      add('day', sound, [born.day, born.month].toSorted((a, b) => a - b).join('-'))
    }
    if (person.desaCode !== '') add('desa', sound, person.desaCode)
  }
  // However the name is written: few people of a register share a birth date.
  if (born !== undefined && person.sex !== '') add('date', person.birthDate, person.sex)
  if (born !== undefined) for (const sound of soundsOf(person.motherWords)) add('mother', sound, person.birthDate)
  return keys
}

/** The sounds of a person's words, each once, in a fixed order. Initials say too little to be a key. */
export function soundsOf(words: string): string[] {
  const sounds = words
    .split(' ')
    .filter((word) => word.length > 1)
    .map(soundOf)
  return [...new Set(sounds)].toSorted((a, b) => (a < b ? -1 : 1))
}

/** The key under which the people of a desa are filed whose name has this sound. */
export function desaKey(sound: string, desaCode: string): number {
  return hashed(`desa|${sound}|${desaCode}`)
}

/** The key of two sounds, whichever way round. */
export function pairKey(one: string, other: string): number {
  return hashed(`pair|${[one, other].toSorted((a, b) => (a < b ? -1 : 1)).join('|')}`)
}

function pairsOf(sounds: readonly string[]): [string, string][] {
  return sounds.flatMap((one, index) => sounds.slice(index + 1).map((other): [string, string] => [one, other]))
}

/** 52 bits of two FNV-1a sums: whole numbers that JSON and SQLite keep exactly. A collision only gives a candidate more. */
function hashed(text: string): number {
  let [high, low] = [0x811c9dc5, 0x01000193]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ (code + index), 0x85ebca6b)
  }
  return ((high >>> 0) & 0xfffff) * 0x100000000 + ((low ^ (low >>> 13)) >>> 0)
}
