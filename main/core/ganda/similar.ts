import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Candidate as CandidateShape } from '#shared/contract/ganda.ts'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { nameWords } from '#shared/domain/name-words.ts'
import { onlyNumberSigns } from '#shared/domain/nik.ts'
import type { PersonFacts } from '#shared/domain/person-keys.ts'
import { findStoredBerkas } from '../berkas/stored-berkas.ts'
import { findFormulirLine } from '../formulir/lists.ts'
import type { Tables } from '../database/tables.ts'
import { namesOf } from '../pengguna/person.ts'
import { findCandidates, type Found } from './candidates.ts'
import { findOrang, listOrangOf, type Orang, type Ref } from './orang.ts'
import { agreementsOf, loadStandings, namesOfRef, showPeople, type Standing } from './people.ts'
import { loadVerdicts, type StoredVerdict } from './verdicts.ts'

type Db = Kysely<Tables>
type Candidate = z.input<typeof CandidateShape>

/** The form on which somebody is keyed, and what stands for it: its own people and the registered members they are about. */
export type Around = {
  readonly formulirId: string
  readonly jenis: 'usulan' | 'perubahan' | 'penghapusan'
  readonly periodeId: string
  readonly desaCode: string
  readonly rows: readonly Orang[]
  readonly standings: ReadonlyMap<string, Standing>
}

/** Fails: notFound. */
export async function loadAround(db: Db, formulirId: string): Promise<Around> {
  const form = await findFormulirLine(db, formulirId)
  const berkas = form === undefined ? undefined : (await findStoredBerkas(db, [form.berkasId])).get(form.berkasId)
  if (form === undefined || berkas === undefined) throw new AppError('notFound')
  const rows = await listOrangOf(db, formulirId)
  const standings = await loadStandings(
    db,
    rows.map(({ ref }) => ref),
  )
  return { formulirId, jenis: form.jenis, periodeId: berkas.periodeId, desaCode: berkas.desaCode, rows, standings }
}

/** The people that look like one who is being keyed, as the screen shows them, best first. */
export async function findSimilar(db: Db, office: object, input: Input<'ganda.similar'>): Promise<Candidate[]> {
  const around = await loadAround(db, input.formulirId)
  const { person } = input
  const facts: PersonFacts = {
    words: nameWords(person.name).join(' '),
    birthDate: person.birthDate,
    sex: person.sex,
    motherWords: nameWords(person.mother).join(' '),
    nik: onlyNumberSigns(person.nik),
    noKk: onlyNumberSigns(person.noKk),
    desaCode: around.desaCode,
  }
  const found = await findCandidates(db, office, {
    person: facts,
    typing: !/[\s.,]$/.test(person.name),
    without: await ownNumbers(db, around),
  })
  const told = await tellable(db, around, found)
  const row = input.rowId === undefined ? undefined : around.rows.find(({ ref }) => ref.id === input.rowId)
  const mine = row === undefined ? [] : namesOfRef(row.ref, around.standings.get(row.ref.id))
  const shown = await withVerdicts(db, mine, told)
  const open = shown.filter(({ verdict }) => verdict?.verdict !== 'berbeda').slice(0, input.limit)
  const people = await showPeople(
    db,
    open.map(({ found: { orang } }) => orang),
    new Map(open.map(({ found: { orang }, standing }) => [orang.ref.id, standing])),
  )
  const names = await namesOf(db)
  return open.flatMap(({ found: { orang, score }, verdict }) => {
    const shownPerson = people.get(orang.ref.id)
    if (shownPerson === undefined) return []
    return [
      {
        person: shownPerson,
        score: score.score,
        band: score.band === 'hampirPasti' ? score.band : 'mungkin',
        agreements: agreementsOf({ name: person.name, mother: person.mother, facts }, orang, score),
        verdict: verdict === undefined ? null : shownVerdict(verdict, names),
      },
    ]
  })
}

export function shownVerdict({ byId, ...said }: StoredVerdict, names: ReadonlyMap<string, string>) {
  return { ...said, by: names.get(byId) ?? '' }
}

/** Everyone on the form itself, and the registered members that they are about. */
export async function ownNumbers(db: Db, around: Around): Promise<ReadonlySet<number>> {
  const numbers = new Set(around.rows.map(({ no }) => no))
  for (const standing of around.standings.values()) {
    if (standing.kind !== 'baris' || standing.anggotaId === null) continue
    const member = await findOrang(db, { kind: 'anggota', id: standing.anggotaId })
    if (member !== undefined) numbers.add(member.no)
  }
  return numbers
}

export type Told = { readonly found: Found; readonly standing: Standing }

/**
 * Of those that were found, who is worth telling: whoever may be the same person, and whoever has the same NIK or, of another family, the
 * same No. KK whatever the score. A member and the papers about that member are one person and told once.
 */
export async function tellable(db: Db, around: Around, found: readonly Found[]): Promise<Told[]> {
  const likely = found.filter(isTold)
  const standings = await loadStandings(
    db,
    likely.map(({ orang }) => orang.ref),
  )
  const mine = new Set(
    [...around.standings.values()].flatMap((one) => (one.kind === 'baris' ? (one.anggotaId ?? []) : [])),
  )
  const told: Told[] = []
  const people = new Set<string>()
  const cards = new Set<string>()
  for (const one of likely) {
    const standing = standings.get(one.orang.ref.id)
    if (standing === undefined || isOwnPaper(around, mine, standing)) continue
    const person = personKey(one.orang.ref, standing)
    if (people.has(person)) continue
    const family = standing.keluargaId ?? (standing.kind === 'baris' ? standing.formulirId : '')
    const onlyCard = one.score.band === 'tidakMungkin' && !hasSame(one, 'nik')
    if (onlyCard && cards.has(family)) continue
    people.add(person)
    cards.add(family)
    told.push({ found: one, standing })
  }
  return told
}

function isTold({ score, ...found }: Found): boolean {
  return score.band !== 'tidakMungkin' || hasSame({ score, ...found }, 'nik') || hasSame({ score, ...found }, 'noKk')
}

function hasSame({ score }: Found, field: 'nik' | 'noKk'): boolean {
  return score.weights.some((weight) => weight.field === field && weight.level === 'sama')
}

/** A removal says more than the register, which says more than a change of the same person. */
function personKey(ref: Ref, standing: Standing): string {
  if (standing.kind === 'anggota') return ref.id
  if (standing.anggotaId === null) return ref.id
  return standing.jenis === 'penghapusan' && !standing.stays ? ref.id : standing.anggotaId
}

/** Another paper about the same registered member, in another period or of another kind, is no double (see isSameFamilyAgain). */
function isOwnPaper(around: Around, mine: ReadonlySet<string>, standing: Standing): boolean {
  if (standing.kind !== 'baris' || standing.anggotaId === null || !mine.has(standing.anggotaId)) return false
  return standing.jenis !== around.jenis || standing.periodeId !== around.periodeId
}

type Judged = Told & { readonly verdict: StoredVerdict | undefined }

export async function withVerdicts(db: Db, mine: readonly Ref[], told: readonly Told[]): Promise<Judged[]> {
  if (mine.length === 0) return told.map((one) => ({ ...one, verdict: undefined }))
  const verdictOf = await loadVerdicts(db, mine)
  return told.map((one) => ({ ...one, verdict: verdictOf(mine, namesOfRef(one.found.orang.ref, one.standing)) }))
}
