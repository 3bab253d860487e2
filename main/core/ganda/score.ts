import type { PersonFacts } from '#shared/domain/person-keys.ts'
import { compareDates, dateChance } from './date-weight.ts'
import * as model from './model.ts'
import { weighNames, type NameWeight, type WordShares } from './name-weight.ts'
import { numberLikeness } from './number-likeness.ts'

export type Field = 'name' | 'birthDate' | 'sex' | 'mother' | 'place' | 'nik' | 'noKk'
export type Level = 'sama' | 'mirip' | 'beda' | 'kosong'
export type Weight = { readonly field: Field; readonly level: Level; readonly weight: number }
export type Band = 'hampirPasti' | 'mungkin' | 'tidakMungkin'

export type Score = {
  /** What is believed before looking, in bits. */
  readonly prior: number
  /** In the order in which a person reads them; `prior` and these add up to the log of the odds. */
  readonly weights: readonly Weight[]
  /** 0–100. */
  readonly score: number
  readonly band: Band
}

/** What the register as a whole says: how many people it has, how they are spread over desa, which words their names have. */
export type Population = WordShares & {
  readonly people: number
  readonly ofDesa: (desaCode: string) => number
}

/** How probable it is that two entries are one person, and what each answer adds to that. Symmetric unless `typing`. */
export function scorePair(
  a: PersonFacts,
  b: PersonFacts,
  population: Population,
  options: { readonly typing?: boolean } = {},
): Score {
  const nik = weighNik(a, b, population)
  const place = weighPlace(a, b, population)
  const noKk = weighNoKk(a, b, population)
  const mothers = weighMother(a, b, population)
  const isKin =
    noKk.level === 'sama' || (mothers.level === 'sama' && mothers.weight + Math.max(place.weight, 0) >= model.kin.from)
  const cardKin = noKk.level === 'sama'
  const weights: Weight[] = [
    weighName(a, b, population, { typing: options.typing === true, kin: isKin }),
    weighDate(a, b, { kin: isKin, sameNik: nik.level === 'sama' }),
    weighSex(a, b, nik.level === 'sama'),
    cardKin ? motherWithin(mothers) : mothers,
    // Whoever is on one card lives in one place.
    cardKin && place.weight > 0 ? { ...place, weight: 0 } : place,
    nik,
    noKk,
  ].map((one) => ({ ...one, weight: Math.round(one.weight * 100) / 100 }))
  const prior = Math.round(model.priorBits(population.people) * 100) / 100
  const score = probability(prior + weights.reduce((sum, { weight }) => sum + weight, 0))
  return { prior, weights, score, band: bandOf(score) }
}

/** Percent, one decimal, for the log2 of odds. */
export function probability(logOdds: number): number {
  return Math.round(1000 / (1 + 2 ** -logOdds)) / 10
}

export function bandOf(score: number): Band {
  if (score >= model.bands.hampirPasti) return 'hampirPasti'
  return score >= model.bands.mungkin ? 'mungkin' : 'tidakMungkin'
}

function weighName(
  a: PersonFacts,
  b: PersonFacts,
  population: Population,
  options: { readonly typing: boolean; readonly kin: boolean },
): Weight {
  if (a.words === '' || b.words === '') return unknown('name')
  const names = weighNames(a.words.split(' '), b.words.split(' '), population, options)
  const top = options.kin ? model.bits(model.kin.nameTop) : Math.max(8, Math.log2(population.people) - 1)
  const weight = Math.min(Math.max(names.weight, model.nameFloor.own), top)
  return { field: 'name', level: nameLevel(names), weight }
}

function nameLevel(names: NameWeight): Level {
  if (names.same) return 'sama'
  return names.whole ? 'mirip' : 'beda'
}

function weighMother(a: PersonFacts, b: PersonFacts, population: Population): Weight {
  if (a.motherWords === '' || b.motherWords === '') return unknown('mother')
  const names = weighNames(a.motherWords.split(' '), b.motherWords.split(' '), population)
  const weight = Math.min(Math.max(names.weight, model.nameFloor.mother), model.motherTop)
  return { field: 'mother', level: nameLevel(names), weight }
}

function motherWithin(mother: Weight): Weight {
  if (mother.level === 'kosong') return mother
  const chance = mother.weight > 0 ? model.kin.motherSame : model.kin.motherOther
  return { ...mother, weight: model.bits(chance) }
}

function weighDate(
  a: PersonFacts,
  b: PersonFacts,
  given: { readonly kin: boolean; readonly sameNik: boolean },
): Weight {
  const likeness = compareDates(a, b)
  if (likeness === undefined) return unknown('birthDate')
  const same = likeness === 'same' || likeness === 'sameDefault'
  const found = model.bits(dateChance(likeness))
  const top = given.sameNik ? model.bits(model.sameNik.birthDateSame) : model.bits(model.kin.birthDateSame)
  const weight = given.sameNik || given.kin ? Math.min(found, top) : found
  const near = [
    'swapped',
    'dayDiffers',
    'monthDiffers',
    'yearSlip',
    'yearOfUnknownDay',
    'numbersAgree',
    'numbersOnly',
  ].includes(likeness)
  return { field: 'birthDate', level: same ? 'sama' : near ? 'mirip' : 'beda', weight }
}

function weighSex(a: PersonFacts, b: PersonFacts, sameNik: boolean): Weight {
  if (a.sex === '' || b.sex === '') return unknown('sex')
  if (a.sex !== b.sex) return { field: 'sex', level: 'beda', weight: model.bits(model.sex.differs) }
  return { field: 'sex', level: 'sama', weight: model.bits(sameNik ? model.sameNik.sexSame : model.sex.same) }
}

function weighPlace(a: PersonFacts, b: PersonFacts, population: Population): Weight {
  if (a.desaCode === '' || b.desaCode === '') return unknown('place')
  if (a.desaCode === b.desaCode) {
    const weight = Math.log2(model.place.same / population.ofDesa(a.desaCode))
    return { field: 'place', level: 'sama', weight: Math.max(weight, 0) }
  }
  const near = a.desaCode.slice(0, 6) === b.desaCode.slice(0, 6)
  const chance = near ? model.place.sameKecamatan : model.place.other
  return { field: 'place', level: near ? 'mirip' : 'beda', weight: model.bits(chance) }
}

function weighNik(a: PersonFacts, b: PersonFacts, population: Population): Weight {
  const likeness = numberLikeness(a.nik, b.nik)
  const neighbours = a.nik.slice(0, 12) === b.nik.slice(0, 12)
  const near = a.desaCode.slice(0, 6) === b.desaCode.slice(0, 6)
  const otherSerial = near ? model.nik.otherSerial : model.nik.otherSerialElsewhere
  switch (likeness) {
    case 'none':
      return unknown('nik')
    case 'same':
      return {
        field: 'nik',
        level: 'sama',
        weight: Math.log2((model.nik.same * population.people) / model.nik.sharedWrongly),
      }
    case 'slip':
      return { field: 'nik', level: 'mirip', weight: model.bits(neighbours ? otherSerial : model.nik.slip) }
    case 'other':
      return { field: 'nik', level: 'beda', weight: model.bits(neighbours ? otherSerial : model.nik.other) }
  }
}

function weighNoKk(a: PersonFacts, b: PersonFacts, population: Population): Weight {
  const likeness = numberLikeness(a.noKk, b.noKk)
  switch (likeness) {
    case 'none':
      return unknown('noKk')
    case 'same': {
      const weight = Math.log2((model.noKk.same * population.people) / model.noKk.housemates)
      return { field: 'noKk', level: 'sama', weight: Math.max(weight, 0) }
    }
    case 'slip':
      return { field: 'noKk', level: 'mirip', weight: model.bits(model.noKk.slip) }
    case 'other':
      return { field: 'noKk', level: 'beda', weight: model.bits(model.noKk.other) }
  }
}

function unknown(field: Field): Weight {
  return { field, level: 'kosong', weight: 0 }
}
