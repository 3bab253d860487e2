import { findDateParts, plainDateOf } from '#shared/domain/plain-date.ts'
import type { Random } from '#core/contoh/random.ts'
import { drawName } from './names.ts'
import { slipName } from './slips.ts'

/** Somebody as a form or the register has them; '' where nothing was written. */
export type Keyed = {
  readonly name: string
  readonly birthDate: string
  /** '1' or '2', as the papers have it. */
  readonly sex: string
  readonly mother: string
  readonly nik: string
  readonly noKk: string
  readonly desaCode: string
}

export type Labelled = { readonly kind: string; readonly same: boolean; readonly keyed: Keyed }

/**
 * The same person as another paper has them. Of these papers 30 % have the NIK right, 12 % with a slip, 28 % another number, the others
 * none; 30 % the same No. KK; 30 % come from another desa; 17 % have no mother; 12 % have another birth date or none.
 */
export function sameAgain(random: Random, person: Keyed, otherDesa: string): Labelled {
  const year = Number(person.birthDate.slice(0, 4))
  const keyed: Keyed = {
    name: slipName(random, person.name, year),
    birthDate: slipDate(random, person.birthDate),
    sex: random.chance(0.005) ? (person.sex === '1' ? '2' : '1') : person.sex,
    mother: random.weighted<() => string>([
      [52, () => person.mother],
      [25, () => slipName(random, person.mother, year - 25)],
      [17, () => ''],
      [6, () => drawName(random, 'P', year - 25)],
    ])(),
    nik: random.weighted<() => string>([
      [30, () => person.nik],
      [12, () => slipNumber(random, person.nik)],
      [28, () => otherNik(random, person)],
      [30, () => ''],
    ])(),
    noKk: random.weighted<() => string>([
      [30, () => person.noKk],
      [3, () => slipNumber(random, person.noKk)],
      [42, () => otherNumber(random, person.noKk)],
      [25, () => ''],
    ])(),
    desaCode: random.chance(0.3) ? otherDesa : person.desaCode,
  }
  return { kind: 'orang yang sama', same: true, keyed }
}

/** Somebody else who is easily taken for this person. */
export function lookAlike(random: Random, person: Keyed, otherDesa: string): Labelled {
  const [kind, make] = random.weighted(alikes)
  const other = make(random, person, otherDesa)
  const nik = random.chance(0.3) ? '' : other.nik
  const mother = random.chance(0.17) ? '' : other.mother
  return { kind, same: false, keyed: { ...other, nik, mother } }
}

type Alike = (random: Random, person: Keyed, otherDesa: string) => Keyed

const alikes: readonly (readonly [number, readonly [string, Alike]])[] = [
  [18, ['kembar', twin]],
  [22, ['saudara', sibling]],
  [14, ['ayah atau anak senama', namesakeParent]],
  [22, ['senama, setahun, desa lain', namesake]],
  [12, ['nama mirip, setanggal, desa lain', sameDay]],
  [12, ['nama hampir sama di desa yang sama', neighbour]],
]

function twin(random: Random, person: Keyed): Keyed {
  const sex = random.chance(0.7) ? person.sex : person.sex === '1' ? '2' : '1'
  return { ...person, sex, name: siblingName(random, person, sex), nik: neighbourNik(random, person.nik) }
}

function sibling(random: Random, person: Keyed): Keyed {
  const sex = random.chance(0.5) ? '1' : '2'
  const birthDate = movedYears(random, person.birthDate, random.pick([-6, -4, -3, -2, 2, 3, 4, 5, 7]))
  const other = { ...person, sex, birthDate, name: siblingName(random, person, sex) }
  return {
    ...other,
    nik: otherNik(random, other),
    noKk: random.chance(0.7) ? person.noKk : otherNumber(random, person.noKk),
  }
}

function namesakeParent(random: Random, person: Keyed): Keyed {
  const birthDate = movedYears(random, person.birthDate, random.int(19, 34) * (random.chance(0.5) ? 1 : -1))
  const mother = drawName(random, 'P', Number(birthDate.slice(0, 4)) - 25)
  return { ...person, birthDate, mother, nik: otherNik(random, { ...person, birthDate }) }
}

function namesake(random: Random, person: Keyed, otherDesa: string): Keyed {
  const birthDate = dateIn(random, person.birthDate.slice(0, 4))
  return stranger(random, { ...person, birthDate, desaCode: otherDesa })
}

function sameDay(random: Random, person: Keyed, otherDesa: string): Keyed {
  const [first = ''] = person.name.split(' ')
  const name = `${first} ${
    drawName(random, sexOf(person), Number(person.birthDate.slice(0, 4)))
      .split(' ')
      .at(-1) ?? ''
  }`
  return stranger(random, { ...person, name, desaCode: otherDesa })
}

function neighbour(random: Random, person: Keyed): Keyed {
  const words = person.name.split(' ')
  const last = words.at(-1) ?? ''
  const other = last.endsWith('I')
    ? `${last.slice(0, -1)}O`
    : last.endsWith('O')
      ? `${last.slice(0, -1)}I`
      : `${last}TO`
  const birthDate = movedYears(random, person.birthDate, random.pick([-9, -5, -2, 0, 2, 4, 8]))
  return stranger(random, {
    ...person,
    name: [...words.slice(0, -1), other].join(' '),
    birthDate: dateIn(random, birthDate.slice(0, 4)),
  })
}

/** Another mother, card and number. */
function stranger(random: Random, person: Keyed): Keyed {
  const mother = drawName(random, 'P', Number(person.birthDate.slice(0, 4)) - 25)
  return { ...person, mother, nik: otherNik(random, person), noKk: otherNumber(random, person.noKk) }
}

/** Brothers and sisters often share a word, and never the name that they are called by. */
function siblingName(random: Random, person: Keyed, sex: string): string {
  const own = drawName(random, sex === '1' ? 'L' : 'P', Number(person.birthDate.slice(0, 4)))
  if (own.split(' ').at(-1) === person.name.split(' ').at(-1)) return siblingName(random, person, sex)
  if (!random.chance(0.4)) return own
  const [first = '', ...rest] = person.name.split(' ')
  const [mine = '', ...others] = own.split(' ')
  if (rest.length === 0) return own
  return random.chance(0.5) ? [others.at(-1) ?? mine, ...rest].join(' ') : [first, others.at(-1) ?? mine].join(' ')
}

function sexOf(person: Keyed): 'L' | 'P' {
  return person.sex === '1' ? 'L' : 'P'
}

export function slipDate(random: Random, date: string): string {
  const parts = findDateParts(date)
  if (parts === undefined) return date
  const { year, month, day } = parts
  const moved = random.weighted<() => string | undefined>([
    [880, () => date],
    [17, () => plainDateOf(year, day, month)],
    [28, () => plainDateOf(year, month, random.chance(0.5) ? day + random.pick([-1, 1, 10, -10]) : random.int(1, 28))],
    [16, () => plainDateOf(year, random.int(1, 12), day)],
    [20, () => plainDateOf(year + random.pick([-1, 1, -10, 10, 2]), month, day)],
    [14, () => `${year}-${random.pick(['01-01', '07-01', '12-31'])}`],
    [15, () => ''],
    [10, () => dateIn(random, String(year + random.int(-4, 4)))],
  ])()
  return moved ?? date
}

function movedYears(random: Random, date: string, years: number): string {
  return dateIn(random, String(Number(date.slice(0, 4)) + years))
}

function dateIn(random: Random, year: string): string {
  return plainDateOf(Number(year), random.int(1, 12), random.int(1, 28)) ?? `${year}-01-01`
}

export function slipNumber(random: Random, number: string): string {
  const at = random.int(0, 14)
  if (random.chance(0.35)) return number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
  return number.slice(0, at) + String(random.int(0, 9)) + number.slice(at + 1)
}

function otherNumber(random: Random, number: string): string {
  return (
    number.slice(0, 6) +
    String(random.int(1, 28)).padStart(2, '0') +
    String(random.int(1, 12)).padStart(2, '0') +
    String(random.int(6, 25)).padStart(2, '0') +
    String(random.int(61, 99)).padStart(4, '0')
  )
}

/** A number that was given once more, with the birth date as it is now. */
function otherNik(random: Random, person: Keyed): string {
  const [year = '', month = '', day = ''] = person.birthDate.split('-')
  const written = Number(day) + (person.sex === '2' ? 40 : 0)
  const place = random.chance(0.8) ? person.nik.slice(0, 6) : `3509${String(random.int(1, 31)).padStart(2, '0')}`
  return `${place}${String(written).padStart(2, '0')}${month}${year.slice(2)}${String(random.int(61, 120)).padStart(4, '0')}`
}

function neighbourNik(random: Random, nik: string): string {
  const serial = Number(nik.slice(12)) + random.pick([1, 1, 2, -1])
  return (
    nik.slice(0, 12) + String(Math.max(serial, 1) === Number(nik.slice(12)) ? 9 : Math.max(serial, 1)).padStart(4, '0')
  )
}
