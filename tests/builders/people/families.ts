import { composeNik } from '#shared/domain/nik.ts'
import { composeNoKk } from '#shared/domain/no-kk.ts'
import { addDays, plainDateOf } from '#shared/domain/plain-date.ts'
import { allPlaces } from '#core/wilayah/places.ts'
import { seededRandom, type Random } from '#core/contoh/random.ts'
import { drawName, type Sex } from './names.ts'

/** Somebody invented. */
export type Someone = {
  readonly name: string
  readonly sex: Sex
  readonly birthDate: string
  readonly mother: string
  readonly nik: string
  /** To the head: 1 the head, 2 the spouse, 3 a child, 6 a parent. */
  readonly relation: '1' | '2' | '3' | '6'
}

export type SomeFamily = {
  readonly desaCode: string
  readonly noKk: string
  readonly rt: string
  readonly rw: string
  readonly people: readonly Someone[]
}

const kabupaten = '3509'

/**
 * Families of all desa of Kabupaten Jember, about 3.4 people each: a head, mostly a spouse, children as their age allows, now and then a
 * widowed parent; one head in eight lives alone. Birth dates are spread evenly but for one in twelve people before 1975, who have
 * 1 January, 1 July or 31 December; twins are one birth in ninety. NIK and No. KK are put together as the registry does, each only once;
 * one person in twelve brings a NIK of another kabupaten. The same seed gives the same families.
 */
export function* inventFamilies(count: number, seed: string): Generator<SomeFamily> {
  const random = seededRandom(seed)
  const desa = [...allPlaces().values()].filter(({ code, level }) => level === 'desa' && code.startsWith(kabupaten))
  const serials = serialsOf()
  for (let index = 0; index < count; index += 1) {
    const desaCode = desa[Math.floor((index / count) * desa.length)]?.code ?? ''
    yield inventFamily(random, desaCode, serials)
  }
}

type Serials = (place: string, date: string, sex: Sex | 'KK') => number

/** Counts up for each place and day, so that no number is given twice. */
function serialsOf(): Serials {
  const given = new Map<string, number>()
  return (place, date, sex) => {
    const key = `${place}${date.slice(2)}${sex}`
    const next = (given.get(key) ?? 0) + 1
    given.set(key, next)
    return next
  }
}

function inventFamily(random: Random, desaCode: string, serials: Serials): SomeFamily {
  const kecamatan = desaCode.slice(0, 6)
  const person = (sex: Sex, birthDate: string, mother: string, relation: Someone['relation']): Someone => {
    const place = random.chance(1 / 12)
      ? `35${String(random.int(1, 29)).padStart(2, '0')}${String(random.int(1, 20)).padStart(2, '0')}`
      : kecamatan
    const nik = composeNik(place, birthDate, sex, serials(place, birthDate, sex))
    return { name: drawName(random, sex, Number(birthDate.slice(0, 4))), sex, birthDate, mother, nik, relation }
  }
  const motherBorn = (year: number) => drawName(random, 'P', year - 25)
  const people = [...couple(random, person, motherBorn)]
  const mother = people.find(({ sex }) => sex === 'P')
  if (people.length === 2 && mother !== undefined) people.push(...children(random, mother, person))
  if (random.chance(0.09)) {
    const year = Number(people[0]?.birthDate.slice(0, 4)) - random.int(20, 32)
    people.push(person(random.chance(0.75) ? 'P' : 'L', dateIn(random, Math.max(year, 1928)), motherBorn(year), '6'))
  }
  const issued = dateIn(random, random.int(2006, 2025))
  return {
    desaCode,
    noKk: composeNoKk(kecamatan, issued, serials(kecamatan, issued, 'KK')),
    rt: String(random.int(1, 12)).padStart(3, '0'),
    rw: String(random.int(1, 20)).padStart(3, '0'),
    people,
  }
}

type Invent = (sex: Sex, birthDate: string, mother: string, relation: Someone['relation']) => Someone

function couple(random: Random, person: Invent, motherBorn: (year: number) => string): Someone[] {
  const year = random.int(1938, 2001)
  const alone = random.chance(0.13)
  const sex: Sex = random.chance(alone ? 0.35 : 0.97) ? 'L' : 'P'
  const head = person(sex, dateIn(random, year), motherBorn(year), '1')
  if (alone) return [head]
  const other = Math.min(year + random.int(-3, 9), 2006)
  return [head, person(sex === 'L' ? 'P' : 'L', dateIn(random, other), motherBorn(other), '2')]
}

function children(random: Random, mother: Someone, person: Invent): Someone[] {
  const motherYear = Number(mother.birthDate.slice(0, 4))
  const born: Someone[] = []
  let date = dateIn(random, motherYear + random.int(18, 27))
  while (date < '2026-06-01' && born.length < 5 && random.chance(0.78)) {
    // Grown-up children have mostly left.
    const stays = date > '1998-01-01' || random.chance(0.3)
    for (const _ of random.chance(1 / 90) ? [1, 2] : [1]) {
      if (stays) born.push(person(random.chance(0.51) ? 'L' : 'P', date, mother.name, '3'))
    }
    date = addDays(date, random.int(400, 2200))
  }
  return born
}

function dateIn(random: Random, year: number): string {
  if (year < 1975 && random.chance(1 / 12)) return `${year}-${random.pick(['01-01', '07-01', '12-31'])}`
  return plainDateOf(year, random.int(1, 12), random.int(1, 28)) ?? `${year}-01-01`
}
