import type { Kysely } from 'kysely'
import type { Sex } from '#shared/domain/nik.ts'
import { questionsOf } from '#shared/instrumen/conditions.ts'
import { instrumenList } from '#shared/instrumen/registry.ts'
import { meets, sexOf } from '#shared/instrumen/meaning.ts'
import type { Answers, FamilyMeaning, Instrumen, QuestionId } from '#shared/instrumen/types.ts'
import { changesSoFar } from '../database/changes.ts'
import type { Tables } from '../database/tables.ts'
import { eachFamily, eachPerson, lastPersonNo, type ScannedPerson } from '../keluarga/scan.ts'
import { isKnownKecamatan } from '../wilayah/places.ts'
import { kkCounter, nikCounter, type KkKind, type NikFacts, type NikKind } from './number-kinds.ts'
import { createTally, type Tally } from './tally.ts'
import { dusunKey } from './villages.ts'

type Db = Kysely<Tables>

/** A registered person whose family is not entitled by the criteria of the edition. */
export type Flagged = {
  readonly anggotaId: string
  readonly keluargaId: string
  readonly dusun: string
  readonly why: string
}

/** What the reports need of the whole register: active families and the active people in them. */
export type RegisterSummary = {
  /** By dusun (see dusunKey). */
  readonly size: Tally<string, 'keluarga' | 'jiwa'>
  /** How a dusun is written, by its key. */
  readonly dusunNames: ReadonlyMap<string, string>
  /** By desa. */
  readonly nik: Tally<string, NikKind>
  readonly noKk: Tally<string, KkKind>
  readonly flagged: readonly Flagged[]
}

export type ToldOf = (done: number, total: number) => void

type Kept = { readonly changes: number; readonly today: string; readonly summary: Promise<RegisterSummary> }
const kept = new WeakMap<Db, Kept>()

/**
 * Walks over the register once, a few thousand rows at a time. The same answer is given again for as long as nothing was changed: a
 * report is looked at, printed and saved one after the other.
 */
export async function registerSummary(db: Db, today: string, tell: ToldOf = () => undefined): Promise<RegisterSummary> {
  const changes = await changesSoFar(db)
  const known = kept.get(db)
  if (known?.changes === changes && known.today === today) return known.summary
  const summary = walk(db, today, tell)
  kept.set(db, { changes, today, summary })
  summary.catch(() => kept.delete(db))
  return summary
}

/** Where a family lives: one value for a dusun, since there are hundreds of thousands of families. */
type Place = { readonly desaCode: string; readonly dusun: string }
type Home = { readonly place: Place; readonly noKk: string; readonly reading: Reading | undefined }

async function walk(db: Db, today: string, tell: ToldOf): Promise<RegisterSummary> {
  const size = createTally<'keluarga' | 'jiwa'>(['keluarga', 'jiwa'])
  const dusunNames = new Map<string, string>()
  const homes = new Map<string, Home>()
  const noKk = kkCounter({ today, isKnownKecamatan })
  const placeOf = placesOnce()
  await eachFamily(db, (families) => {
    for (const { id, noKk: number, desaCode, dusun, instrumen } of families) {
      const place = placeOf(desaCode, dusun)
      if (!dusunNames.has(place.dusun)) dusunNames.set(place.dusun, dusun.trim())
      size.add(place.dusun, 'keluarga')
      noKk.add(place.desaCode, number)
      homes.set(id, { place, noKk: number, reading: readings().get(instrumen) })
    }
  })
  const nik = nikCounter({ today, isKnownKecamatan })
  const flagged: Flagged[] = []
  const last = await lastPersonNo(db)
  await eachPerson(db, readQuestions(), (batch) => {
    for (const person of batch) {
      const home = homes.get(person.keluargaId)
      if (home === undefined) continue
      const { place } = home
      size.add(place.dusun, 'jiwa')
      nik.add(place.desaCode, nikFacts(person, home))
      const why = home.reading === undefined ? undefined : whyIneligible(home.reading.family, person.answers)
      if (why !== undefined)
        flagged.push({ anggotaId: person.id, keluargaId: person.keluargaId, dusun: place.dusun, why })
    }
    tell(batch.at(-1)?.no ?? 0, last)
  })
  return { size, dusunNames, flagged, nik: await nik.count(), noKk: await noKk.count() }
}

function placesOnce(): (desaCode: string, dusun: string) => Place {
  const places = new Map<string, Place>()
  return (desaCode, dusun) => {
    const written = `${desaCode}${dusun}`
    const known = places.get(written)
    if (known !== undefined) return known
    const place = { desaCode, dusun: dusunKey(desaCode, dusun) }
    places.set(written, place)
    return place
  }
}

/** What of an edition is read of each person. */
type Reading = { readonly instrumen: Instrumen; readonly family: FamilyMeaning }

let known: ReadonlyMap<string, Reading> | undefined

function readings(): ReadonlyMap<string, Reading> {
  known ??= new Map(
    instrumenList.flatMap((instrumen): [string, Reading][] =>
      instrumen.meaning?.family === undefined ? [] : [[instrumen.id, { instrumen, family: instrumen.meaning.family }]],
    ),
  )
  return known
}

function readQuestions(): QuestionId[] {
  const read = [...readings().values()].flatMap(({ family }) => [
    family.sex.question,
    ...questionsOf(family.gone),
    ...family.ineligible.flatMap(({ when }) => questionsOf(when)),
  ])
  return [...new Set(['nokk', 'tgllahir', ...read])]
}

function nikFacts({ nik, birthDate, answers }: ScannedPerson, { noKk, reading }: Home): NikFacts {
  return {
    nik,
    noKk: String(answers['nokk'] ?? '') || noKk,
    birthDate: birthDate || String(answers['tgllahir'] ?? ''),
    sex: reading === undefined ? undefined : sexSign(reading.instrumen, answers),
  }
}

/** Why the family of a person who lives there is not entitled; undefined when the criteria say nothing against it. */
export function whyIneligible({ ineligible, gone }: FamilyMeaning, answers: Answers): string | undefined {
  const found = ineligible.find(({ when }) => meets(when, answers))
  return found === undefined || meets(gone, answers) ? undefined : found.why
}

/** The sex as a NIK has it. */
export function sexSign(instrumen: Instrumen, answers: Answers): Sex | undefined {
  const sex = sexOf(instrumen, answers)
  if (sex === undefined) return undefined
  return sex === 'male' ? 'L' : 'P'
}
