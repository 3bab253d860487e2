/** Who waits for the civil registry, as keyed when it was marked: what a correction is told by. */
export type Seen = {
  readonly name: string
  readonly nik: string
  readonly noKk: string
  readonly birthDate: string
}

/** Days until somebody looks again, when nobody says otherwise. */
export const usualWait = 14

const words: Readonly<Record<keyof Seen, string>> = {
  nik: 'NIK',
  noKk: 'No. KK',
  name: 'nama',
  birthDate: 'tanggal lahir',
}

/** What was keyed differently since a person was marked, in words. A correction to nothing is none: the number is still to come. */
export function correctedSince(seen: Seen, now: Seen): string[] {
  const parts = Object.keys(words) as (keyof Seen)[]
  return parts.filter((part) => now[part] !== '' && now[part] !== seen[part]).map((part) => words[part])
}
