import { seededRandom } from '#core/contoh/random.ts'
import type { RawDatabase } from '#core/database/open.ts'
import { lookAlike, sameAgain, type Keyed, type Labelled } from '#tests/builders/people/pairs.ts'

/** A registered person and a keyed one who is the same, or easily taken for the same. */
export type Pair = Labelled & { readonly anggotaId: string }

type Row = {
  id: string
  name: string
  birth_date: string
  sex: string
  mother: string
  nik: string
  no_kk: string
  desa_code: string
}

/** So many labelled pairs about people of a register, half of them the same person. The same seed gives the same pairs. */
export function labelledPairs(raw: RawDatabase, count: number, seed: string): Pair[] {
  const random = seededRandom(seed)
  const last = Number(raw.prepare("SELECT max(no) FROM orang WHERE kind = 'anggota'").pluck().get())
  const row = raw.prepare<[number], Row>(
    "SELECT * FROM orang WHERE no >= ? AND kind = 'anggota' AND birth_date != '' LIMIT 1",
  )
  const pick = (): Row => row.get(random.int(1, last)) ?? pick()
  return Array.from({ length: count }, (_, index): Pair => {
    const { id, birth_date, no_kk, desa_code, ...rest } = pick()
    const person: Keyed = { ...rest, birthDate: birth_date, noKk: no_kk, desaCode: desa_code }
    const make = index % 2 === 0 ? sameAgain : lookAlike
    return { anggotaId: id, ...make(random, person, pick().desa_code) }
  })
}
