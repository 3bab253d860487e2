import { pairKey, soundsOf } from '#shared/domain/person-keys.ts'
import type { PersonFacts } from '#shared/domain/person-keys.ts'

/** More people than these under one key say too little about each of them, and would take too long to compare. */
const largestBlock = 150
/** People that one row is compared with at most, those of the narrowest keys first. */
const mostCandidates = 60

/** Finds those who may be the same person: they share a number or a part of one, a birth date, or how the name sounds. */
export type Blocks = { readonly candidates: (facts: PersonFacts) => ReadonlySet<number> }

/** Only keys that somebody will look under are filed, so that the memory grows with what is left to match, not with what was sent. */
export function blocksOf(sent: readonly PersonFacts[], wanted: readonly PersonFacts[]): Blocks {
  const filed = new Map<string, number[]>()
  for (const facts of wanted) for (const key of keysOf(facts)) if (!filed.has(key)) filed.set(key, [])
  sent.forEach((facts, index) => {
    for (const key of keysOf(facts)) filed.get(key)?.push(index)
  })
  return {
    candidates: (facts) => {
      const found = new Set<number>()
      for (const key of keysOf(facts)) {
        const block = filed.get(key) ?? []
        if (block.length > largestBlock) continue
        for (const index of block) if (found.size < mostCandidates) found.add(index)
      }
      return found
    },
  }
}

/** The narrowest first. Each leans on something else, so that one slip leaves several whole. */
function keysOf({ nik, noKk, words, birthDate, desaCode }: PersonFacts): string[] {
  const keys: string[] = []
  const sounds = soundsOf(words)
  if (/^\d{16}$/.test(nik))
    keys.push(`nik:${nik}`, `lahir:${nik.slice(6)}`, `depan:${nik.slice(0, 12)}`, `ekor:${nik.slice(8)}`)
  if (/^\d{16}$/.test(noKk)) keys.push(`kk:${noKk}`)
  if (words !== '') keys.push(`nama:${words.split(' ').toSorted().join(' ')}|${desaCode}`)
  if (birthDate !== '') for (const sound of sounds) keys.push(`${sound}:${birthDate}`)
  sounds.forEach((one, at) => {
    for (const other of sounds.slice(at + 1)) keys.push(`${pairKey(one, other)}|${desaCode}`)
  })
  if (birthDate !== '') {
    keys.push(`tanggal:${birthDate}`)
    const [year = '', month = '', day = ''] = birthDate.split('-')
    // A day and a month that change places; a year with a slip.
    for (const sound of sounds) keys.push(`${sound}:${[day, month].toSorted().join('-')}`, `${sound}:${year}`)
  }
  sounds.forEach((one, at) => {
    for (const other of sounds.slice(at + 1)) keys.push(`${pairKey(one, other)}`)
  })
  if (desaCode !== '') for (const sound of sounds) keys.push(`${sound}@${desaCode}`)
  return keys
}
