import type { PaperAnswers } from './answers.ts'
import { assetAnswers, personProgrammes } from './asset-answers.ts'
import { addDays, onPaper } from './dates.ts'
import { plantDefects } from './defects.ts'
import type { SampleFamily } from './family.ts'
import { composeHousehold, type PersonDraft } from './household.ts'
import { housingAnswers } from './housing-answers.ts'
import { identityRegistry, type Identities } from './identities.ts'
import { fieldOfficers, supervisor } from './officials.ts'
import { personAnswers, type Person } from './person-answers.ts'
import { registeredWhere, sampleDesa, sampleDusun } from './places.ts'
import { seededRandom, type Random } from './random.ts'

export const sampleSeed = 'padan-jatisari-1'
const sampleFamilies = 1360

/** The last survey of the register ended on this day; ages are those of that day. */
const surveyStarted = '2026-02-02'
const surveyDays = 40

/**
 * Invents the register of Desa Jatisari. The same seed gives the same families to the letter. About one identity in ten is wrong
 * (see defects.ts); everything else is as a careful officer would have written it.
 */
export function generateRegister(
  seed: string = sampleSeed,
  families: number = sampleFamilies,
): readonly SampleFamily[] {
  return generateVillage(seed, families).register
}

/** A household that is not registered yet, with all that its paper says. */
export type Newcomer = Household & { readonly home: Home; readonly surveyedOn: string }

/** The register, and a way to invent households of the same village whose numbers nobody in it has. */
export type Village = {
  readonly register: readonly SampleFamily[]
  readonly newcomer: (label: string, surveyedOn: string) => Newcomer
}

/** As generateRegister, together with the households around it. */
export function generateVillage(seed: string = sampleSeed, families: number = sampleFamilies): Village {
  const random = seededRandom(seed)
  const identities = identityRegistry(random.fork('identities'))
  const homes = layOutHomes(random.fork('homes'), families)
  const clean = homes.map((home, index) => inventFamily(random.fork(`family-${index}`), identities, home, index + 1))
  return {
    register: plantDefects(random.fork('defects'), clean),
    newcomer: (label, surveyedOn) => {
      const own = random.fork(`newcomer-${label}`)
      const home = own.pick(homes)
      return { home, surveyedOn, ...inventHousehold(own, identities, home, surveyedOn) }
    },
  }
}

/** Where a family lives. */
type Home = {
  readonly dusun: keyof typeof fieldOfficers
  readonly rw: string
  readonly rt: string
  readonly address: string
}

function layOutHomes(random: Random, families: number): readonly Home[] {
  const homes: Home[] = []
  let placed = 0
  let rtBefore = 0
  sampleDusun.forEach((dusun, index) => {
    const last = index === sampleDusun.length - 1
    const count = last ? families - placed : Math.round((families * dusun.share) / 100)
    placed += count
    for (let house = 0; house < count; house += 1) homes.push(homeIn(random, dusun, rtBefore))
    rtBefore += dusun.rw.length * dusun.rtPerRw
  })
  return homes.sort((a, b) => `${a.rw}${a.rt}`.localeCompare(`${b.rw}${b.rt}`))
}

/** A house in one RT of the dusun; RT are counted through the whole desa. */
function homeIn(random: Random, dusun: (typeof sampleDusun)[number], rtBefore: number): Home {
  const rwIndex = random.int(0, dusun.rw.length - 1)
  const rt = rtBefore + rwIndex * dusun.rtPerRw + random.int(1, dusun.rtPerRw)
  const street = random.pick(dusun.streets)
  const address = random.chance(0.55) ? street : `${street} NO. ${random.int(1, 140)}`
  return { dusun: dusun.name, rw: dusun.rw[rwIndex] ?? dusun.rw[0], rt: String(rt).padStart(3, '0'), address }
}

function inventFamily(random: Random, identities: Identities, home: Home, number: number): SampleFamily {
  const surveyedOn = addDays(surveyStarted, Math.floor((number * surveyDays) / sampleFamilies))
  const idBdt = `3509160006${String(20150000 + number)}`
  const family = inventHousehold(random, identities, home, surveyedOn)
  const persons = family.persons.map((person, index) => ({
    ...person,
    idArtBdt: `${idBdt}${String(index + 1).padStart(3, '0')}`,
    defect: null,
  }))
  return { number, idBdt, ...home, surveyedOn, ...family, answers: { ...family.answers, idbdt: idBdt }, persons }
}

type Household = Pick<SampleFamily, 'noKk' | 'wealth' | 'answers'> & {
  readonly persons: readonly (Person & { readonly answers: PaperAnswers })[]
}

/** A household with all that its paper says. */
function inventHousehold(random: Random, identities: Identities, home: Home, surveyedOn: string): Household {
  const drafts = composeHousehold(random, surveyedOn)
  const people = withNumbers(random, identities, drafts, surveyedOn)
  const first = people[0]
  if (first === undefined) throw new RangeError('a household without people')
  const poorer = people.length === 1 ? 0.12 : 0
  const wealth = Math.min(1, Math.max(0, random.around(0.36, 0.19) - poorer))
  const housing = housingAnswers(random, wealth, people.length)
  const assets = assetAnswers(random, wealth, housing)
  const answers = {
    ...placeAnswers(home),
    ...officerAnswers(random, home, surveyedOn, first.name),
    ...housing,
    ...assets,
  }
  const around = { surveyedOn, wealth, programmes: personProgrammes(assets) }
  const persons = people.map((person) => ({ ...person, answers: personAnswers(random, person, around) }))
  return { noKk: first.noKk, wealth, answers, persons }
}

function withNumbers(
  random: Random,
  identities: Identities,
  drafts: readonly PersonDraft[],
  on: string,
): readonly Person[] {
  const cards = new Map<number, string>()
  return drafts.map((draft) => {
    const card = cards.get(draft.nuk) ?? identities.noKk(sampleDesa.kecamatanCode, addDays(on, -random.int(90, 6400)))
    cards.set(draft.nuk, card)
    const where = registeredWhere(random, random.chance(draft.hubKrt === '3' ? 0.96 : 0.84) ? 'setempat' : 'pendatang')
    const nik = identities.nik(where.code, draft.sex, draft.birthDate)
    return { ...draft, nik, noKk: card, birthplace: where.birthplace }
  })
}

function placeAnswers(home: Home): PaperAnswers {
  const { dusun, rw, rt, address } = home
  return { dusun, rt, rw, alamat: address, nama_sls: `DUSUN ${dusun.toUpperCase()}, RW ${rw}, RT ${rt}` }
}

function officerAnswers(random: Random, home: Home, surveyedOn: string, respondent: string): PaperAnswers {
  const officer = fieldOfficers[home.dusun]
  return {
    tgl_pencacahan: onPaper(surveyedOn),
    petugas_nama: officer.name,
    petugas_kode: officer.code,
    tgl_pemeriksaan: onPaper(addDays(surveyedOn, random.int(1, 4))),
    pemeriksa_nama: supervisor.name,
    pemeriksa_kode: supervisor.code,
    hasil_pencacahan: '1',
    responden_nama: respondent,
    ...(random.chance(0.5) ? { responden_hp: `0852${String(random.int(0, 99_999_999)).padStart(8, '0')}` } : {}),
  }
}
