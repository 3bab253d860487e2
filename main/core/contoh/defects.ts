import { nikDate } from './identities.ts'
import { addDays } from './dates.ts'
import { spellDifferently } from './names.ts'
import type { Random } from './random.ts'
import type { Defect, SampleFamily, SamplePerson } from './family.ts'

/**
 * How many of 1,000 people carry each defect. Together 103, near the 10 to 11 % that Brebes (11.1 % of families) and Lombok Timur
 * (10.2 % of people) reported; how they divide is our assumption.
 */
export const defectsPerThousand: Readonly<Record<Defect, number>> = {
  nikPendek: 12,
  nikNolAkhir: 14,
  nikTanggalBeda: 22,
  nikJenisKelaminBeda: 12,
  nikGanda: 8,
  nikSeKeluarga: 10,
  nikHuruf: 6,
  nikSamaKk: 3,
  kkBeda: 8,
  namaBeda: 8,
}

/** Spoils exactly the stated share of people, at most one in a family, so that every wrong identity has one cause. */
export function plantDefects(random: Random, families: readonly SampleFamily[]): readonly SampleFamily[] {
  const people = families.reduce((sum, family) => sum + family.persons.length, 0)
  const order = shuffled(random, families)
  const spoiled = new Map<number, SampleFamily>()
  let next = 0
  for (const [kind, share] of Object.entries(defectsPerThousand) as [Defect, number][]) {
    let wanted = Math.round((people * share) / 1000)
    while (wanted > 0 && next < order.length) {
      const family = order[next]
      next += 1
      const other = order[order.length - 1 - spoiled.size]
      if (family === undefined || other === undefined) break
      const done = spoil(random, kind, family, other)
      if (done === undefined) continue
      spoiled.set(family.number, done)
      wanted -= 1
    }
  }
  return families.map((family) => spoiled.get(family.number) ?? family)
}

/** The family with one person spoiled in that way; undefined when nobody in it can be. */
function spoil(random: Random, kind: Defect, family: SampleFamily, other: SampleFamily): SampleFamily | undefined {
  const needsTwo = kind === 'nikSeKeluarga' || kind === 'kkBeda'
  if (needsTwo && family.persons.length < 2) return undefined
  const at = needsTwo ? random.int(1, family.persons.length - 1) : random.int(0, family.persons.length - 1)
  const person = family.persons[at]
  if (person === undefined) return undefined
  const written = wronglyWritten(random, kind, person, family, other)
  const answers = { ...person.answers, ...written }
  const persons = family.persons.map((one, index) => (index === at ? { ...one, answers, defect: kind } : one))
  return { ...family, persons }
}

function wronglyWritten(
  random: Random,
  kind: Defect,
  person: SamplePerson,
  family: SampleFamily,
  other: SampleFamily,
): Readonly<Record<string, string>> {
  const { nik } = person
  switch (kind) {
    case 'nikPendek':
      return { nik: without(nik, random.int(8, 14)) }
    case 'nikNolAkhir':
      return { nik: `${nik.slice(0, 12)}0000` }
    case 'nikTanggalBeda': {
      const written = addDays(person.birthDate, random.pick([-1, 1, 10, 31, 365, 366, -365]))
      return { nik: nik.slice(0, 6) + nikDate(person.sex, written) + nik.slice(12) }
    }
    case 'nikJenisKelaminBeda':
      return { nik: nik.slice(0, 6) + nikDate(person.sex === 'L' ? 'P' : 'L', person.birthDate) + nik.slice(12) }
    case 'nikGanda':
      return { nik: firstPerson(other).nik }
    case 'nikSeKeluarga':
      return { nik: firstPerson(family).nik }
    case 'nikHuruf':
      return { nik: withLetter(nik) }
    case 'nikSamaKk':
      return { nik: person.noKk }
    case 'kkBeda':
      return { nokk: firstPerson(other).noKk }
    case 'namaBeda':
      return { nama: spellDifferently(random, person.name) }
  }
}

function firstPerson(family: SampleFamily): SamplePerson {
  const first = family.persons[0]
  if (first === undefined) throw new RangeError('a family without people')
  return first
}

function without(text: string, index: number): string {
  return text.slice(0, index) + text.slice(index + 1)
}

/** The last 0 becomes O; a NIK without 0 has its last 1 become I. */
function withLetter(nik: string): string {
  const at = nik.lastIndexOf('0')
  if (at >= 0) return `${nik.slice(0, at)}O${nik.slice(at + 1)}`
  const one = nik.lastIndexOf('1')
  return `${nik.slice(0, one)}I${nik.slice(one + 1)}`
}

function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  const copy = [...list]
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = random.int(0, index)
    const moved = copy[index] as T
    copy[index] = copy[other] as T
    copy[other] = moved
  }
  return copy
}
