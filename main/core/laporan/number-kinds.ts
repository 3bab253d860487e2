import { agreesWithBirthDate, birthDateOf, parseNik, type Nik, type Sex } from '#shared/domain/nik.ts'
import { issuedOn, parseNoKk } from '#shared/domain/no-kk.ts'
import { NumberLedger } from './repeated.ts'
import { createTally, type Tally } from './tally.ts'

/** What can be wrong with a NIK, in the order in which it is looked for: each person counts once, under the first that holds. */
export const nikKinds = ['kosong', 'bentuk', 'samaKk', 'ganda', 'wilayah', 'tanggal', 'lahir', 'kelamin'] as const
export type NikKind = (typeof nikKinds)[number]

/** The same of a No. KK. */
export const kkKinds = ['kosong', 'bentuk', 'ganda', 'wilayah', 'tanggal'] as const
export type KkKind = (typeof kkKinds)[number]

/** What is known of the person beside the NIK; '' and undefined: nothing. */
export type NikFacts = {
  readonly nik: string
  readonly noKk: string
  /** 'YYYY-MM-DD'; anything else is not compared with. */
  readonly birthDate: string
  readonly sex: Sex | undefined
}

export type NumberWorld = {
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly isKnownKecamatan: (code: string) => boolean
}

/** Counts what is wrong with numbers, place by place; what stands twice is known once all are in. */
export type FaultCounter<T, K extends string> = {
  /** `elsewhere`: the number is known to stand somewhere else too. */
  readonly add: (place: string, number: T, elsewhere?: boolean) => void
  readonly count: () => Promise<Tally<string, K>>
}

/** Counts wrong NIK. What their digits say proves nothing, so a count asks for a look only. */
export function nikCounter(world: NumberWorld): FaultCounter<NikFacts, NikKind> {
  return faultCounter(nikKinds, ({ nik }) => nik, [faultOfNik, unlikelyNik], world)
}

/** Counts wrong No. KK, one a family. */
export function kkCounter(world: NumberWorld): FaultCounter<string, KkKind> {
  return faultCounter(kkKinds, (noKk) => noKk, [faultOfNoKk, unlikelyNoKk], world)
}

/** What makes a text no NIK of its own, before anybody asks who else has it. */
function faultOfNik({ nik, noKk }: NikFacts): NikKind | null {
  if (nik === '') return 'kosong'
  if (parseNik(nik) === undefined) return 'bentuk'
  return nik === noKk ? 'samaKk' : null
}

/** What the digits say that can't be, or is not what the person said. */
function unlikelyNik({ nik, birthDate, sex }: NikFacts, world: NumberWorld): NikKind | null {
  const read = parseNik(nik)
  if (read === undefined) return 'bentuk'
  if (!world.isKnownKecamatan(read.kecamatan)) return 'wilayah'
  if (!hasDate(read, world.today)) return 'tanggal'
  if (isFullDate(birthDate) && !agreesWithBirthDate(read, birthDate)) return 'lahir'
  return sex !== undefined && sex !== read.sex ? 'kelamin' : null
}

function faultOfNoKk(noKk: string): KkKind | null {
  if (noKk === '') return 'kosong'
  return parseNoKk(noKk) === undefined ? 'bentuk' : null
}

function unlikelyNoKk(noKk: string, world: NumberWorld): KkKind | null {
  const read = parseNoKk(noKk)
  if (read === undefined) return 'bentuk'
  if (!world.isKnownKecamatan(read.kecamatan)) return 'wilayah'
  return issuedOn(read) === undefined ? 'tanggal' : null
}

type Find<T, K> = (value: T, world: NumberWorld) => K | null
type Found<K> = K | 'ganda'

function faultCounter<T, K extends string>(
  kinds: readonly Found<K>[],
  numberOf: (value: T) => string,
  [ofItself, byDigits]: readonly [Find<T, K>, Find<T, K>],
  world: NumberWorld,
): FaultCounter<T, Found<K>> {
  const tally = createTally<Found<K>>(kinds)
  const ledger = new NumberLedger()
  const places: string[] = []
  const indexOf = new Map<string, number>()
  const indexed = (place: string): number => {
    const known = indexOf.get(place)
    if (known !== undefined) return known
    indexOf.set(place, places.length)
    return places.push(place) - 1
  }
  return {
    add: (place, value, elsewhere = false) => {
      const fault = ofItself(value, world)
      if (fault !== null) return tally.add(place, fault)
      if (elsewhere) return tally.add(place, 'ganda')
      const mark = byDigits(value, world)
      ledger.add(numberOf(value), indexed(place), mark === null ? right : kinds.indexOf(mark))
    },
    count: async () => {
      await ledger.each(({ place, mark, repeated }) => {
        const fault = repeated ? 'ganda' : kinds[mark]
        if (fault !== undefined) tally.add(places[place] ?? '', fault)
      })
      return tally
    },
  }
}

const right = 255

/** The 29th and later need the calendar; every month has the days before. */
function hasDate(nik: Nik, today: string): boolean {
  if (!nik.dayAndMonthPossible) return false
  return nik.day <= 28 || birthDateOf(nik, today) !== undefined
}

function isFullDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}
