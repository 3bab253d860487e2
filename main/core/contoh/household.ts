import { addDays, addYears, ageOn } from './dates.ts'
import { inventName, type Sex } from './names.ts'
import type { Random } from './random.ts'

/** A person before the registry gave a number. Codes as printed in block IV of PBDT2015. */
export type PersonDraft = {
  readonly sex: Sex
  readonly birthDate: string
  readonly name: string
  readonly motherName: string
  /** 1 head · 2 spouse · 3 child · 4 child-in-law · 5 grandchild · 6 parent */
  readonly hubKrt: string
  readonly nuk: number
  readonly hubkel: string
  /** 1 single · 2 married · 3 divorced · 4 widowed */
  readonly maritalStatus: string
}

type Shape =
  | 'pasanganMuda'
  | 'keluargaInti'
  | 'pasanganLansia'
  | 'jandaSendiri'
  | 'dudaSendiri'
  | 'ibuDanAnak'
  | 'tigaGenerasi'
  | 'denganOrangTua'
  | 'nenekDanCucu'

/** How often each kind of household stands in the register. Poor villages have many widows alone and grown children who left for work. */
const shapes: readonly (readonly [number, Shape])[] = [
  [5, 'pasanganMuda'],
  [49, 'keluargaInti'],
  [9, 'pasanganLansia'],
  [9, 'jandaSendiri'],
  [2, 'dudaSendiri'],
  [8, 'ibuDanAnak'],
  [9, 'tigaGenerasi'],
  [6, 'denganOrangTua'],
  [3, 'nenekDanCucu'],
]

/** Invents the people of one household as they were on the day of the survey, the head first. */
export function composeHousehold(random: Random, on: string): readonly PersonDraft[] {
  const shape = random.weighted(shapes)
  switch (shape) {
    case 'pasanganMuda':
      return couple(random, on, random.int(20, 30))
    case 'keluargaInti':
      return withChildren(random, on, couple(random, on, headAge(random, 25, 62)))
    case 'pasanganLansia':
      return couple(random, on, random.int(61, 84))
    case 'jandaSendiri':
      return [alone(random, on, 'P', random.int(52, 88))]
    case 'dudaSendiri':
      return [alone(random, on, 'L', random.int(50, 82))]
    case 'ibuDanAnak':
      return withChildren(random, on, [alone(random, on, 'P', random.int(28, 58), random.chance(0.35) ? '3' : '4')])
    case 'tigaGenerasi':
      return withYoungFamily(random, on)
    case 'denganOrangTua':
      return withParent(random, on)
    case 'nenekDanCucu':
      return withGrandchild(random, on)
  }
}

/** A birth date of somebody who is `age` on that day. */
function bornAt(random: Random, on: string, age: number): string {
  return addDays(addYears(on, -age), -random.int(0, 363))
}

/** The date itself, or earlier if whoever was born then would be younger. */
function atLeastAged(age: number, on: string, birthDate: string): string {
  const latest = addYears(on, -age)
  return birthDate < latest ? birthDate : latest
}

function headAge(random: Random, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(random.around(43, 9))))
}

type Place = Pick<PersonDraft, 'hubKrt' | 'nuk' | 'hubkel' | 'maritalStatus'>

function person(random: Random, sex: Sex, birthDate: string, place: Place, mother?: PersonDraft): PersonDraft {
  const birthYear = Number(birthDate.slice(0, 4))
  const motherName = mother?.name ?? inventName(random, 'P', birthYear - random.int(18, 34))
  let name = inventName(random, sex, birthYear)
  while (name === motherName) name = inventName(random, sex, birthYear)
  return { sex, birthDate, name, motherName, ...place }
}

const headMarried: Place = { hubKrt: '1', nuk: 1, hubkel: '1', maritalStatus: '2' }
const spouse: Place = { hubKrt: '2', nuk: 1, hubkel: '2', maritalStatus: '2' }

function couple(random: Random, on: string, age: number): PersonDraft[] {
  const husband = person(random, 'L', bornAt(random, on, age), headMarried)
  const wifeAge = Math.max(18, age - random.int(-2, 8))
  return [husband, person(random, 'P', bornAt(random, on, wifeAge), spouse)]
}

function alone(random: Random, on: string, sex: Sex, age: number, maritalStatus = '4'): PersonDraft {
  return person(random, sex, bornAt(random, on, age), { ...headMarried, maritalStatus })
}

/** Adds the children who still live at home. The mother was 18 to 41 at each birth, at least a year and a half apart. */
function withChildren(random: Random, on: string, parents: readonly PersonDraft[]): PersonDraft[] {
  const mother = parents.find((one) => one.sex === 'P')
  if (mother === undefined) return [...parents]
  const wanted = random.weighted([
    [26, 1],
    [40, 2],
    [23, 3],
    [9, 4],
    [2, 5],
  ])
  const children: PersonDraft[] = []
  let birth = addDays(addYears(mother.birthDate, random.int(18, 25)), random.int(0, 364))
  for (let count = 0; count < wanted; count += 1) {
    if (birth >= addDays(on, -20) || ageOn(mother.birthDate, birth) > 41) break
    const age = ageOn(birth, on)
    const atHome = age < 19 ? 0.98 : Math.max(0.06, 0.75 - (age - 19) * 0.07)
    if (random.chance(atHome)) children.push(childOf(random, mother, birth))
    birth = addDays(birth, random.int(560, 2300))
  }
  return [...parents, ...children]
}

function childOf(random: Random, mother: PersonDraft, birthDate: string): PersonDraft {
  const sex = random.chance(0.51) ? 'L' : 'P'
  return person(random, sex, birthDate, { hubKrt: '3', nuk: 1, hubkel: '3', maritalStatus: '1' }, mother)
}

/** Parents, a married child with husband or wife, and their small children; a third of the young couples have a family card of their own. */
function withYoungFamily(random: Random, on: string): PersonDraft[] {
  const age = random.int(52, 68)
  const old = random.chance(0.7) ? couple(random, on, age) : [alone(random, on, 'P', age)]
  const grandmother = old.find((one) => one.sex === 'P')
  const ownCard = random.chance(0.35)
  const nuk = ownCard ? 2 : 1
  const childSex: Sex = random.chance(0.45) ? 'L' : 'P'
  const mother = grandmother ?? old[0]
  if (mother === undefined) return old
  const childBirth = atLeastAged(20, on, addDays(addYears(mother.birthDate, random.int(19, 26)), random.int(0, 364)))
  const young = person(
    random,
    childSex,
    childBirth,
    { hubKrt: '3', nuk, hubkel: ownCard ? (childSex === 'L' ? '1' : '2') : '3', maritalStatus: '2' },
    grandmother,
  )
  const partnerSex: Sex = childSex === 'L' ? 'P' : 'L'
  const partnerBirth = atLeastAged(19, on, addDays(childBirth, random.int(0, 1800) * (partnerSex === 'P' ? 1 : -1)))
  const partner = person(random, partnerSex, partnerBirth, {
    hubKrt: '4',
    nuk,
    hubkel: ownCard ? (partnerSex === 'L' ? '1' : '2') : '4',
    maritalStatus: '2',
  })
  const youngMother = childSex === 'P' ? young : partner
  return [...old, young, partner, ...grandchildren(random, on, youngMother, nuk, ownCard ? '3' : '5')]
}

function grandchildren(random: Random, on: string, mother: PersonDraft, nuk: number, hubkel: string): PersonDraft[] {
  const births: string[] = []
  let birth = addDays(addYears(mother.birthDate, 19), random.int(0, 900))
  const wanted = random.int(1, 3)
  while (births.length < wanted && birth < addDays(on, -20) && ageOn(mother.birthDate, birth) < 40) {
    births.push(birth)
    birth = addDays(birth, random.int(700, 2200))
  }
  return births
    .filter((date) => ageOn(date, on) < 20)
    .map((date) =>
      person(random, random.chance(0.51) ? 'L' : 'P', date, { hubKrt: '5', nuk, hubkel, maritalStatus: '1' }, mother),
    )
}

function withParent(random: Random, on: string): PersonDraft[] {
  const family = withChildren(random, on, couple(random, on, random.int(32, 52)))
  const head = family[0]
  if (head === undefined) return family
  const sex: Sex = random.chance(0.75) ? 'P' : 'L'
  const birth = addYears(head.birthDate, -random.int(19, 33))
  const parent = person(random, sex, birth, { hubKrt: '6', nuk: 1, hubkel: '6', maritalStatus: '4' })
  const ofThisMother = sex === 'P' && parent.name !== head.name ? { ...head, motherName: parent.name } : head
  return [ofThisMother, ...family.slice(1), parent]
}

/** A grandmother who keeps house with a grandchild while the parents work elsewhere. */
function withGrandchild(random: Random, on: string): PersonDraft[] {
  const grandmother = alone(random, on, 'P', random.int(52, 74))
  const motherYear = Number(grandmother.birthDate.slice(0, 4)) + random.int(19, 23)
  const absentMother = { ...grandmother, name: inventName(random, 'P', motherYear) }
  const count = random.chance(0.3) ? 2 : 1
  const ages = Array.from({ length: count }, (_, index) => random.int(4, 9) + index * random.int(2, 6))
  return [
    grandmother,
    ...ages
      .reverse()
      .map((age) =>
        person(
          random,
          random.chance(0.5) ? 'L' : 'P',
          bornAt(random, on, age),
          { hubKrt: '5', nuk: 1, hubkel: '5', maritalStatus: '1' },
          absentMother,
        ),
      ),
  ]
}
